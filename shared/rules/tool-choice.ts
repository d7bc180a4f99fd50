import { toolChoice, toolList, toolsUnread } from '../conversation/request.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent } from './words.ts';

/** A choice of tools that the rest of the request does not allow. */
export const rule: Rule = {
  id: 'tool-choice',
  summary: 'The choice of a tool does not go with the rest of the request.',
  documentation: `\`tool_choice\` says whether the model may, must or must not call. Some servers refuse it in a request that
declares no tools, where it says nothing anyway. And who must call cannot think first with many: with thinking
turned on they take no choice but \`auto\` and \`none\`.`,
  variants: {
    'without-tools': 'a choice, and no tools to choose from',
    'forced-while-thinking': 'a call is forced, and thinking is turned on',
    forced: 'a call is forced, and whether it thinks is left to the model',
  },
  strategies: ['remove-tool-choice', 'leave-choice-to-model'],
  visit: {
    payload(conversation, report) {
      const choice = toolChoice(conversation);
      if (choice === undefined || isNotSent(conversation) || toolsUnread(conversation)) return;
      const found = {
        pointer: choice.pointer,
        anchor: { pointer: choice.pointer, part: 'key' as const },
        subject: {},
      };
      if ((toolList(conversation)?.length ?? 0) === 0) {
        report({
          ...found,
          variant: 'without-tools',
          message: 'tool_choice stands in a request without tools.',
        });
      } else if (choice.forces && conversation.thinking?.state !== 'off') {
        const isOn = conversation.thinking?.state === 'on';
        const message = `tool_choice forces a call${isOn ? ' while thinking is turned on' : ', and thinking is not turned off'}.`;
        report({ ...found, variant: isOn ? 'forced-while-thinking' : 'forced', message });
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A choice of nothing',
    provider: 'writer',
    text: `{"model": "palmyra-x5", "tool_choice": "auto",
                      //^^^^^^^^^^^^^ error tool-choice: tool_choice stands in a request without tools.
  "messages": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'remove-tool-choice': `{"model": "palmyra-x5",
  "messages": [{"role": "user", "content": "Hi"}]}`,
    },
  },
  {
    title: 'A forced call while thinking',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 2048, "thinking": {"type": "enabled", "budget_tokens": 1024},
  "tools": [{"name": "read", "input_schema": {"type": "object"}}],
  "tool_choice": {"type": "tool", "name": "read"},
//^^^^^^^^^^^^^ error tool-choice: tool_choice forces a call while thinking is turned on.
  "messages": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'leave-choice-to-model': `{"model": "claude-sonnet-4-5", "max_tokens": 2048, "thinking": {"type": "enabled", "budget_tokens": 1024},
  "tools": [{"name": "read", "input_schema": {"type": "object"}}],
  "tool_choice": {"type": "auto"},
  "messages": [{"role": "user", "content": "Hi"}]}`,
    },
  },
  {
    title: 'A choice left to the model',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 2048, "thinking": {"type": "enabled", "budget_tokens": 1024},
  "tools": [{"name": "read", "input_schema": {"type": "object"}}], "tool_choice": {"type": "auto"},
  "messages": [{"role": "user", "content": "Hi"}]}`,
  },
];
