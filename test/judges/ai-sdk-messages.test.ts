import assert from 'node:assert/strict';
import { inspectRequest, repairRequest } from '@chatmend/engine';
import fc from 'fast-check';
import { archetypes } from '../archetypes/archetypes.ts';
import { historyOf } from '../archetypes/history.ts';
import { brokenHistories } from '../unit/properties/damage.ts';
import type { ChatRequest } from './chat-calls.ts';
import { modelMessagesOf, refusalOf } from './vercel-ai.ts';

const SEED = Number(process.env.CHATMEND_SEED ?? 20_260_117);
const RUNS = 1500;

/** Histories in the messages of the SDK itself, which it throws at where calls lack their results. */
describe(`ai: its own messages (seed ${SEED})`, function () {
  this.timeout(120_000);
  const histories: readonly ChatRequest['messages'][] = [
    ...archetypes.map(({ broken }) => historyOf(broken)),
    ...fc.sample(brokenHistories, { numRuns: RUNS, seed: SEED }),
  ];
  const requests = histories.map((messages) => ({ messages: modelMessagesOf({ model: 'x', messages }) }));
  const read = requests.filter((request) => inspectRequest(request).dialect === 'ai-sdk');

  it('are recognised where something in them tells', () => {
    assert.ok(read.length * 2 > requests.length, `${read.length} of ${requests.length}`);
  });

  it('have an error where it misses results, and none where it takes them', async () => {
    const differ: unknown[] = [];
    let missed = 0;
    for (const request of read) {
      const words = await refusalOf(request.messages);
      const errors = inspectRequest(request).problems.filter(({ severity }) => severity === 'error');
      const misses = words?.includes('MissingToolResults') === true;
      if (misses) missed++;
      // The SDK counts ids: one result does for all calls that share one. Who is asked behind it does not.
      if (misses ? errors.length === 0 : words === undefined && errors.length > 0 && !sharesIds(request))
        differ.push({ words, errors: errors.map(({ message }) => message), request });
    }
    assert.equal(differ.length, 0, `${differ.length} differ: ${JSON.stringify(differ[0], null, 1)}`);
    assert.ok(missed > 100, `${missed} missed`);
  });

  it('miss no results once repaired', async () => {
    const refused: unknown[] = [];
    for (const request of read) {
      const { request: repaired } = repairRequest(request, { policy: 'complete' });
      const words = await refusalOf(repaired.messages);
      if (words?.includes('MissingToolResults') === true) refused.push({ words, request, repaired });
    }
    assert.equal(refused.length, 0, `${refused.length} refused: ${JSON.stringify(refused[0], null, 1)}`);
  });
});

function sharesIds({ messages }: { messages: ReturnType<typeof modelMessagesOf> }): boolean {
  const ids = messages.flatMap((message) =>
    message?.role === 'assistant' && Array.isArray(message.content)
      ? message.content.flatMap((part) => (part.type === 'tool-call' ? part.toolCallId : []))
      : [],
  );
  return new Set(ids).size < ids.length;
}
