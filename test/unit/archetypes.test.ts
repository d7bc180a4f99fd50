import assert from 'node:assert/strict';
import { inspect, repairRequest } from '@chatmend/engine';
import { archetypes } from '../archetypes/archetypes.ts';
import { historyOf, type Message, shortOf } from '../archetypes/history.ts';

const options = { provider: 'openai', policy: 'complete' } as const;

describe('the archetypes of broken histories', () => {
  for (const { title, broken, repaired } of archetypes) {
    it(`${title}: ${broken} → ${repaired}`, () => {
      const request = { model: 'gpt-4o', messages: historyOf(broken) };
      const { request: after, remaining } = repairRequest(request, options);
      assert.deepEqual(remaining, []);
      assert.equal(shortOf(after.messages), repaired);
      assert.deepEqual(lost(request.messages, after.messages), []);
      assert.equal(repairRequest(after, options).request, after);
      if (broken === repaired) assert.equal(after, request);
      assert.deepEqual(JSON.parse(inspect(JSON.stringify(request), options).plan('complete').text), after);
    });
  }
});

/** What was said before and is nowhere afterwards. */
function lost(before: readonly Message[], after: readonly Message[]): unknown[] {
  const all = after.map(({ content }) => content).join('\n');
  return before.map(({ content }) => content).filter((text) => !all.includes(text as string));
}
