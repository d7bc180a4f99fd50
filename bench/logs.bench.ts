import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { inspect } from '@chatmend/engine';
import { python, spell } from '../shared/syntaxes/literals/spelling.ts';
import { chatText } from './generate.ts';
import { median, medianAsync } from './measure.ts';

/** A line of each kind of log that holds no payload. */
const SHAPES: Readonly<Record<string, (index: number) => string>> = {
  'plain lines': (index) => `${time(index)} INFO worker ${index % 7} is ready and waits for jobs on ${index}`,
  'JSON lines': (index) =>
    JSON.stringify({ level: 30, time: index, msg: 'done', req: { id: index, url: `/items/${index}` } }),
  'stack traces': (index) =>
    index % 9 === 0
      ? `Error: connect ECONNREFUSED 127.0.0.1:${index}`
      : `    at Object.run [as callback] (/app/node_modules/lib/index.js:${index % 100}:${index % 40})`,
  'prefixes, brackets, quotes': (index) =>
    `web-1  | [${time(index)}] "GET /items?a={b} HTTP/1.1" 200 {id: '${index}', tags: ["a", 'it\'s']} (4 ms)`,
  'brackets left open': (index) => `worker-2 | ${time(index)} {"a": [${index}, {"b": "c" {`,
  'words of a chat': (index) => `api-1 | ${time(index)} DEBUG role: admin, messages: ${index % 5} [main] {`,
  'members of a chat': (index) => JSON.stringify({ time: index, user: { role: 'admin', messages: 3 } }),
};

function time(index: number): string {
  const two = (number: number) => String(number % 60).padStart(2, '0');
  return `2026-01-02T03:${two(Math.floor(index / 60))}:${two(index)}.123Z`;
}

function logOf(line: (index: number) => string, bytes: number): string {
  const lines: string[] = [];
  for (let size = 0, index = 0; size < bytes; index++) {
    const next = line(index);
    lines.push(next);
    size += next.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

async function readLines(path: string): Promise<number> {
  let count = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) if (line !== '') count++;
  return count;
}

/** Prints how long it takes to read logs without a payload, to reading their lines, and Python to JSON. */
export async function benchLogs(megabytes: number): Promise<void> {
  console.log(`a log of ${megabytes} MB without any payload, to reading the file line by line (readline)`);
  const folder = mkdtempSync(join(tmpdir(), 'chatmend-bench-'));
  try {
    for (const [name, line] of Object.entries(SHAPES)) {
      const path = join(folder, 'app.log');
      writeFileSync(path, logOf(line, megabytes * 1_000_000));
      const lines = await medianAsync(3, () => readLines(path));
      const ours = median(3, () => inspect(readFileSync(path, 'utf8'), { name: path }));
      console.log(
        `  ${name.padEnd(26)} lines ${lines.toFixed(0).padStart(5)} ms  inspect ${ours.toFixed(0).padStart(5)} ms  ${(ours / lines).toFixed(2)} ×`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const json = chatText('json', 1.5);
  const literal = spell(json, python) as string;
  const bare = median(7, () => JSON.parse(json));
  const ours = median(7, () => inspect(literal));
  console.log(
    `a request of 1.5 MB as Python prints it: inspect ${ours.toFixed(0)} ms, JSON.parse of the same ${bare.toFixed(1)} ms`,
  );
}
