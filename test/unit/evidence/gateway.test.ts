import assert from 'node:assert/strict';
import { inspect } from '@chatmend/engine';
import { answers, asks, calls, rules, says } from './rows.ts';

const A = 'aaaaaaaa1';

/** What is said of messages where the rule has a level. */
function found(...messages: readonly unknown[]): string[] {
  const { problems } = inspect(JSON.stringify({ messages }), {
    provider: 'openai',
    rules: { 'gateway-specific': 'error' },
  });
  return problems.map(({ message }) => message);
}

describe('evidence: haufe-gateway-rules', () => {
  it('says nothing where nobody asks for it', () => {
    const text = JSON.stringify({ messages: [rules(), rules('Be kind.'), asks(' '), calls(A), answers(A)] });
    assert.deepEqual(inspect(text, { provider: 'openai' }).problems, []);
  });

  it('tells each demand where it has a level', () => {
    assert.deepEqual(found(rules(), asks('\n')), ['messages[1] has a content of nothing but whitespace.']);
    assert.deepEqual(found(asks('x'.repeat(30_001))), [
      'messages[0] has a content of more than 30,000 characters.',
    ]);
    assert.deepEqual(found(asks(), calls(A), answers(A)), ['messages[1] has words beside its calls.']);
    assert.deepEqual(found(rules(), asks(), says(), rules('Be kind.'), asks()), [
      'messages[3] is a second instruction.',
    ]);
    assert.deepEqual(found(asks(), says(), says('More.'), asks()), [
      'messages[2] answers neither the user nor a result.',
    ]);
  });

  it('takes turns', () => {
    assert.deepEqual(found(rules(), asks(), says(), asks()), []);
  });
});
