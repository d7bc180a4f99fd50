import { memberOf } from '../text/members.ts';
import type { FoundText } from './find.ts';

/**
 * The language of a cell of code in a notebook, as the notebook names it, or the one most are in. Nothing for other
 * texts. https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function languageOf({ parents }: FoundText): string | undefined {
  const isCode = memberOf(parents[parents.length - 1], 'cell_type') === 'code';
  if (!isCode) return undefined;
  const name = memberOf(memberOf(memberOf(parents[0], 'metadata'), 'language_info'), 'name');
  return typeof name === 'string' ? name : 'python';
}
