import type { Evidence } from '@chatmend/engine';
import type { RuleDocumentation } from '../protocol/index.ts';
import { providerName, ruleById } from './names.ts';
import { markdown } from './prose.ts';

/** The documentation of a rule as a Markdown page, with what providers are known to do. */
export function documentationOf(id: string): RuleDocumentation | undefined {
  const rule = ruleById(id);
  if (rule === undefined) return undefined;
  const evidence = rule.evidence.map(row);
  const providers = evidence.length === 0 ? [] : ['## Providers', evidence.join('\n')];
  const page = [`# ${rule.id}`, rule.summary, rule.documentation, ...providers];
  return { rule: rule.id, url: rule.url, markdown: `${page.join('\n\n')}\n` };
}

function row({ provider, verdict, text, source }: Evidence): string {
  const words = text === undefined ? '' : `: ${markdown.code(text)}`;
  return `- ${markdown.text(providerName(provider))} ${verdict} this${words} (${markdown.link('source', source)})`;
}
