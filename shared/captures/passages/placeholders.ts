import type { DocumentOptions } from '../../api.ts';
import type { Inner } from '../../layers/layer.ts';
import { withoutUnknowns } from '../../layers/unknowns.ts';
import { familyOf } from './language.ts';

/** A variable of REST Client, Bruno, Hurl or Postman. */
const VARIABLE = /\{\{[ \t]{0,4}[\w$.][\w$. :'-]{0,100}\}\}/g;

/** A request as clients for HTTP keep it, without the variables they fill in; nothing for other texts. */
export function withoutVariables(text: string, options: DocumentOptions): Inner | undefined {
  if (familyOf(options) !== 'http' || !text.includes('{{')) return undefined;
  const places = [...text.matchAll(VARIABLE)].map(({ index, 0: variable }) => ({
    start: index,
    end: index + variable.length,
  }));
  return withoutUnknowns(text, places);
}
