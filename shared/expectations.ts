import type { Judged } from './analyse.ts';
import type { TextProblem } from './api.ts';
import type { ReadDocument } from './read-document.ts';
import { toldOf } from './recorded-refusals.ts';

/** Rule id of an expectation that was not met. */
export const UNMET = 'unmet-expectation';

/** What remains to be reported of a document some of whose problems are expected. */
export interface Expected {
  readonly kept: readonly { readonly payload: number; readonly judged: Judged }[];
  readonly unmet: readonly TextProblem[];
}

/** Takes expected problems out, and reports those that did not occur. */
export function expectations(text: string, document: ReadDocument, expect: readonly string[]): Expected {
  const told = document.payloads.flatMap((read, payload) =>
    toldOf(read).map((judged) => ({ payload, judged })),
  );
  if (expect.length === 0) return { kept: told, unmet: [] };
  const found = document.payloads.flatMap(({ findings }) => findings?.analysis.judged ?? []);
  const seen = new Set(found.map(({ rule }) => rule.id));
  const expected = new Set(expect);
  return {
    kept: told.filter(({ judged }) => !expected.has(judged.rule.id)),
    unmet: [...expected].filter((rule) => !seen.has(rule)).map((rule) => unmet(text, rule)),
  };
}

function unmet(text: string, rule: string): TextProblem {
  const end = text.search(/[\r\n]|$/);
  return {
    rule: UNMET,
    severity: 'error',
    message: `chatmend.json expects ${rule} in this file, but it does not occur.`,
    payload: -1,
    pointer: '',
    anchor: { pointer: '', part: 'value' },
    range: { start: 0, end: Math.min(end, 200) },
    related: [],
    others: [],
  };
}
