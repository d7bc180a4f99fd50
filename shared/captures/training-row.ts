import type { Capture, Site } from './capture.ts';

/**
 * A row to train on: messages and perhaps tools, but no model, because none is asked. Such a row may end in
 * the call the model is to learn (https://platform.openai.com/docs/guides/fine-tuning).
 */
export const capture: Capture = {
  id: 'training-row',
  rank: 40,
  description: 'a training row: messages and tools without a model',
  matches(site) {
    if (Array.isArray(site.value) || ASKING.some((key) => Object.hasOwn(site.value, key))) return false;
    if (site.format === 'jsonl' && site.path.length === 0) return true;
    return isRowInput(site) || (site.path.length === 1 && Array.isArray(site.parents[0]));
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
