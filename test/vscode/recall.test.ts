import { LOGS, MENDED, SECOND } from '../../shared/testing/lost-turn.ts';
import { endStory, openFile, reads } from './support/documents.ts';
import { choose, problems } from './support/problems.ts';

const BEFORE = ['history-drift', 'orphan-tool-result', 'provider-error'] as const;

describe('A log that remembers what a request lost', () => {
  afterEach(endStory);

  for (const [name, line] of [
    ['docker-compose.log', 10],
    ['pino.ndjson', 7],
  ] as const) {
    it(`gives it back with one quick fix: ${name}`, async () => {
      const log = LOGS[name] as (request: object) => string;
      const document = await openFile(name, log(SECOND));
      const [, orphan] = await problems(document, ...BEFORE);
      await choose(document, orphan as NonNullable<typeof orphan>, `Restore the call from line ${line}`);
      await reads(document, log(MENDED));
      // What the provider said stays said: at its line, and at the place it names.
      await problems(document, 'provider-error', 'provider-error');
    });
  }
});
