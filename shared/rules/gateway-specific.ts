import type { Conversation, Turn } from '../conversation/model.ts';
import { alike } from './alike.ts';
import type { Rule, RuleExample } from './rule.ts';
import { contentPointer, isNotSent, place, roleAnchor } from './words.ts';

/** Characters the gateway takes in one content: https://docs.haufe.ai/docs/validation/messages */
const LONGEST = 30_000;

/** What only a private gateway asks for. */
export const rule: Rule = {
  id: 'gateway-specific',
  summary: 'A message breaks a rule that private gateways have.',
  documentation: `Companies put gateways in front of models, and some check more than any model's maker does: one
(docs.haufe.ai) documents that it refuses blank contents, contents of more than
${LONGEST.toLocaleString('en')} characters, words beside calls, a second instruction, and an assistant who answers nobody. No public provider
does all of that, so nothing is said by itself. Who sends to such a gateway gives this rule a level in \`chatmend.json\`,
and \`last-message-role\` and \`empty-content\` with it.`,
  variants: {
    blank: 'a content of nothing but whitespace, not the assistant’s',
    long: `a content of more than ${LONGEST.toLocaleString('en')} characters, not the assistant’s`,
    'words-beside-calls': 'the assistant speaks and calls in one message',
    'second-instruction': 'a second message instructs',
    'answers-nobody': 'the assistant speaks behind neither the user nor a result',
  },
  strategies: [],
  visit: {
    payload(conversation, report) {
      if (isNotSent(conversation)) return;
      const found = new Map<string, Turn[]>();
      for (const turn of conversation.turns) {
        const variant = turn.known ? variantOf(turn, conversation) : undefined;
        if (variant === undefined) continue;
        const others = found.get(variant);
        if (others === undefined) found.set(variant, [turn]);
        else others.push(turn);
      }
      for (const [variant, turns] of found) {
        const isWords = variant !== 'second-instruction' && variant !== 'answers-nobody';
        const places = turns.map((turn) => ({
          turn,
          pointer: isWords ? contentPointer(turn) : turn.pointer,
          anchor: isWords ? ({ pointer: contentPointer(turn), part: 'key' } as const) : roleAnchor(turn),
          name: place(turn),
        }));
        report(alike(variant, places, SAYS[variant] as string));
      }
    },
  },
};

/** What it finds and leaves alone; by itself it says nothing, whatever stands there. */
export const examples: readonly RuleExample[] = [
  {
    title: 'Words beside a call, in a project that sends to such a gateway',
    levels: { 'gateway-specific': 'error' },
    text: `{"messages": [
  {"role": "user", "content": "Hi"},
  {"role": "assistant", "content": "I look.", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
                      //^^^^^^^^^ error gateway-specific: messages[1] has words beside its calls.
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
    unrepaired: 'Which of the two can be spared only you can say.',
  },
  {
    title: 'Two instructions, an empty line and a call with words: no public provider minds all that',
    text: `{"messages": [
  {"role": "system", "content": "Be brief."},
  {"role": "system", "content": "Be kind."},
  {"role": "user", "content": "\\n"},
  {"role": "assistant", "content": "I look.", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]},
  {"role": "tool", "tool_call_id": "a", "content": "1"}
]}`,
  },
];

const SAYS: Readonly<Record<string, string>> = {
  blank: 'has a content of nothing but whitespace',
  long: `has a content of more than ${LONGEST.toLocaleString('en')} characters`,
  'words-beside-calls': 'has words beside its calls',
  'second-instruction': 'is a second instruction',
  'answers-nobody': 'answers neither the user nor a result',
};

function variantOf(turn: Turn, { turns }: Conversation): string | undefined {
  const { role, content, calls, index } = turn;
  const words = content.kind === 'text' ? content.text : undefined;
  const before = turns[index - 1];
  if (role === 'assistant') {
    if (calls.length > 0 && words !== undefined && words.trim() !== '') return 'words-beside-calls';
    return before?.role === 'user' || before?.result !== undefined ? undefined : 'answers-nobody';
  }
  if (role === 'unknown') return undefined;
  if (words !== undefined && words.trim() === '') return 'blank';
  if (words !== undefined && words.length > LONGEST) return 'long';
  const isInstruction = (one: Turn) => one.role === 'system' || one.role === 'developer';
  return isInstruction(turn) && turns.findIndex(isInstruction) < index ? 'second-instruction' : undefined;
}
