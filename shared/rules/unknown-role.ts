import { instructs, isBehindInstructions } from '../conversation/instructs.ts';
import type { Conversation, Turn } from '../conversation/model.ts';
import { short } from '../text/short.ts';
import { foreignFinding } from './foreign.ts';
import type { Rule, RuleExample } from './rule.ts';
import { pairOf, place, placeOfMessage } from './words.ts';

/** Roles the dialect does not have, or not with every server. */
export const rule: Rule = {
  id: 'unknown-role',
  summary: 'A message has a role the provider does not know.',
  documentation: `Chat Completions knows \`system\`, \`developer\`, \`user\`, \`assistant\`, \`tool\` and the old \`function\`. Other
frameworks write \`human\`, \`ai\`, \`bot\` or \`model\`, and not every server knows \`developer\` and \`function\`. Formats that
keep results in messages of the user know no role \`tool\`: messages that were written for Chat Completions can be written
as they have them. Gemini and Converse know neither \`system\` nor \`developer\`: instructions stand beside the messages, and
those in front of all others move there without a loss.

An element that is no object, such as \`null\`, speaks for nobody: it is what a filter or a failed conversion leaves
in the list.`,
  variants: {
    unknown: 'a role nobody documents',
    missing: 'no role at all',
    'no-message': 'an element that is no object, so that it has no role',
    developer: '`developer`, newer than many servers',
    function: '`function`, older than many servers',
  },
  strategies: [
    'rewrite-messages',
    'write-as-tool-call',
    'move-to-instructions',
    'rename-role',
    'keep-as-user-message',
    'remove-empty-message',
    'give-role',
  ],
  visit: {
    payload(conversation, report) {
      const found = foreignFinding(conversation, 'unknown-role');
      if (found !== undefined) report(found);
    },
    turn(turn, report, conversation) {
      // In a list that is not whole it is what remains of a message someone is typing.
      const type = conversation.complete ? foreignType(turn.value) : undefined;
      if (type !== undefined) {
        report({
          variant: 'no-message',
          pointer: turn.pointer,
          anchor: { pointer: turn.pointer, part: 'value' },
          message: `${place(turn)} is ${type}, not a message.`,
          subject: { turn },
        });
      }
      if (!turn.known) return;
      const { wireRole } = turn;
      const missing = wireRole === undefined;
      const variant = missing
        ? 'missing'
        : wireRole === 'developer' || wireRole === 'function'
          ? wireRole
          : 'unknown';
      if (variant === 'unknown' && turn.role !== 'unknown' && turn.strange !== true) return;
      const message = `${conversation.messages}/${turn.message}`;
      const cause = causeOf(turn, conversation);
      report({
        variant,
        pointer: missing ? turn.pointer : `${message}/role`,
        anchor: missing ? { pointer: turn.pointer, part: 'value' } : pairOf(message, 'role'),
        message: missing
          ? `${place(turn)} has no role.`
          : `${placeOfMessage(turn, conversation)} has the role ${short(`"${wireRole}"`)}.`,
        subject: {
          turn,
          results: turn.result === undefined ? [] : [turn.result],
          ...(cause !== undefined && { turns: [turn] }),
        },
        ...(cause !== undefined && { cause }),
      });
    },
  },
};

/** Instructions among the messages of a format that keeps them apart: those in front are one mistake, those behind another. */
function causeOf(
  turn: Turn,
  conversation: Conversation,
): 'instructs in front' | 'instructs behind' | undefined {
  if (conversation.instructions === undefined || turn.result !== undefined || !instructs(turn))
    return undefined;
  return isBehindInstructions(turn, conversation) ? 'instructs in front' : 'instructs behind';
}

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A role of another framework',
    provider: 'openai',
    text: `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "ai", "content": "Hello"}
 //^^^^^^^^^^^^ error unknown-role: messages[1] has the role "ai".
]}`,
    fixes: {
      'rename-role': `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "Hello"}
]}`,
    },
  },
  {
    title: 'Calls and results of Chat Completions in a body of Anthropic',
    provider: 'anthropic',
    text: `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Time and weather?"},
  {"role": "assistant", "content": "I look.", "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"name": "time", "arguments": "{\\"city\\":\\"Wien\\"}"}},
    {"id": "call_2", "type": "function", "function": {"name": "weather", "arguments": ""}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"},
 //^^^^^^^^^^^^^^ error unknown-role: messages[2] has the role "tool" and holds a result as Chat Completions writes it; so do 2 more places.
  {"role": "tool", "tool_call_id": "call_2", "content": [{"type": "text", "text": "22 C"}]},
  {"role": "user", "content": "Thanks"}
]}`,
    fixes: {
      'rewrite-messages': `{"model": "claude-sonnet-4-5", "max_tokens": 9, "system": "Be brief.", "messages": [
  {"role": "user", "content": "Time and weather?"},
  {"role": "assistant", "content": [{"type": "text", "text": "I look."}, {"type": "tool_use", "id": "call_1", "name": "time", "input": {"city": "Wien"}}, {"type": "tool_use", "id": "call_2", "name": "weather", "input": {}}]},
  {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "call_1", "content": "12:00"}, {"type": "tool_result", "tool_use_id": "call_2", "content": "22 C"}]},
  {"role": "user", "content": "Thanks"}
]}`,
    },
  },
  {
    title: 'Instructions among the contents of Gemini',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "system", "parts": [{"text": "Be brief."}]},
 //^^^^^^^^^^^^^^^^ error unknown-role: contents[0] has the role "system".
  {"role": "user", "parts": [{"text": "Hi"}]}
]}`,
    fixes: {
      'move-to-instructions': `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]}
], "systemInstruction": {
  "parts": [
    {
      "text": "Be brief."
    }
  ]
}}`,
    },
  },
  {
    title: 'A hole between two messages',
    provider: 'openai',
    text: `{"messages": [{"role": "user", "content": "Hi"},
  null,
//^^^^ error unknown-role: messages[1] is null, not a message.
  {"role": "user", "content": "Hello?"}
]}`,
    fixes: {
      'remove-empty-message': `{"messages": [{"role": "user", "content": "Hi"},
  {"role": "user", "content": "Hello?"}
]}`,
    },
  },
  {
    title: 'DeepSeek does not know developer',
    provider: 'deepseek',
    text: `{"messages": [
  {"role": "developer", "content": "Be brief."},
 //^^^^^^^^^^^^^^^^^^^ error unknown-role: messages[0] has the role "developer".
  {"role": "user", "content": "Hi"}
]}`,
  },
  {
    title: 'DeepSeek knows no function messages',
    provider: 'deepseek',
    text: `{"messages": [
  {"role": "assistant", "content": "", "function_call": {"name": "get_weather", "arguments": "{}"}},
  {"role": "function", "name": "get_weather", "content": "22 C"}
 //^^^^^^^^^^^^^^^^^^ error unknown-role: messages[1] has the role "function".
]}`,
    fixes: {
      'write-as-tool-call': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_0_6xl295", "type": "function", "function": {"name": "get_weather", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_0_6xl295", "name": "get_weather", "content": "22 C"}
]}`,
    },
  },
  {
    title: 'A function message without its call, sent to DeepSeek',
    provider: 'deepseek',
    text: `{"messages": [
  {"role": "function", "name": "get_weather", "content": "22 C"}
 //^^^^^^^^^^^^^^^^^^ error unknown-role: messages[0] has the role "function".
]}`,
    fixes: {
      'keep-as-user-message': `{"messages": [
  {"role": "user", "content": "[chatmend] Result of tool call (get_weather), which answers no open call in this history:\\n22 C"}
]}`,
    },
  },
  {
    title: 'OpenAI does',
    provider: 'openai',
    text: `{"messages": [{"role": "developer", "content": "Be brief."}, {"role": "user", "content": "Hi"}]}`,
  },
  {
    title: 'No role, and calls that tell it',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Time?"},
  {"content": null, "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-role: messages[1] has no role.
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
]}`,
    fixes: {
      'give-role': `{"messages": [
  {"role": "user", "content": "Time?"},
  {"content": null, "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "f", "arguments": "{}"}}], "role": "assistant"},
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
]}`,
    },
  },
  {
    title: 'No role',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"content": "Hello"},
//^^^^^^^^^^^^^^^^^^^^ error unknown-role: messages[1] has no role.
  {"role": "user", "content": "Again?"}
]}`,
    fixes: {
      'give-role': `{"messages": [
  {"role": "user", "content": "Hi"},
  {"content": "Hello", "role": "assistant"},
  {"role": "user", "content": "Again?"}
]}`,
    },
  },
  {
    title: 'A role nobody knows',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "critic", "content": "Say more."}
 //^^^^^^^^^^^^^^^^ error unknown-role: messages[1] has the role "critic".
]}`,
    fixes: {
      'give-role': `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "user", "content": "[chatmend] Said in the role critic:\\nSay more."}
]}`,
    },
  },
  {
    title: 'The assistant, in a format that calls it model',
    provider: 'gemini',
    text: `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]},
  {"role": "assistant", "parts": [{"text": "Hello"}]},
 //^^^^^^^^^^^^^^^^^^^ error unknown-role: contents[1] has the role "assistant".
  {"role": "user", "parts": [{"text": "Again?"}]}
]}`,
    fixes: {
      'rename-role': `{"contents": [
  {"role": "user", "parts": [{"text": "Hi"}]},
  {"role": "model", "parts": [{"text": "Hello"}]},
  {"role": "user", "parts": [{"text": "Again?"}]}
]}`,
    },
  },
];

/** What stands in place of a message; nothing where one stands, or where it could not be read. */
function foreignType(value: unknown): string | undefined {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? undefined : `a ${typeof value}`;
}
