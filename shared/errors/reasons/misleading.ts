import type { NamedPlace } from '../places.ts';

/** Words that point elsewhere than the fault: what they seem to say, and what was found behind them. */
interface Misleading {
  /** Rule that is behind the words. */
  readonly rule: string;
  /** Rule the words speak of, where it is another. */
  readonly speaksOf?: string;
  /** Whether it takes a message in front of the one that is named. */
  readonly needsOneBefore?: true;
  /** Words it takes among those of the error. */
  readonly words?: string;
  readonly says: string;
}

const MISLEADING: readonly Misleading[] = [
  {
    rule: 'empty-content',
    speaksOf: 'orphan-tool-result',
    needsOneBefore: true,
    says: 'These words mislead at times: OpenAI also gives them where the call is there, but the assistant message that makes it has an empty list as `content`. Look at the message in front of the result before you look for a lost call.',
  },
  {
    rule: 'missing-content',
    speaksOf: 'request-field',
    says: 'These words mislead: some servers say "Instructions are required" when an assistant message with `tool_calls` has no `content` field. Only the Codex backend means its own field `instructions`.',
  },
  {
    rule: 'duplicate-tool-result',
    speaksOf: 'orphan-tool-result',
    needsOneBefore: true,
    says: 'The same words are given for a second result of a call that was answered already: its call is there, but no longer open.',
  },
  {
    rule: 'arguments-type',
    speaksOf: 'arguments-not-json',
    says: "These words come out of the model's chat template, which looks into the arguments of an earlier call: they were no JSON object, or a string where the template wants the object itself.",
  },
  {
    rule: 'reasoning-signature',
    speaksOf: 'content-with-tool-calls',
    says: 'These words say nothing. Gemini gives them where a call lacks the `thought_signature` it came with, and where text stands beside calls.',
  },
  {
    rule: 'reasoning-signature',
    words: 'bound to a different conversation',
    says: 'The signature itself is sound: newer models of Anthropic tie it to all that stood before the block. Compare this request with the one before: `system`, `tools` or an earlier message was changed, left out or moved. Keep the history as it was and only append to it, leave out that block and all reasoning behind it, or set `thinking.block_binding.prefix_mismatch_behavior` to `drop_block`.',
  },
];

/**
 * What to know about words that stand for several rules; empty where they mean what they say. `found`: the first of them is
 * what was found in the request, and only about that there is something to say. `said`: the words of the error.
 */
export function misleading(
  rules: readonly string[],
  place: NamedPlace | undefined,
  found: boolean,
  said: string,
): string[] {
  return MISLEADING.filter(
    ({ rule, speaksOf, needsOneBefore, words = '' }) =>
      said.includes(words) &&
      rules.includes(rule) &&
      (speaksOf === undefined || rules.includes(speaksOf)) &&
      (!found || rules[0] === rule) &&
      (found || place?.index !== 0 || needsOneBefore !== true),
  ).map(({ says }) => says);
}
