import assert from 'node:assert/strict';
import type { DocumentOptions } from '../api.ts';
import { inspect } from '../index.ts';

const USER = '{"role":"user","content":"Hi"}';
const CALL =
  '{"role":"assistant","content":"","tool_calls":[{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}]}';
const BODY = `{"model":"m","messages":[${USER}]}`;

/** `capture context pointer` of every payload, and the rules of all problems. */
function found(text: string, options: DocumentOptions = {}): string[] {
  const { payloads, problems } = inspect(text, options);
  return [
    ...payloads.map(({ capture, context, record, pointer }) => `${capture} ${context} ${record}${pointer}`),
    ...problems.map(({ rule }) => rule),
  ];
}

describe('capture forms', () => {
  it('a body, with a byte order mark and with comments', () => {
    assert.deepEqual(found(BODY), ['json request 1']);
    assert.deepEqual(found(`\ufeff${BODY}`), ['json request 1']);
    assert.deepEqual(found(`// captured\n{"messages":[${USER},],}`), ['json request 1']);
  });

  it('rows of people, who have roles and numbers of messages as well, are none', () => {
    const row = '{"time":1,"user":{"role":"admin","messages":3}}';
    assert.deepEqual(found(`${row}\n${row}\n`), []);
    // Neither does a neighbour like that hide one.
    assert.deepEqual(found(`${row}\n${BODY}\n${row}\n`), ['jsonl request 2']);
  });

  it('rows with a role nobody knows, in any case, or none that is a text', () => {
    const said = (role: string) => `{"role":${role},"content":"Hi"}`;
    const rows = [
      `{"model":"gpt-5","instructions":"Be kind.","input":[${said('"wizard"')}]}`,
      `[${said('"USER"')}]`,
      `{"model":"m", "messages" : [${said('"wizard"')}, ${USER}]}`,
      `[ { "role" : "Assistant", "content": "Hi" } ]`,
    ];
    const payloads = inspect(rows.join('\n'), { name: 'x.jsonl' }).payloads;
    assert.deepEqual(
      payloads.map(({ record }) => record),
      [1, 2, 3, 4],
    );
  });

  it('a bare array of messages', () => {
    assert.deepEqual(found(`[${USER}]`), ['message-array request 1']);
  });

  it('JSON Lines: rows end at LF or CRLF only', () => {
    const odd = BODY.replace('Hi', 'a\u2028b\u0085c');
    assert.deepEqual(found(`${odd}\r\n\r\n${BODY}\n`, { name: 'x.jsonl' }), [
      'jsonl request 1',
      'jsonl request 3',
    ]);
    assert.deepEqual(found(`${BODY}\n${BODY}\n`), ['jsonl request 1', 'jsonl request 2']);
  });

  it('a row that is broken does not hide the others', () => {
    assert.deepEqual(found(`${BODY}\n{"messages":[{"role":"user","conte\n${BODY}\n`, { name: 'x.jsonl' }), [
      'jsonl request 1',
      'jsonl request 2',
      'jsonl request 3',
    ]);
  });

  it('wrappers', () => {
    assert.deepEqual(found(`{"body":${BODY}}`), ['wrapper request 1/body']);
    assert.deepEqual(found(`{"request":{"body":${BODY}},"id":7}`), ['wrapper request 1/request/body']);
    assert.deepEqual(
      found(`{"custom_id":"1","method":"POST","url":"/v1/chat/completions","body":${BODY}}\n`, {
        name: 'b.jsonl',
      }),
      ['openai-batch request 1/body'],
    );
  });

  it('a body that stands there in base64, too, is one', () => {
    const body = JSON.parse(BODY);
    const inBase64 = (text: string) => ({ b64: Buffer.from(text).toString('base64') });
    const url = 'https://api.openai.com/v1/chat/completions';
    const exchange = { request: { url, body: inBase64(BODY), canonical_json: body } };
    assert.deepEqual(found(JSON.stringify(exchange)), ['embedded request 1/request/canonical_json']);
    const other = { request: { ...exchange.request, body: inBase64(BODY.replace('Hi', 'Ho')) } };
    assert.deepEqual(found(JSON.stringify(other)), [
      'embedded request 1/request/canonical_json',
      'embedded request 1',
    ]);
    const exchanges = Array.from({ length: 20 }, (_, at) => {
      const sent = { ...body, user: `${at}` };
      return { request: { url, body: inBase64(JSON.stringify(sent)), canonical_json: sent } };
    });
    assert.equal(found(JSON.stringify({ exchanges })).length, exchanges.length);
  });

  it('several payloads anywhere inside one document', () => {
    assert.deepEqual(found(`{"a":[${BODY},{"deep/er":{"x":${BODY}}}],"b":3}`), [
      'embedded request 1/a/0',
      'embedded request 1/a/1/deep~1er/x',
    ]);
  });

  it('training rows may end in a call, requests may not', () => {
    const row = `{"messages":[${USER},${CALL}],"tools":[]}`;
    assert.deepEqual(found(`${row}\n`, { name: 'train.jsonl' }), ['training-row training 1']);
    assert.deepEqual(found(row), ['json request 1', 'unanswered-tool-call']);
  });

  it('answers hold open calls rightly', () => {
    const row = `{"input":{"messages":[${USER}]},"preferred_output":[${CALL}],"non_preferred_output":[{"role":"assistant","content":"no"}]}`;
    assert.deepEqual(found(`${row}\n`, { name: 'dpo.jsonl' }), [
      'training-row training 1/input',
      'answer answer 1/preferred_output',
      'answer answer 1/non_preferred_output',
    ]);
  });

  it('what is no message among messages hides no request', () => {
    for (const odd of ['null', '3', 'true']) {
      assert.deepEqual(found(`{"model":"gpt-4o","messages":[${USER},${odd},${USER}]}`), [
        'json request 1',
        'unknown-role',
      ]);
      assert.deepEqual(found(`[${USER},${odd}]`), ['message-array request 1', 'unknown-role']);
    }
  });

  it("one call in another format's spelling hides no request, where the rest is surely this one", () => {
    const odd = '{"function":{"name":"f","arguments":{}}}';
    const messages = (calls: string, id = '') =>
      `"messages":[${USER},{"role":"assistant","content":"","tool_calls":[${calls}]},{"role":"tool",${id}"content":"1"}]`;
    const both = ['missing-tool-call-id', 'arguments-type'];
    const check = (text: string, expected: string[]) => {
      assert.deepEqual(
        found(text, { provider: 'openai' }).sort(),
        ['json request 1', ...expected].sort(),
        text,
      );
    };
    check(`{${messages(odd, '"tool_call_id":"c",')}}`, both);
    check(`{"model":"gpt-4o",${messages(odd, '"tool_call_id":"c",')}}`, both);
    check(`{"model":"gpt-4o",${messages(odd)}}`, both);
    const tools = '"tools":[{"type":"function","function":{"name":"f","parameters":{}}}]';
    check(`{"tool_choice":"auto",${tools},${messages(odd)}}`, both);
    const sound = '{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}';
    check(`{${messages(`${odd},${sound}`, '"tool_call_id":"c",')}}`, [...both, 'unanswered-tool-call']);
  });

  it('a prefix that is no JSON, and hostile nesting, end in silence', () => {
    for (const text of [
      'messages "role"',
      '["role"',
      `${'['.repeat(5000)}"role"`,
      `${'{"messages":'.repeat(3000)}`,
    ]) {
      assert.deepEqual(found(text), []);
    }
  });

  it('what is nested too deep is said, not passed over', () => {
    const deep = `${'{"a":'.repeat(300)}${BODY}${'}'.repeat(300)}`;
    const { payloads, notices } = inspect(deep);
    assert.deepEqual(payloads, []);
    assert.deepEqual(
      notices.map(({ kind }) => kind),
      ['too-deep'],
    );
  });
});
