import { addressOfProvider, addressOfRule, type Place, pageOfRule, toMarkdown } from '@chatmend/engine/pages';
import type { RuleDocumentation } from '../protocol/index.ts';

/** The documentation of a rule as a Markdown page, with examples and what providers are known to do. */
export function documentationOf(id: string): RuleDocumentation | undefined {
  const page = pageOfRule(id);
  return page && { rule: id, url: addressOfRule(id), markdown: toMarkdown(page, addressOf) };
}

/** Other pages stand on the web: whoever shows this one may have none of them at hand. */
export function addressOf(place: Place): string {
  if ('url' in place) return place.url;
  return 'rule' in place ? addressOfRule(place.rule) : addressOfProvider(place.provider);
}
