import type { Options } from '../api.ts';
import type { RuleExample } from './rule.ts';

/** A text with its markers taken out. */
export interface Fixture {
  readonly text: string;
  /** One line per marked problem: `line:start-end severity rule: message`. */
  readonly marks: readonly string[];
}

const MARKER = /^ *\/\/(\^+) (.+)$/;

/**
 * Reads the text of an example: a line `//^^^ error rule-id: start of the message` marks the columns of its carets in the
 * nearest line above that is no marker.
 */
export function fixture(example: string): Fixture {
  const lines: string[] = [];
  const marks: string[] = [];
  for (const line of example.split('\n')) {
    const marker = MARKER.exec(line);
    if (marker === null) {
      lines.push(line);
      continue;
    }
    const start = line.indexOf('^');
    marks.push(`${lines.length - 1}:${start}-${start + (marker[1] as string).length} ${marker[2]}`);
  }
  return { text: lines.join('\n'), marks };
}

/** Options an example is inspected with. */
export function optionsOf({ provider, asOf, dialect, levels }: RuleExample): Options {
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(dialect === undefined ? {} : { dialect }),
    ...(levels === undefined ? {} : { rules: levels }),
  };
}
