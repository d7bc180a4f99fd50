import { isAnswer } from './answered.ts';
import { hasAll, heldBy } from './around.ts';
import type { Capture, Site } from './capture.ts';

/**
 * A run as LangSmith stores it (https://docs.langchain.com/langsmith/run-data-format): what a model was asked, or the
 * state a chain began with, which goes on changing before anybody is asked.
 */
export const capture: Capture = {
  id: 'langsmith-run',
  rank: 70,
  description: 'the inputs of a LangSmith run',
  within: ['inputs'],
  matches: (site) => runOf(site) !== undefined,
  context: (site) => (runOf(site)?.run_type === 'llm' ? 'request' : 'trace'),
  beside(site) {
    const { error, outputs } = runOf(site) ?? {};
    const isSound = (error === undefined || error === null) && outputs !== undefined && outputs !== null;
    return isSound || isAnswer(outputs) ? { status: 200 } : {};
  },
};

function runOf(site: Site) {
  return heldBy(site, (one) => hasAll(one, 'run_type', 'inputs'), 'inputs')?.holder;
}
