import assert from 'node:assert/strict';
import { type Inspection, inspect } from '../index.ts';
import { getAt } from '../text/pointer.ts';

const BODY = `{
  "model": "gpt-4o",
  "messages": [
    {"role": "user", "content": "Say \\"Hi\\"\\nin C:\\\\temp"},
    {
      "role": "assistant",
      "content": "",
      "tool_calls": [{"id": "a", "type": "function", "function": {"name": "f", "arguments": "{}"}}]
    },
    {"role": "user", "content": "Well?"}
  ]
}`;

/** What a program printed: the body, and lines around it. */
const PRINTED = ['POST /v1/chat/completions {', ...BODY.split('\n').slice(1), 'done [200]'];

type Entries = (lines: readonly string[]) => readonly unknown[];

const events: Entries = (lines) =>
  lines.map((message, at) => ({ timestamp: 1767322445000 + at, message, ingestionTime: 1767322446000 }));
const hits: Entries = (lines) => lines.map((message, _id) => ({ _id, _source: { message } }));
const fields: Entries = (lines) =>
  lines.map((value, at) => [
    { field: '@timestamp', value: `2026-01-02 02:54:05.00${at}` },
    { field: '@message', value },
  ]);

interface Form {
  readonly form: string;
  /** Where the list stands, and in an entry its line. */
  readonly list: string;
  readonly line: string;
  readonly entries: Entries;
  around(entries: readonly unknown[]): unknown;
}

/** Lists of entries that hold a line of output each. */
const FORMS: Readonly<Record<string, Form>> = {
  'events of CloudWatch, whose lines say their ends': {
    form: 'cloudwatch',
    list: '/events',
    line: '/message',
    entries: (lines) => events(lines.map((line) => `${line}\n`)),
    around: (events) => ({ events, nextForwardToken: 'f/1' }),
  },
  'events of CloudWatch, whose lines do not': {
    form: 'cloudwatch',
    list: '/events',
    line: '/message',
    entries: events,
    around: (events) => ({ events }),
  },
  'entries of Cloud Logging': {
    form: 'cloud-logging',
    list: '',
    line: '/textPayload',
    entries: (lines) =>
      lines.map((textPayload, at) => ({
        insertId: `i${at}`,
        logName: 'projects/p/logs/stdout',
        resource: { labels: { service_name: 'api' } },
        textPayload,
        timestamp: '2026-01-02T03:04:05Z',
      })),
    around: (entries) => entries,
  },
  'lines of Loki': {
    form: 'loki',
    list: '/data/result/0/values',
    line: '/1',
    entries: (lines) => lines.map((line, at) => [`176732244500000000${at % 10}`, line]),
    around: (values) => ({ data: { resultType: 'streams', result: [{ stream: { app: 'a' }, values }] } }),
  },
  'rows that CloudWatch Insights found': {
    form: 'cloudwatch',
    list: '/results',
    line: '/1/value',
    entries: fields,
    around: (results) => ({ results, status: 'Complete' }),
  },
  'hits of Elasticsearch': {
    form: 'embedded',
    list: '/hits/hits',
    line: '/_source/message',
    entries: hits,
    around: (hits) => ({ hits: { hits } }),
  },
  'texts alone': {
    form: 'embedded',
    list: '/lines',
    line: '',
    entries: (lines) => lines,
    around: (lines) => ({ lines }),
  },
};

/** Lines of two programs, taking turns. */
function interleaved(lines: readonly string[]): readonly unknown[] {
  return lines.flatMap((message, timestamp) =>
    ['a', 'b'].map((logStreamName) => ({ logStreamName, timestamp, message, ingestionTime: 1 })),
  );
}

function seen({ payloads, problems }: Inspection): string[] {
  return payloads.map(({ capture, layers, path }, payload) =>
    [
      capture,
      layers.join(' '),
      path.join(' '),
      ...problems.filter((one) => one.payload === payload).map(({ rule }) => rule),
    ].join(', '),
  );
}

describe('a body printed over entries of a list', () => {
  for (const [name, { form, list, line, entries, around }] of Object.entries(FORMS))
    for (const indent of [undefined, 2])
      it(`${name}${indent === undefined ? '' : ', pretty-printed'}: one problem, in its line, and repaired there`, () => {
        const text = JSON.stringify(around(entries(PRINTED)), null, indent);
        const inspection = inspect(text, { name: 'export.json' });
        assert.deepEqual(seen(inspection), [
          `${form}, line-prefix json-string, ${list}/0${line}, unanswered-tool-call`,
        ]);
        const { start = 0, end = 0 } = inspection.problems[0]?.range ?? {};
        assert.equal(text.slice(start, end), String.raw`\"id\": \"a\"`);

        const plan = inspection.plan('complete');
        assert.deepEqual(plan.remaining, []);
        // One entry more: its neighbour, and another line in it.
        const at = PRINTED.indexOf('    },') + 1;
        const put = inspect(plan.text, { name: 'export.json' });
        const answer = JSON.stringify((put.extract(0) as { messages: unknown[] }).messages[2]);
        assert.match(answer, /^\{"role":"tool","tool_call_id":"a",/);
        const [before, now] = [text, plan.text].map((one) => getAt(JSON.parse(one), list) as unknown[]);
        assert.ok(before !== undefined && now !== undefined);
        const more = now.length - before.length;
        assert.ok(more > 0);
        assert.deepEqual([...now.slice(0, at), ...now.slice(at + more)], before);
        assert.deepEqual(
          put.problems.map(({ rule }) => rule),
          ['synthetic-result'],
        );
      });

  it('of two programs that take turns', () => {
    const text = JSON.stringify({ events: interleaved(PRINTED) }, null, 2);
    const inspection = inspect(text, { name: 'export.json' });
    assert.deepEqual(
      seen(inspection),
      [0, 1].map((at) => `cloudwatch, line-prefix json-string, /events/${at}/message, unanswered-tool-call`),
    );
    const after = inspection.plan('complete').text;
    const said = (stream: string) =>
      (JSON.parse(after).events as { logStreamName: string; message: string }[])
        .filter(({ logStreamName }) => logStreamName === stream)
        .map(({ message }) => message);
    assert.deepEqual(said('a'), said('b'));
    const left = inspect(after, { name: 'export.json' }).problems.filter(
      ({ severity }) => severity !== 'hint',
    );
    assert.deepEqual(left, []);
  });

  it('in a row of JSON Lines, and in a fence of Markdown', () => {
    const row = JSON.stringify({ logGroup: '/api', logEvents: events(PRINTED) });
    const pretty = JSON.stringify({ events: events(PRINTED) }, null, 2);
    assert.deepEqual(seen(inspect(`${row}\n${row}\n`, { name: 'export.jsonl' })), [
      'cloudwatch, line-prefix json-string, /logEvents/0/message, unanswered-tool-call',
      'cloudwatch, line-prefix json-string, /logEvents/0/message, unanswered-tool-call',
    ]);
    assert.deepEqual(seen(inspect(`So:\n\n\`\`\`json\n${pretty}\n\`\`\`\n`, { name: 'issue.md' })), [
      'cloudwatch, line-prefix json-string, /events/0/message, unanswered-tool-call',
    ]);
  });

  it('that stand the newest first: shown, and not rewritten', () => {
    const lists = { 'a.json': JSON.stringify(events(PRINTED).toReversed(), null, 2) };
    const rows = {
      'a.jsonl': events(PRINTED)
        .toReversed()
        .map((one) => JSON.stringify(one))
        .join('\n'),
    };
    for (const [name, text] of Object.entries({ ...lists, ...rows })) {
      const inspection = inspect(text, { name });
      const [problem] = inspection.problems;
      assert.equal(inspection.problems.length, 1, name);
      assert.equal(problem?.rule, 'unanswered-tool-call');
      assert.equal(text.slice(problem.range.start, problem.range.end), String.raw`\"id\": \"a\"`);
      const plan = inspection.plan('complete');
      assert.equal(plan.text, text);
      assert.match(JSON.stringify(plan.refusals), /newest/i);
    }
  });

  it('entries that hold a whole request each, and others, are read as they were', () => {
    const whole = JSON.stringify(JSON.parse(BODY));
    const text = JSON.stringify({ events: events(['begin {', whole, '} end', whole]) });
    assert.deepEqual(seen(inspect(text, { name: 'export.json' })), [
      'cloudwatch, json-string, /events/1/message, unanswered-tool-call',
      'cloudwatch, json-string, /events/3/message, unanswered-tool-call',
    ]);
  });
});
