import { type DeclaredTool, declaredTools } from '../conversation/request.ts';
import { foreignFinding } from './foreign.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
import { isNotSent, nameOf, pairOf, place } from './words.ts';

/** Calls and tools of Chat Completions without the member `function`. */
export const rule: Rule = {
  id: 'tool-call-shape',
  summary: 'Calls or tools are not shaped as the format wants them.',
  documentation: `Chat Completions keeps name and arguments of a call, and name and parameters of a tool, in a member
\`function\`. Responses and some frameworks write them beside \`type\`. Put them where the format wants them; nothing
of them changes. A history may also hold calls and results as another format writes them, message by message: they can
be written as this one does.`,
  variants: {
    'flat-call': 'a call with its name and arguments beside the id',
    'untyped-call': 'a call with `function`, but without `type`',
    'flat-tool': 'a tool with its name and parameters beside the type',
    'untyped-tool': 'a tool with `function`, but without `type`',
    'other-format': 'calls, as another format writes them',
    'not-list': '`tool_calls` that is an object, or text, in place of a list',
  },
  strategies: ['nest-function', 'add-tool-type', 'list-calls', 'rewrite-messages'],
  visit: {
    payload(conversation, report) {
      const foreign = foreignFinding(conversation, 'tool-call-shape');
      if (foreign !== undefined) report(foreign);
      if (conversation.toolsAs !== 'nested' || isNotSent(conversation)) return;
      const tools = declaredTools(conversation);
      const untyped = tools.filter(({ written, value }) => written === 'nested' && value.type === undefined);
      if (untyped[0] !== undefined) report(withoutType(untyped[0], untyped));
      const [first, ...others] = tools.filter(({ written }) => written === 'flat');
      if (first === undefined) return;
      const key = first.name === undefined ? 'type' : 'name';
      report({
        variant: 'flat-tool',
        pointer: first.pointer,
        anchor: { pointer: `${first.pointer}/${key}`, part: 'pair' },
        message: `A tool has its name and parameters beside its type, not in function${others.length === 0 ? '' : `; the same holds for ${others.length} more`}.`,
        subject: { tools: [first, ...others] },
      });
    },
    turn(turn, report) {
      if (turn.callList !== 'other' || !turn.known) return;
      report({
        variant: 'not-list',
        pointer: `${turn.pointer}/tool_calls`,
        anchor: pairOf(turn.pointer, 'tool_calls'),
        message: `tool_calls of ${place(turn)} is not a list.`,
        subject: { turn },
      });
    },
    call(call, report, conversation) {
      if (!call.turn.known || call.state === 'uncertain') return;
      if (call.untyped === true && conversation.toolsAs === 'nested' && !isNotSent(conversation)) {
        report({
          variant: 'untyped-call',
          pointer: call.pointer,
          anchor: { pointer: `${call.pointer}/function`, part: 'key' },
          message: `${nameOf(call)} in ${place(call.turn)} has no type beside its function.`,
          subject: { turn: call.turn, calls: [call] },
        });
      }
      if (call.flat !== true) return;
      report({
        variant: 'flat-call',
        pointer: call.pointer,
        anchor: { pointer: `${call.pointer}/name`, part: 'pair' },
        message: `${nameOf(call)} in ${place(call.turn)} has its name and arguments beside its id, not in function.`,
        subject: { turn: call.turn, calls: [call] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'One call in place of a list',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": {"id": "call_1", "type": "function", "function": {"name": "read", "arguments": "{}"}}},
                                     //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error tool-call-shape: tool_calls of messages[0] is not a list.
  {"role": "user", "content": "Hi"}
]}`,
    fixes: {
      'list-calls': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "read", "arguments": "{}"}}]},
                                                     //^^^^^^^^^^^^^^ error unanswered-tool-call
  {"role": "user", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'A flat call',
    provider: 'deepseek',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "call_1", "name": "read", "arguments": "{}"}
                   //^^^^^^^^^^^^^^ error tool-call-shape: read (call_1) in messages[0] has its name and arguments beside its id, not in function.
  ]},
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
    fixes: {
      'nest-function': `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"name": "read", "arguments": "{}"}}
  ]},
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'A tool of Responses',
    provider: 'deepseek',
    text: `{"tools": [
  {"type": "function", "name": "read", "parameters": {"type": "object"}}
                     //^^^^^^^^^^^^^^ error tool-call-shape: A tool has its name and parameters beside its type, not in function.
], "messages": [{"role": "user", "content": "Hi"}]}`,
    fixes: {
      'nest-function': `{"tools": [
  {"type": "function", "function": {"name": "read", "parameters": {"type": "object"}}}
], "messages": [{"role": "user", "content": "Hi"}]}`,
    },
  },
  {
    title: 'A call and a tool as they are taken',
    provider: 'deepseek',
    text: `{"tools": [{"type": "function", "function": {"name": "read", "parameters": {"type": "object"}}}], "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "read", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
  },
  {
    title: 'A tool without type, sent to OpenAI',
    provider: 'openai',
    text: `{"messages": [{"role": "user", "content": "Hi"}], "tools": [
  {"function": {"name": "f", "parameters": {"type": "object", "properties": {}}}}
 //^^^^^^^^^^ error tool-call-shape: A tool has no type beside its function.
]}`,
    fixes: {
      'add-tool-type': `{"messages": [{"role": "user", "content": "Hi"}], "tools": [
  {"function": {"name": "f", "parameters": {"type": "object", "properties": {}}}, "type": "function"}
]}`,
    },
  },
];

function withoutType({ pointer }: DeclaredTool, tools: readonly DeclaredTool[]): Finding {
  const more = tools.length === 1 ? '' : `; the same holds for ${tools.length - 1} more`;
  return {
    variant: 'untyped-tool',
    pointer,
    anchor: { pointer: `${pointer}/function`, part: 'key' },
    message: `A tool has no type beside its function${more}.`,
    subject: { tools },
  };
}
