import assert from 'node:assert/strict';
import { inspect } from '../../index.ts';

const tool = '{"role": "tool", "tool_call_id": "a", "content": "1"}';
const body = `{
  "model": "{{model}}",
  "messages": [
    ${tool},
    {"role": "user", "content": "{{question}}, {{$guid}}"}
  ]
}`;
const url = 'https://api.deepseek.com/chat/completions';

const FILES: readonly (readonly [name: string, text: string, before?: string])[] = [
  [
    'a.http',
    `@a = 1\n\n### one\nPOST ${url} HTTP/1.1\nAuthorization: {{key}}\n\n${body}\n\n### two\nGET {{host}}/models\n`,
  ],
  [
    'a.bru',
    `post {\n  url: ${url}\n  body: json\n}\n\nheaders {\n  a: {{b}}\n}\n\nbody:json {\n${body.replace(/^/gm, '  ')}\n}\n`,
  ],
  ['a.hurl', `POST ${url}\n${body}\nHTTP 400\n`],
  [
    'postman_collection.json',
    JSON.stringify({ item: [{ request: { url: { raw: url }, body: { mode: 'raw', raw: body } } }] }, null, 1),
  ],
];

/** What clients print, and stubs; no variables stand there. */
const PRINTED: readonly (readonly [name: string, text: string])[] = [
  [
    'httpie.txt',
    `POST /chat/completions HTTP/1.1\nAccept: */*\nHost: api.deepseek.com\n\n${body}\n\n\nHTTP/1.1 400 Bad Request\n\n{}\n`,
  ],
  [
    'mitmdump.txt',
    `127.0.0.1:1: POST ${url} HTTP/2.0\n    accept: */*\n\n${body.replace(/^/gm, '    ')}\n\n << HTTP/2.0 400\n`,
  ],
];

describe('requests as clients for HTTP keep them', () => {
  for (const [name, text] of [...FILES, ...PRINTED]) {
    it(`${name}: judged for whom it goes to, and repaired around its variables`, () => {
      const inspection = inspect(text, { name });
      assert.deepEqual(
        inspection.problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
      );
      assert.equal(inspection.payloads[0]?.target.provider, 'deepseek');
      const after = inspection.plan('minimal').text;
      const gone = `${tool},`.replaceAll('"', name.endsWith('.json') ? '\\"' : '"');
      const at = text.indexOf(gone);
      assert.ok(
        at > 0 &&
          after.startsWith(
            text
              .slice(0, at)
              .trimEnd()
              .replace(/\\n *$/, ''),
          ),
      );
      assert.ok(
        after.endsWith(
          text
            .slice(at + gone.length)
            .trimStart()
            .replace(/^(?:\\n)? */, ''),
        ),
      );
    });
  }

  it('a variable in place of messages or of a role is not judged', () => {
    for (const messages of [`[{{first}}, ${tool}]`, `[{"role": "{{role}}", "content": "Hi"}]`]) {
      const text = `POST ${url}\n\n{"model": "deepseek-chat", "messages": ${messages}}\n`;
      assert.deepEqual(inspect(text, { name: 'a.http' }).problems, [], messages);
    }
  });

  it('a stub of WireMock, whose body is a string or an object', () => {
    const request = { messages: [JSON.parse(tool)] };
    for (const equalToJson of [request, JSON.stringify(request)]) {
      const text = JSON.stringify({
        mappings: [{ request: { bodyPatterns: [{ equalToJson }] }, response: { status: 400 } }],
      });
      const { problems } = inspect(text, { name: 'a.json' });
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ['orphan-tool-result'],
      );
    }
  });
});
