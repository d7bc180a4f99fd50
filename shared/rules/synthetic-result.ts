import type { ToolResult } from '../conversation/model.ts';
import { writerOf } from '../conversation/synthetic.ts';
import { wordsOfResult } from '../conversation/words-of-result.ts';
import type { Rule, RuleExample } from './rule.ts';
import { contentKey, contentPointer, pairOf, place } from './words.ts';

/** A result another program's repair wrote in the tool's place. */
export const rule: Rule = {
  id: 'synthetic-result',
  summary: 'A tool result was not produced by the tool.',
  documentation: `Agents and gateways mend histories too, silently: they write a text of their own where a result is missing.
The model then reads that the tool was interrupted or returned nothing, although it may have run, and may call it
again. The text is legal; it shows that this history was already patched, and by whom.`,
  variants: { known: 'a text that a known program writes in place of a result' },
  suspicion: 'hint',
  strategies: [],
  visit: {
    payload(conversation, report) {
      const [first, ...others] = conversation.results.filter(isSynthetic);
      const writer = first === undefined ? undefined : writerOf(textOf(first));
      if (first === undefined || writer === undefined) return;
      const more = others.length === 0 ? '' : ` ${others.length} more like it follow.`;
      report({
        variant: 'known',
        pointer: contentPointer(first.turn),
        anchor: pairOf(first.turn.pointer, contentKey(first.turn)),
        message: `${place(first.turn)} was not produced by the tool: ${writer.writer} writes this text when ${writer.when}.${more}`,
        related: others.map((other) => ({
          anchor: pairOf(other.turn.pointer, contentKey(other.turn)),
          message: `${place(other.turn)} was written in the tool's place as well.`,
        })),
        subject: { turn: first.turn, results: [first] },
      });
    },
  },
};

/** What it finds and leaves alone, with repairs; run as tests. */
export const examples: readonly RuleExample[] = [
  {
    title: 'A history another program has mended',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "pay", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "The tool call was interrupted before a result was produced."}
                                           //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[1] was not produced by the tool: Pydantic AI writes this text when a call has no result.
]}`,
  },
  {
    title: 'What Chatmend wrote, however it was worded',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "pay", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "[chatmend] Nobody wrote down what pay returned."}
                                           //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint synthetic-result: messages[1] was not produced by the tool: Chatmend writes this text when a call has no result.
]}`,
  },
  {
    title: 'A tool that speaks of interruption in its own words',
    provider: 'openai',
    text: `{"messages": [
  {"role": "assistant", "content": "", "tool_calls": [{"id": "call_7", "type": "function", "function": {"name": "pay", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "call_7", "content": "Log: The tool call was interrupted before a result was produced."}
]}`,
  },
];

function isSynthetic(result: ToolResult): boolean {
  return writerOf(textOf(result)) !== undefined;
}

function textOf(result: ToolResult): string {
  return wordsOfResult(result) ?? '';
}
