import type { Capture, Site } from './capture.ts';

/**
 * A row to train on: messages and perhaps tools, but no model, because none is asked, and the assistant has the
 * last word, because that is what is learned. It may be an open call
 * (https://platform.openai.com/docs/guides/fine-tuning).
 */
export const capture: Capture = {
  id: 'training-row',
  rank: 40,
  description: 'a training row: messages and tools without a model, ending in an answer',
  matches(site) {
    if (Array.isArray(site.value) || ASKING.some((key) => Object.hasOwn(site.value, key))) return false;
    if (isRowInput(site)) return true;
    const row =
      site.format === 'jsonl'
        ? site.path.length === 0
        : site.path.length === 1 && Array.isArray(site.parents[0]);
    return row && endsInAnswer(site.value);
  },
  context: () => 'training',
};

/** Only a request to a model carries these. */
const ASKING = ['model', 'stream', 'max_tokens', 'max_completion_tokens', 'temperature', 'stream_options'];

/** `{"input": {"messages": …}, "preferred_output": …}`: a row with answers to choose between. */
function isRowInput(site: Site): boolean {
  const row = site.parents.at(-1);
  return (
    site.path.at(-1) === 'input' &&
    row !== undefined &&
    ('preferred_output' in row || 'non_preferred_output' in row)
  );
}

function endsInAnswer(value: object): boolean {
  const { messages } = value as { messages?: unknown };
  const last: unknown = Array.isArray(messages) ? messages.at(-1) : undefined;
  return last !== null && typeof last === 'object' && 'role' in last && last.role === 'assistant';
}
