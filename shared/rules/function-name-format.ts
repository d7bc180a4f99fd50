import type { Pointer } from '../api.ts';
import type { ToolCall } from '../conversation/model.ts';
import { type DeclaredTool, declaredTools } from '../conversation/request.ts';
import { childPointer, parentPointer } from '../text/pointer.ts';
import { short } from '../text/short.ts';
import type { Rule, RuleExample } from './rule.ts';
import { isNotSent } from './words.ts';

/** The name of a function, in characters or a length that is not taken. */
export const rule: Rule = {
  id: 'function-name-format',
  summary: 'The name of a function has characters or a length that is not taken.',
  documentation: `Names of functions are letters, digits, \`_\` and \`-\`, 64 of them at most, nearly everywhere; Gemini takes dots
and colons too, but no digit in front. Names in other scripts, with spaces, or of a server and its tool joined by a
dot are refused, in the tool and in every call of the history. The repair writes another name in all places at
once; what runs the tools has to know it by that name too.`,
  variants: {
    characters: 'other characters than letters, digits, `_`, `-`, `.` and `:`',
    dots: 'a dot or a colon',
    'too-long': 'more than 64 characters',
    start: 'a digit or a hyphen in front',
  },
  strategies: ['rename-function'],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      const places = new Map<string, Pointer[]>();
      const add = (name: string, pointer: Pointer) => {
        const known = places.get(name);
        if (known === undefined) places.set(name, [pointer]);
        else known.push(pointer);
      };
      const tools = declaredTools(conversation);
      for (const { name, inner } of tools) if (isOdd(name)) add(name, `${inner}/name`);
      for (const call of conversation.calls)
        if (isOdd(call.name) && call.turn.known) add(call.name, nameAt(call));
      for (const [name, [first, ...others]] of places) {
        report({
          variant: variantOf(name) as string,
          pointer: first as Pointer,
          anchor: { pointer: first as Pointer, part: 'pair' },
          message: `A function is named ${short(name)}${others.length === 0 ? '' : `, here and in ${others.length === 1 ? 'one more place' : `${others.length} more places`}`}.`,
          related: others.map((pointer) => ({
            anchor: { pointer, part: 'pair' },
            message: 'The same name.',
          })),
          subject: {
            calls: conversation.calls.filter((call) => call.turn.known && call.name === name),
            results: conversation.results.filter((result) => result.turn.known && result.name === name),
            tools: tools.filter((tool: DeclaredTool) => tool.name === name),
          },
        });
      }
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A name with a dot, in a tool, its call and the choice of it',
    provider: 'openai',
    text: `{"tools": [{"type": "function", "function": {
  "name": "files.read", "parameters": {"type": "object"}
//^^^^^^^^^^^^^^^^^^^^ error function-name-format: A function is named files.read, here and in one more place.
}}], "tool_choice": {"type": "function", "function": {"name": "files.read"}}, "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "files.read", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
    fixes: {
      'rename-function': `{"tools": [{"type": "function", "function": {
  "name": "files_read", "parameters": {"type": "object"}
}}], "tool_choice": {"type": "function", "function": {"name": "files_read"}}, "messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_1", "type": "function", "function": {"name": "files_read", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_1", "content": "Hi"}
]}`,
    },
  },
  {
    title: 'The same, sent to Gemini',
    provider: 'gemini',
    text: `{"contents": [{"role": "user", "parts": [{"text": "Hi"}]}],
  "tools": [{"functionDeclarations": [{"name": "files.read"}]}]}`,
  },
];

/** Where the name of a call stands: beside its arguments. */
function nameAt({ argumentsPointer }: ToolCall): Pointer {
  return childPointer(parentPointer(argumentsPointer), 'name');
}

function isOdd(name: string | undefined): name is string {
  return name !== undefined && variantOf(name) !== undefined;
}

function variantOf(name: string): string | undefined {
  if (!/^[\w.:-]*$/.test(name)) return 'characters';
  if (name.length > 64) return 'too-long';
  if (/[.:]/.test(name)) return 'dots';
  return /^[\d-]/.test(name) ? 'start' : undefined;
}
