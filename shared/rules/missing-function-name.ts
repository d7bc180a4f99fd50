import type { Rule, RuleExample } from './rule.ts';
import { addressAnchor, place, roleAnchor } from './words.ts';

/** A call or a result whose function nobody can tell. */
export const rule: Rule = {
  id: 'missing-function-name',
  summary: 'A call or a result does not tell its function.',
  documentation: `A call names its function, and so does a result of the old form with the role \`function\` and every
\`functionResponse\`. A call without a name is what remains of a stream that
was cut: nobody knows what it was to call, unless its result says so.`,
  variants: {
    call: 'a call whose name is missing or empty',
    'function-result': 'a message of the role `function` without `name`',
    result: 'a result without name, where results carry one',
    'no-such-id': 'a result of a call that has no id, where names are looked up by id',
  },
  strategies: ['fill-function-name', 'fill-call-name', 'fill-call-id', 'drop-call'],
  visit: {
    call(call, report) {
      if (call.name !== undefined || call.state === 'uncertain' || !call.turn.known) return;
      report({
        variant: 'call',
        pointer: call.pointer,
        anchor: { pointer: call.pointer, part: 'value' },
        message: `${place(call.turn)} makes a call without the name of a function.`,
        subject: { turn: call.turn, calls: [call], results: call.result === undefined ? [] : [call.result] },
      });
    },
    result(result, report, conversation) {
      const { turn, call } = result;
      if (!turn.known || result.state === 'uncertain') return;
      if ((result.legacy || conversation.namesResults === true) && result.name === undefined) {
        report({
          variant: result.legacy ? 'function-result' : 'result',
          pointer: result.pointer,
          anchor: result.legacy ? roleAnchor(turn) : { pointer: result.pointer, part: 'value' },
          message: `${place(turn)} is a result without the name of its function.`,
          subject: { turn, results: [result], calls: call === undefined ? [] : [call] },
        });
      } else if (call !== undefined && call.id === undefined && !call.legacy && !result.legacy) {
        if (conversation.namesResults === true) return;
        report({
          variant: 'no-such-id',
          pointer: result.callId === undefined ? result.pointer : `${result.pointer}/${result.idKey}`,
          anchor: addressAnchor(result),
          message: `${place(turn)} answers a call without id: its function cannot be looked up.`,
          related: [{ anchor: { pointer: call.pointer, part: 'value' }, message: 'This call has no id.' }],
          // The call is the cause.
          subject: { turn: call.turn, results: [result], calls: [call] },
        });
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A result of the old form without name',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": null, "function_call": {"name": "search", "arguments": "{}"}},
  {"role": "function", "content": "nothing found"}
 //^^^^^^^^^^^^^^^^^^ error missing-function-name: messages[1] is a result without the name of its function.
]}`,
    fixes: {
      'fill-function-name': `{"messages": [
  {"role": "assistant", "content": null, "function_call": {"name": "search", "arguments": "{}"}},
  {"role": "function", "name": "search", "content": "nothing found"}
]}`,
    },
  },
  {
    title: 'A call without id, sent to Gemini',
    provider: 'gemini',
    text: `{"model": "gemini-2.5-pro", "messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [{"id": "", "type": "function", "function": {"name": "get_time", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
                 //^^^^^^^^^^^^^^^^^^^^^^^^ error missing-function-name: messages[2] answers a call without id: its function cannot be looked up.
]}`,
    fixes: {
      'fill-call-id': `{"model": "gemini-2.5-pro", "messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "get_time", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
]}`,
    },
  },
  {
    title: 'The same, told by name',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": null, "function_call": {"name": "search", "arguments": "{}"}},
  {"role": "function", "name": "search", "content": "nothing found"}
]}`,
  },
  {
    title: 'A call of which the stream was cut',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"name": "", "arguments": "{}"}}]},
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-function-name: messages[1] makes a call without the name of a function.
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
]}`,
    fixes: {
      'fill-call-name': `{"messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"name": "unknown_tool", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
]}`,
    },
  },
  {
    title: 'A call whose result names it',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"arguments": "{}"}}]},
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-function-name: messages[1] makes a call without the name of a function.
  {"role": "tool", "tool_call_id": "call_1", "name": "get_time", "content": "12:00"}
]}`,
    fixes: {
      'fill-call-name': `{"messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"arguments": "{}", "name": "get_time"}}]},
  {"role": "tool", "tool_call_id": "call_1", "name": "get_time", "content": "12:00"}
]}`,
    },
  },
  {
    title: 'A call without anything but its id',
    provider: 'openai',
    text: `{"messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "call_1", "type": "function"}]},
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-function-name: messages[1] makes a call without the name of a function.
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
]}`,
    fixes: {
      'fill-call-name': `{"messages": [
  {"role": "user", "content": "Time?"},
  {"role": "assistant", "content": null, "tool_calls": [
    {"id": "call_1", "type": "function", "function": {"name": "unknown_tool", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "12:00"}
]}`,
    },
  },
];
