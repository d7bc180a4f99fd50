import assert from 'node:assert/strict';
import { placeOf, rooted } from './errors/places.ts';
import { inspect } from './index.ts';
import { responsesEvents } from './streams/responses-events.ts';

/** Names that every object has something under. */
const NAMES = ['constructor', '__proto__'];

describe('names of what every object has', () => {
  for (const name of NAMES) {
    it(`${name} is a language nobody knows: fences tell it`, () => {
      const text = `So:

\`\`\`js
send('{"model": "gpt-4o", ' +
  '"messages": [{"role": "tool", "tool_call_id": "a", "content": "1"}]}');
\`\`\`
`;
      for (const options of [{ languageId: name }, { languageId: 'markdown', name: `a.${name}` }])
        assert.deepEqual(
          inspect(text, options).payloads.map(({ layers }) => layers.join()),
          ['source-string'],
        );
    });

    it(`${name} is no list that an error speaks of`, () => {
      assert.equal(placeOf([name, '0', 'role']), undefined);
      assert.deepEqual(rooted(['input', name, '0']), ['input', name, '0']);
    });

    it(`${name} is no event of a stream`, () => {
      const assembly = responsesEvents.assembly();
      const item = { id: 'm', type: 'message', content: [] };
      assembly.add({ type: 'response.output_item.added', output_index: 0, item });
      assembly.add({ type: `${name}.delta`, output_index: 0, delta: 'a', part: {} });
      assert.deepEqual(assembly.answer().output, [item]);
    });
  }
});
