import fc from 'fast-check';
import { stringify, type ToStringOptions } from 'yaml';
import { inspected, python, spell } from '../../../shared/syntaxes/literals/spelling.ts';

/** A way to write a text of JSON into another text, and what may name that one. */
export interface Clothes {
  readonly name: string;
  readonly languageId: string;
  readonly layers: readonly string[];
  /** Traffic somebody recorded: nothing is safe there. */
  readonly recorded?: true;
  wear(json: string): string;
}

const prefixed = (json: string, prefix: (line: number) => string) =>
  json
    .split('\n')
    .map((line, at) => `${prefix(at)}${line}\n`)
    .join('');

/** Every second line is another program's. */
const interleaved = (json: string) =>
  json
    .split('\n')
    .map((line, at) => `api-1  | ${line}\n${at % 3 === 0 ? `db-1   | checkpoint [${at}] {\n` : ''}`)
    .join('');

/** As docker's `json-file` driver keeps lines: those over 40 characters in parts. */
const inRows = (json: string) =>
  json
    .split('\n')
    .flatMap((line, at) =>
      `${line}\n`
        .split(/(?<=^[^]{40})/)
        .map((log) => ({ log, stream: 'stdout', time: `2026-01-02T03:04:05.${at}Z` })),
    )
    .map((row) => `${JSON.stringify(row)}\n`)
    .join('');

/** As Kubernetes' container runtimes write lines: in parts, marked `P` but for the last. */
const inParts = (json: string) =>
  json
    .split('\n')
    .flatMap((line, at) =>
      line
        .split(/(?<=,)(?=["{])/)
        .map(
          (part, index, { length }) =>
            `2026-01-02T03:04:05.${at}Z stdout ${index === length - 1 ? 'F' : 'P'} ${part}\n`,
        ),
    )
    .join('');

const coloured = (json: string) => json.replace(/"\w+"(?=:)/g, (key) => `\u001b[34m${key}\u001b[0m`);

const clothes: readonly Clothes[] = [
  {
    name: 'a string',
    languageId: 'json',
    layers: ['json-string'],
    wear: (json) => JSON.stringify({ log: json }),
  },
  {
    name: 'a string in a string',
    languageId: 'json',
    layers: ['json-string', 'json-string'],
    wear: (json) => JSON.stringify({ at: 1, log: JSON.stringify({ body: json }) }, null, 2),
  },
  {
    name: 'a string in a row',
    languageId: 'jsonl',
    layers: ['json-string'],
    wear: (json) => `{"level": 30}\n${JSON.stringify({ msg: 'sent', body: json })}\n`,
  },
  {
    name: 'a line of a log',
    languageId: 'log',
    layers: [],
    wear: (json) => `INFO [a] sent ${json} (1 of 2)\nDone.\n`,
  },
  {
    name: 'a fence',
    languageId: 'markdown',
    layers: [],
    wear: (json) => `See [1]:\n\n\`\`\`json\n${json}\n\`\`\`\n`,
  },
  {
    name: 'a quoted fence',
    languageId: 'markdown',
    layers: ['line-prefix'],
    wear: (json) => prefixed(`\`\`\`json\n${json}\n\`\`\``, () => '> '),
  },
  {
    name: 'lines of a container',
    languageId: 'log',
    layers: ['line-prefix'],
    wear: (json) => `api-1  | sent\n${prefixed(json, () => 'api-1  | ')}`,
  },
  {
    name: 'lines with their times',
    languageId: 'log',
    layers: ['line-prefix'],
    wear: (json) =>
      prefixed(json, (line) => `2026-01-02T03:04:${String(line % 60).padStart(2, '0')}.${line}Z api `),
  },
  {
    name: 'lines of a process between those of another one',
    languageId: 'log',
    layers: ['line-prefix'],
    wear: (json) =>
      json
        .split('\n')
        .map(
          (line, at) =>
            `Dec  1 02:22:1${at % 10} web[812]: ${line}\n${at % 2 === 0 ? `Dec  1 02:22:11 web[97]: GET {\n` : ''}`,
        )
        .join(''),
  },
  {
    name: 'lines with counters, months and ids',
    languageId: 'log',
    layers: ['line-prefix'],
    wear: (json) =>
      prefixed(
        json,
        (line) =>
          `${String(line + 1).padStart(6)}\t${line < 5 ? 'Nov 30' : 'Dec  1'} 9:59${line % 2 ? '.5' : ''} ${line < 9 ? 'AM' : 'PM'} [${(4097 + line * 7919).toString(16)}a] `,
      ),
  },
  {
    name: 'lines in a box',
    languageId: 'log',
    layers: ['line-prefix'],
    wear: (json) =>
      json
        .split('\n')
        .map((line) => `│ ${line.padEnd(60)} │\n`)
        .join(''),
  },
  { name: 'lines between those of another', languageId: 'log', layers: ['line-prefix'], wear: interleaved },
  {
    name: "lines in a container runtime's parts",
    languageId: 'log',
    layers: ['line-prefix'],
    wear: (json) => inParts(`sending to the model: ${JSON.stringify(JSON.parse(json))}\n`),
  },
  {
    name: "rows of docker's json-file driver",
    languageId: 'log',
    layers: ['line-prefix', 'json-string'],
    wear: (json) => inRows(json),
  },
  {
    name: "rows of journald's export",
    languageId: 'jsonl',
    layers: ['line-prefix', 'json-string'],
    wear: (json) =>
      `sent ${json}`
        .split('\n')
        .map((MESSAGE, at) => `${JSON.stringify({ __CURSOR: `s=${at}a`, MESSAGE, _PID: '12' })}\n`)
        .join(''),
  },
  {
    name: 'a quoted value of logfmt',
    languageId: 'log',
    layers: ['json-string'],
    wear: (json) => `time=2026-01-02 level=info msg="sent it" body=${JSON.stringify(json)} status=400\n`,
  },
  {
    name: 'a string in a quoted message',
    languageId: 'log',
    layers: ['json-string', 'json-string'],
    wear: (json) => `level=info msg=${JSON.stringify(`sent ${JSON.stringify({ body: json })}`)}\n`,
  },
  {
    name: 'escapes without quotes',
    languageId: 'log',
    layers: ['json-string'],
    wear: (json) => `[info] "POST /v1" Body: ${JSON.stringify(json).slice(1, -1)}\n[info] "done"\n`,
  },
  {
    name: 'quotes as .NET escapes them',
    languageId: 'log',
    layers: ['json-string'],
    wear: (json) =>
      `info: Sent[1] Body: "${JSON.stringify(json).slice(1, -1).replaceAll('\\"', '\\u0022')}"\n`,
  },
  {
    name: "Python's bytes",
    languageId: 'log',
    layers: ['python', 'json-string'],
    wear: (json) => `DEBUG send_request_body.started request=<Request> body=b${bytes(json)}\nDEBUG done\n`,
  },
  { name: 'colours', languageId: 'log', layers: ['ansi'], wear: (json) => `sent\n${coloured(json)}\n` },
  {
    name: 'a string in coloured lines of a container',
    languageId: 'log',
    layers: ['ansi', 'line-prefix', 'json-string'],
    wear: (json) => prefixed(coloured(JSON.stringify({ body: json }, null, 2)), () => 'api-1  | '),
  },
  {
    name: 'a Python log line',
    languageId: 'log',
    layers: ['python'],
    wear: (json) =>
      `DEBUG:openai._base_client:Request options: ${spell(json.replace(/\n */g, ' '), python)}\n`,
  },
  {
    name: "Python's pprint",
    languageId: 'log',
    layers: ['python'],
    wear: (json) => `${joined(spell(json, python) ?? '', '\n    ')}\n`,
  },
  {
    name: 'console.dir',
    languageId: 'log',
    layers: ['inspect'],
    wear: (json) => `sent ${joined(spell(spaced(json), inspected) ?? '', ' +\n    ')}\n[next]\n`,
  },
  {
    name: 'an option in single quotes',
    languageId: 'shellscript',
    layers: ['shell-word'],
    wear: (json) => `curl -s \\\n  --data '${json.replaceAll("'", "'\\''")}' | jq .\n`,
  },
  {
    name: 'an option in double quotes of a fence',
    languageId: 'markdown',
    layers: ['shell-word'],
    wear: (json) => `1. Run\n\n   \`\`\`sh\n   http -d "${json.replace(/["\\$`]/g, '\\$&')}"\n   \`\`\`\n`,
  },
  {
    name: 'a here-document',
    languageId: 'log',
    layers: ['here-document'],
    wear: (json) => `curl -d @- <<EOF\n${json.replace(/[\\$`]/g, '\\$&')}\nEOF\n`,
  },
  {
    name: 'joined literals of JavaScript',
    languageId: 'javascript',
    layers: ['source-string'],
    wear: (json) =>
      `send('${json
        .replace(/['\\]/g, '\\$&')
        .replaceAll('\n', '\\n')
        .replace(/(?<=[^\\]{9}), ?/g, "$&' +\n  '")}');\n`,
  },
  {
    name: 'a literal of Python in a fence',
    languageId: 'markdown',
    layers: ['source-string'],
    wear: (json) => `\`\`\`python\nbody = """${json.replaceAll('\\', '\\\\')}\n"""\n\`\`\`\n`,
  },
  {
    name: 'backquotes of Go',
    languageId: 'go',
    layers: ['source-string'],
    wear: (json) => `body := \`${json.replaceAll('`', '` + "`" + `')}\`\n`,
  },
  {
    name: 'what a notebook printed',
    languageId: 'json',
    layers: ['string-list'],
    wear: (json) => JSON.stringify({ name: 'stdout', text: `${json}\n{}\n`.split(/(?<=\n)/) }, null, 1),
  },
  {
    name: 'a cell',
    languageId: 'csv',
    layers: ['csv-cell'],
    wear: (json) => `id,request,status\n1,"${json.replaceAll('"', '""')}",400\n2,"{""a"": 1}",200\n`,
  },
  {
    name: "a cassette's body in single quotes",
    languageId: 'yaml',
    layers: ['yaml', 'json-string'],
    recorded: true,
    wear: (json) => cassette(`'${folded(json.replace(/\n */g, '')).replaceAll("'", "''")}'`),
  },
  {
    name: "a cassette's body in double quotes",
    languageId: 'yaml',
    layers: ['yaml', 'json-string'],
    recorded: true,
    wear: (json) => cassette(JSON.stringify(json)),
  },
  {
    name: "a cassette's body as a block",
    languageId: 'yaml',
    layers: ['yaml', 'json-string'],
    recorded: true,
    wear: (json) => cassette(`|-\n      ${json.replaceAll('\n', '\n      ')}`),
  },
  {
    name: "a cassette's body as nodes",
    languageId: 'yaml',
    layers: ['yaml'],
    recorded: true,
    wear: (json) => cassetteOfNodes(json, { indentSeq: false, singleQuote: true }),
  },
  {
    name: "a cassette's body as nodes, whose texts are in blocks and over lines",
    languageId: 'yaml',
    layers: ['yaml'],
    recorded: true,
    wear: (json) => cassetteOfNodes(json, { lineWidth: 20, blockQuote: 'literal' }),
  },
  {
    name: "a cassette's body in flow style",
    languageId: 'yaml',
    layers: ['yaml'],
    recorded: true,
    wear: (json) => cassette(json.replaceAll('\n', '\n      ')),
  },
  {
    name: 'a Python literal in a row',
    languageId: 'jsonl',
    layers: ['json-string', 'python'],
    wear: (json) => `${JSON.stringify({ level: 'debug', message: `sending ${spell(json, python)}` })}\n{}\n`,
  },
];

/** Characters between single quotes, those outside ASCII as Python writes bytes. */
function bytes(json: string): string {
  const said = Array.from(new TextEncoder().encode(json), (byte) => {
    const char = String.fromCharCode(byte);
    if (char === '\n') return '\\n';
    if (/[\\']/.test(char)) return `\\${char}`;
    return byte < 0x80 ? char : `\\x${byte.toString(16)}`;
  });
  return `'${said.join('')}'`;
}

/** As vcrpy keeps a body. */
function cassette(body: string): string {
  return `interactions:\n- request:\n    body: ${body}\n    method: POST\n  response:\n    status: {code: 500, message: Sorry}\nversion: 1\n`;
}

/** As pydantic-ai keeps a body. */
function cassetteOfNodes(json: string, options: ToStringOptions): string {
  const nodes = stringify(JSON.parse(json), options)
    .split('\n')
    .map((line) => (line === '' ? line : `      ${line}`))
    .join('\n');
  return `interactions:\n- request:\n    method: POST\n    parsed_body:\n${nodes}    uri: ''\n  response:\n    status: {code: 500, message: Sorry}\nversion: 1\n`;
}

/** Lines broken at blanks between words, which read as blanks. */
function folded(json: string): string {
  return json.replace(/([a-z,]) (?=[a-z"])/g, '$1\n      ');
}

/** As those print it who never leave the blank behind a colon out. */
function spaced(json: string): string {
  return JSON.stringify(JSON.parse(json), null, 2);
}

/** Longer strings in two pieces, as printers that keep lines short leave them. */
function joined(literal: string, between: string): string {
  return literal.replace(
    /(: ?)'([^'\\\n]{6})([^'\\\n]{2,})'/g,
    (_, colon, a, b) => `${colon}'${a}'${between}'${b}'`,
  );
}

/** Ways to write JSON that takes several lines where it is pretty. */
export const anyClothes: fc.Arbitrary<Clothes> = fc.constantFrom(...clothes);
