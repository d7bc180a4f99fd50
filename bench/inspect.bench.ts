import { inspect } from '@chatmend/engine';
import { getLanguageService } from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { chatText } from './generate.ts';
import { median, medianAsync } from './measure.ts';

const service = getLanguageService({});

/**
 * What the JSON service does to a text: parse it and report what is wrong. JSON Lines it gives up at the second
 * row, so there it is asked row by row.
 */
async function validate(text: string, format: 'json' | 'jsonl'): Promise<number> {
  if (format === 'json') return validateValue(text);
  let problems = 0;
  for (const row of text.split('\n')) if (row !== '') problems += await validateValue(row);
  return problems;
}

async function validateValue(text: string): Promise<number> {
  const document = TextDocument.create('file:///bench.json', 'json', 1, text);
  const problems = await service.doValidation(document, service.parseJSONDocument(document));
  return problems.length;
}

/** The loop everything is compared with: parse, and nothing else. */
function bareParse(text: string, format: 'json' | 'jsonl'): void {
  if (format === 'json') {
    JSON.parse(text);
    return;
  }
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    if (end > start) JSON.parse(text.slice(start, end));
    start = end + 1;
  }
}

/** One character typed into a message in the middle. */
function typed(text: string): string {
  const at = text.indexOf('weather', text.length >> 1);
  return `${text.slice(0, at)}x${text.slice(at)}`;
}

/** A quote deleted in the middle: the text does not parse while someone is typing. */
function broken(text: string): string {
  const at = text.indexOf('"role"', text.length >> 1);
  return text.slice(0, at) + text.slice(at + 1);
}

const ms = (time: number) => `${time.toFixed(0).padStart(6)} ms`;
const times = (ratio: number) => `${ratio.toFixed(2).padStart(6)} ×`;

/** Prints one table: how long, and as a ratio to what ran beside it. */
export async function benchInspect(sizes: readonly number[]): Promise<void> {
  console.log('inspect, clean text, to the bare JSON.parse loop on the same text');
  for (const format of ['jsonl', 'json'] as const) {
    for (const size of sizes) {
      const text = chatText(format, size);
      const runs = size > 10 ? 3 : 7;
      const bare = median(runs, () => bareParse(text, format));
      const ours = median(runs, () => inspect(text, { languageId: format }));
      console.log(
        `  ${format.padEnd(5)} ${String(size).padStart(2)} MB  parse ${ms(bare)}  inspect ${ms(ours)}  ${times(ours / bare)}`,
      );
    }
  }
  console.log('inspect to vscode-json-languageservice on the same text (below 1 × is faster)');
  for (const format of ['jsonl', 'json'] as const) {
    for (const size of sizes) {
      const text = chatText(format, size);
      const runs = size > 10 ? 1 : size > 1 ? 3 : 15;
      for (const [what, of] of [
        ['first', text],
        ['typed', typed(text)],
        ['broken', broken(text)],
      ] as const) {
        const theirs = await medianAsync(runs, () => validate(of, format));
        const ours = median(runs, () => inspect(of, { languageId: format }).problems.length);
        console.log(
          `  ${format.padEnd(5)} ${String(size).padStart(2)} MB ${what.padEnd(6)}  service ${ms(theirs)}  inspect ${ms(ours)}  ${times(ours / theirs)}`,
        );
      }
    }
  }
}
