import { pageOfErrors, toMarkdown } from '@chatmend/engine/pages';
import { addressOf } from './rule-page.ts';

/** The page about the errors in a text, that at an offset first, as Markdown; `undefined` where there are none. */
export function explanationOf(text: string, at?: number): string | undefined {
  const page = pageOfErrors(text, {}, at);
  return page && toMarkdown(page, addressOf);
}
