import type { Capture } from './capture.ts';

/** Words for what a model said, in keys of APIs, loggers (`response_body`) and tracers (`gen_ai.output.messages`). */
const SAID = new Set(
  'choices output outputs response responses completion completions answer answers generation generations prediction predictions'.split(
    ' ',
  ),
);

/** What may stand behind such a word. */
const BEHIND = new Set(['body', 'json', 'value', 'messages', 'text']);

/** Keys of rows to learn from, or to be measured by. */
const EXPECTED = new Set(['chosen', 'rejected', 'ideal', 'target', 'reference']);

/** Below one of these, what was asked stands beside its answer. */
const ASKED = new Set(['request', 'input', 'inputs', 'prompt', 'params']);

/** Messages a model answered with, recorded or expected: an open call there is what it said, and right. */
export const capture: Capture = {
  id: 'answer',
  rank: 50,
  description: 'messages of an answer',
  matches: ({ path }) => {
    const last = path.findLastIndex(holdsAnswer);
    return last !== -1 && !path.slice(last + 1).some((key) => ASKED.has(key));
  },
  context: () => 'answer',
};

/** What one of them has in it: most keys are not looked at closer. */
const MAYBE = /choice|output|response|completion|answer|generation|prediction/i;

function holdsAnswer(key: string): boolean {
  if (EXPECTED.has(key) || /^expected/i.test(key)) return true;
  if (!MAYBE.test(key)) return false;
  const words = key
    .slice(-60)
    .split(/[._]|(?=[A-Z])/)
    .map((word) => word.toLowerCase());
  while (BEHIND.has(words.at(-1) ?? '')) words.pop();
  return SAID.has(words.at(-1) ?? '');
}
