import assert from 'node:assert/strict';
import { inspect, repairRequest } from '@chatmend/engine';
import { archetypes } from '../archetypes/archetypes.ts';
import { forms } from '../archetypes/forms.ts';
import { historyOf } from '../archetypes/history.ts';

for (const { dialect, as = dialect, provider, body } of forms) {
  describe(`the archetypes of broken histories, as ${as}`, () => {
    const options = { provider, policy: 'complete' } as const;
    for (const { title, broken, repaired } of archetypes) {
      it(title, () => {
        const request = body(historyOf(broken));
        const text = JSON.stringify(request, null, 2);
        assert.equal(inspect(text, options).payloads[0]?.dialect, dialect);
        const { request: after, remaining } = repairRequest(request, options);
        assert.deepEqual(remaining, []);
        assert.deepEqual(
          said(request).filter((words) => !said(after).includes(words)),
          [],
        );
        assert.equal(repairRequest(after, options).request, after);
        if (broken === repaired) assert.equal(after, request);
        assert.deepEqual(JSON.parse(inspect(text, options).plan('complete').text), after);
      });
    }
  });
}

/** What somebody said in a request. */
function said(request: object): string[] {
  return JSON.stringify(request).match(/(user|tool|assistant) (says|calls) \w+/g) ?? [];
}
