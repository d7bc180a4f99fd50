import assert from 'node:assert/strict';
import { type DocumentOptions, inspect } from '@chatmend/engine';

/** A text this many times as long takes 16 times as long where the time grows with the square. */
const TIMES = 4;
const ALLOWED = 9;
/** Quicker than this no growth is to be told, nor to be afraid of: milliseconds. */
const QUICK = 150;

/** Asserts that what is found in a text takes time in proportion to its length; `textOf` makes it so many times as long. */
export function assertInProportion(textOf: (times: number) => string, options: DocumentOptions): void {
  const [short, long] = [textOf(1), textOf(TIMES)];
  if (milliseconds(long, options) < QUICK) return;
  // What is quick at times is not what grows: other programs run beside this one.
  const ratios = Array.from({ length: 3 }, () => milliseconds(long, options) / milliseconds(short, options));
  const said = `${options.name ?? 'text'}: ${ratios.map((one) => one.toFixed(1))} times`;
  assert.ok(Math.min(...ratios) < ALLOWED, said);
}

function milliseconds(text: string, options: DocumentOptions): number {
  const start = performance.now();
  inspect(text, options);
  return performance.now() - start;
}
