import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '@chatmend/engine';
import { corpusFolder } from '../corpus/corpus.ts';

/** Files that hold one body in different clothes, with the layers it is read through. */
const FORMS: Readonly<Record<string, string>> = {
  'gen-plain-openai-chat.json': '',
  'gen-utf8-bom-crlf.json': '',
  'gen-dotnet-system-text-json-escaped.json': '',
  'gen-pino-nested-object.ndjson': '',
  'gen-nock-recording.json': '',
  'gen-pino-body-string.ndjson': 'json-string',
  'gen-structlog-json.log': 'json-string',
  'gen-structlog-logfmt.log': 'half-escaped',
  'gen-gcp-cloud-logging-jsonpayload.json': 'json-string',
  'gen-har-chrome-devtools.har': 'json-string',
  'gen-docker-compose-prefix-pretty-json.log': 'line-prefix',
  'gen-docker-json-file-driver.log': 'line-prefix json-string',
  'gen-docker-compose-prefix-ansi.log': 'ansi line-prefix',
  'gen-jq-color-ansi.json.txt': 'ansi',
  'gen-winston-printf-pretty.log': '',
  'gen-markdown-issue-fenced.md': '',
  'gen-curl-single-quoted.sh': 'shell-word',
  'gen-rest-client.http': 'unknowns',
  'gen-bruno.bru': 'unknowns',
  'gen-httpie-print-HBhb.txt': '',
  'gen-python-print-repr.txt': 'python',
  'gen-loguru-file.log': 'python',
  'gen-openai-python-request-options-toolhistory.log': 'python',
  'gen-structlog-console-ansi.log': 'ansi python',
  'gen-litellm-curl-pyrepr-toolhistory-ansi.log': 'ansi python',
  'gen-csv-export-doubled-quotes.csv': 'csv-cell',
  'gen-postgres-csv-jsonb-python-repr-mix.csv': 'csv-cell python',
  'gen-vcrpy-raw-body.yaml': 'yaml json-string',
  'gen-node-console-dir-depth-null.txt': 'inspect',
  'gen-node-console-dir-depth-null-ansi.txt': 'ansi inspect',
};

/** What collectors keep of the lines a program prints: a list with an entry each. */
const ENTRIES: Readonly<Record<string, (lines: readonly string[]) => unknown>> = {
  'CloudWatch, as its command line prints it': (lines) => ({
    events: lines.map((line, at) => ({ timestamp: at, message: `${line}\n`, ingestionTime: at })),
  }),
  'Cloud Logging': (lines) =>
    lines.map((textPayload) => ({ textPayload, logName: 'projects/p/logs/stdout' })),
  'Grafana Loki': (lines) => ({
    result: [{ stream: { app: 'api' }, values: lines.map((line) => ['1767322445000000000', line]) }],
  }),
};

const OPEN_CALL = 'fc_311ba17b-89f9-48d3-8fd9-7e74a1264855';

describe('one body in many clothes', () => {
  const corpus = corpusFolder();
  const read = (file: string) => readFileSync(join(corpus as string, 'captures', file), 'utf8');
  const look = (file: string, text = read(file)) => inspect(text, { name: file, provider: 'openai' });

  /** The messages after their repair. */
  const repaired = () => messagesOf(JSON.parse(look('gen-plain-openai-chat.json').plan('complete').text));

  for (const [file, layers] of Object.entries(FORMS)) {
    it(`${file}: the same problem in the same place, and the same body after its repair`, function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      const text = read(file);
      const inspection = look(file);
      const problems = inspection.problems.filter(({ rule }) => rule !== 'provider-error');
      assert.ok(problems.length > 0);
      assert.equal(new Set(problems.map(({ payload }) => payload)).size, problems.length);
      for (const { rule, payload, range } of problems) {
        assert.equal(rule, 'unanswered-tool-call');
        assert.equal(inspection.payloads[payload]?.layers.join(' '), layers);
        assert.ok(text.slice(range.start, range.end).includes(OPEN_CALL));
      }

      const plan = inspection.plan('complete');
      assert.deepEqual(plan.remaining, []);
      for (const { payload } of problems)
        assert.deepEqual(messagesOf(look(file, plan.text).extract(payload)), repaired());
      // Nothing of the file is lost: one message is put in, and no more.
      const removed = plan.edits.filter(({ range }) => range.start < range.end);
      assert.deepEqual(removed, []);
    });
  }

  for (const [name, entries] of Object.entries(ENTRIES)) {
    it(`over a list of entries of ${name}: the same problem in the same place, and the same body after its repair`, function () {
      if (corpus === undefined) return this.skip(); // The corpus is no part of the project and not here.
      const body = JSON.stringify(JSON.parse(read('gen-plain-openai-chat.json')), null, 2);
      const text = JSON.stringify(entries(['sending', ...body.split('\n'), 'sent']), null, 2);
      const inspection = look('export.json', text);
      assert.deepEqual(
        inspection.problems.map(({ rule }) => rule),
        ['unanswered-tool-call'],
      );
      assert.deepEqual(inspection.payloads[0]?.layers, ['line-prefix', 'json-string']);
      const { start = 0, end = 0 } = inspection.problems[0]?.range ?? {};
      assert.ok(text.slice(start, end).includes(OPEN_CALL));

      const plan = inspection.plan('complete');
      assert.deepEqual(messagesOf(look('export.json', plan.text).extract(0)), repaired());
      assert.deepEqual(
        plan.edits.filter(({ range }) => range.start < range.end),
        [],
      );
      assert.ok(Array.isArray(JSON.parse(plan.text)) === Array.isArray(JSON.parse(text)));
    });
  }
});

/** Some forms hold the list alone, or options beside it. */
function messagesOf(body: unknown): unknown {
  return Array.isArray(body) ? body : (body as { messages: unknown }).messages;
}
