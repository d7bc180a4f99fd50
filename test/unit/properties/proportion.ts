import assert from 'node:assert/strict';
import { type DocumentOptions, type Inspection, inspect } from '@chatmend/engine';

/** A text this many times as long takes 16 times as long where the time grows with the square. */
const TIMES = 4;
const ALLOWED = 9;
/** Quicker than this no growth is to be told, nor to be afraid of: milliseconds. */
const QUICK = 150;

/**
 * Asserts that what is found in a text, and what `work` does with it, takes time in proportion to its length; `textOf`
 * makes it so many times as long.
 */
export function assertInProportion(
  textOf: (times: number) => string,
  options: DocumentOptions,
  work: (inspection: Inspection) => unknown = () => undefined,
): void {
  const milliseconds = (text: string) => {
    const start = performance.now();
    work(inspect(text, options));
    return performance.now() - start;
  };
  const [short, long] = [textOf(1), textOf(TIMES)];
  if (milliseconds(long) < QUICK) return;
  // What is quick at times is not what grows: other programs run beside this one.
  const ratios = Array.from({ length: 3 }, () => milliseconds(long) / milliseconds(short));
  const said = `${options.name ?? 'text'}: ${ratios.map((one) => one.toFixed(1))} times`;
  assert.ok(Math.min(...ratios) < ALLOWED, said);
}
