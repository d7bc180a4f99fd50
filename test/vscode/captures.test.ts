import { endStory, openFile, reads } from './support/documents.ts';
import { choose, problem, problems } from './support/problems.ts';

const BODY =
  '{"model": "workbench-agent", "messages": [{"role": "assistant", "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]}, {"role": "tool", "tool_call_id": "a", "content": "1"}]}';
const MENDED = BODY.replace('"tool_calls"', '"content": "", "tool_calls"');

/** The same request as each kind of file holds it. */
const CAPTURES: readonly { name: string; fix: string; wear: (body: string) => string }[] = [
  {
    name: 'gateway.log',
    fix: 'Add empty content',
    wear: (body) => `12:00:01 INFO sent ${JSON.stringify({ attempt: 1, body })}\n12:00:02 INFO done\n`,
  },
  {
    name: 'agent.log',
    fix: 'Add empty content',
    wear: (body) => `DEBUG:openai: Request options: {'method': 'post', 'json_data': ${inPython(body)}}\n`,
  },
  {
    name: 'cassette.yaml',
    fix: 'Add empty content (unsafe)',
    wear: (body) => `interactions:\n- request:\n    body: '${body}'\n  response:\n    status: {code: 400}\n`,
  },
  {
    name: 'session.har',
    fix: 'Add empty content (unsafe)',
    wear: (body) =>
      `${JSON.stringify(
        {
          log: {
            entries: [
              {
                startedDateTime: '2026-01-01T00:00:00Z',
                request: { postData: { text: body } },
                response: { status: 400 },
              },
            ],
          },
        },
        null,
        2,
      )}\n`,
  },
];

function inPython(body: string): string {
  return body.replaceAll('"', "'");
}

describe('A request inside another text', () => {
  afterEach(endStory);

  for (const { name, fix, wear } of CAPTURES) {
    it(`is mended in place in ${name}`, async () => {
      const document = await openFile(name, wear(BODY));
      await choose(document, await problem(document, 'missing-content'), fix);
      await reads(document, wear(MENDED));
      await problems(document);
    });
  }
});
