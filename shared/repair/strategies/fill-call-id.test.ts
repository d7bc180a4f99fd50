import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const call = (more = '') => `{${more}"type":"function","function":{"name":"f","arguments":"{}"}}`;
const RESULT = '{"role":"tool","tool_call_id":"a","content":"1"}';

/** Safety and reason of the ids this strategy offers for a message with `calls`, followed by `more`. */
function offered(calls: string, more = ''): string[] {
  const inspection = inspect(
    `{"messages":[{"role":"assistant","content":"","tool_calls":[${calls}]}${more}]}`,
    { provider: 'openai' },
  );
  return inspection.problems
    .flatMap((problem) => inspection.fixes(problem))
    .filter((fix) => fix.title.startsWith('Give this call the id'))
    .map((fix) => `${fix.safety}: ${fix.reason}`);
}

describe('fill-call-id', () => {
  it('says what the id rests on', () => {
    assert.deepEqual(offered(call(), `,${RESULT}`), [
      'safe: No other call and no other result is left here.',
    ]);
    assert.match(
      offered(`${call()},${call()}`, `,${RESULT},${RESULT.replace('"a"', '"b"')}`)[0] ?? '',
      /^unsafe: Several are left here; their order decides\./,
    );
  });

  it('does not speak of several where a lone call has no result', () => {
    assert.match(
      offered(call(), ',{"role":"user","content":"Hi"}')[0] ?? '',
      /^unsafe: No result names it: the id is made up\./,
    );
  });

  it('names an id among what it invents where no result does', () => {
    const invents = (more: string) =>
      inspect(`{"messages":[{"role":"assistant","content":"","tool_calls":[${call()}]}${more}]}`, {
        provider: 'openai',
      })
        .plan('complete')
        .steps.find(({ strategy }) => strategy === 'fill-call-id')?.invents;
    assert.match(String(invents(',{"role":"user","content":"Hi"}')), /^the id call_0_\w{6}$/);
    assert.deepEqual(invents(`,${RESULT}`), []);
  });

  it('writes none into what is no call', () => {
    const torn = ',{"role":"user","content":"Hi"}';
    for (const element of ['null', '"f"', '7', 'true', `${call('"id":"a",')},null`])
      assert.deepEqual(offered(element, torn), []);
  });

  it('leaves holes among the calls to people where nothing may be dropped', () => {
    const text = `{"messages":[{"role":"user","content":"Hi"},
      {"role":"assistant","content":"","tool_calls":[null]},{"role":"user","content":"?"}]}`;
    for (const policy of ['careful', 'complete'] as const) {
      const plan = inspect(text, { provider: 'openai' }).plan(policy);
      assert.equal(plan.text, text);
      assert.notEqual(plan.remaining.length, 0);
    }
  });
});
