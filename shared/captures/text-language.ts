import { memberOf } from '../text/members.ts';
import type { FoundText } from './find.ts';

/**
 * The language of a text that stands in a record: of a cell of code in a notebook, as the notebook names it, or the one
 * most are in; `http` for a body of Postman's, which has variables. Nothing for other texts. https://nbformat.readthedocs.io/en/latest/format_description.html
 */
export function languageOf({ parents, path }: FoundText): string | undefined {
  const holder = parents[parents.length - 1];
  if (memberOf(holder, 'mode') === 'raw' && path[path.length - 1] === 'raw') return 'http';
  const isCode = memberOf(holder, 'cell_type') === 'code';
  if (!isCode) return undefined;
  const name = memberOf(memberOf(memberOf(parents[0], 'metadata'), 'language_info'), 'name');
  return typeof name === 'string' ? name : 'python';
}
