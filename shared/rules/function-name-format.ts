import type { Pointer } from '../api.ts';
import type { ToolCall, ToolResult } from '../conversation/model.ts';
import { type DeclaredTool, declaredTools } from '../conversation/request.ts';
import { childPointer, parentPointer } from '../text/pointer.ts';
import { short } from '../text/short.ts';
import type { Finding, Rule, RuleExample } from './rule.ts';
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
      const named = new Map<string, Named>();
      const of = (name: string): Named => {
        const known = named.get(name) ?? { tools: [], calls: [], results: [] };
        named.set(name, known);
        return known;
      };
      for (const tool of declaredTools(conversation)) if (isOdd(tool.name)) of(tool.name).tools.push(tool);
      for (const call of conversation.calls)
        if (isOdd(call.name) && call.turn.known) of(call.name).calls.push(call);
      for (const result of conversation.results)
        if (result.turn.known) named.get(result.name ?? '')?.results.push(result);
      for (const [name, subject] of named) report(finding(name, subject));
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

/** All that has one name. */
interface Named {
  readonly tools: DeclaredTool[];
  readonly calls: ToolCall[];
  readonly results: ToolResult[];
}

function finding(name: string, subject: Named): Finding {
  const [first, ...others] = [
    ...subject.tools.map(({ inner }) => `${inner}/name`),
    ...subject.calls.map(nameAt),
  ] as [Pointer, ...Pointer[]];
  const more = others.length === 1 ? 'one more place' : `${others.length} more places`;
  return {
    variant: variantOf(name) as string,
    pointer: first,
    anchor: { pointer: first, part: 'pair' },
    message: `A function is named ${short(name)}${others.length === 0 ? '' : `, here and in ${more}`}.`,
    related: others.map((pointer) => ({ anchor: { pointer, part: 'pair' }, message: 'The same name.' })),
    subject,
  };
}

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
