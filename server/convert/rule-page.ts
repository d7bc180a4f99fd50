import { addressOfRule, pageOfRule, toMarkdown } from '@chatmend/engine/pages';
import type { RuleDocumentation } from '../protocol/index.ts';

/** The documentation of a rule as a Markdown page, with examples and what providers are known to do. */
export function documentationOf(id: string): RuleDocumentation | undefined {
  const page = pageOfRule(id);
  return page && { rule: id, url: addressOfRule(id), markdown: toMarkdown(page) };
}
