import { strategyById } from '../repair/strategies/registry.ts';
import type { Rule, RuleExample } from '../rules/rule.ts';
import { exampleBlocks } from './example-blocks.ts';
import { type Block, code, heading, list, marked, type Page, paragraph, paragraphs, strong } from './page.ts';
import { refusals } from './refusals.ts';
import { type WorkedExample, work } from './worked-example.ts';

/**
 * What a rule finds, why it matters, what is done about it, and who refuses it in which words. With `brief`, one example
 * stands for all.
 */
export function rulePage(rule: Rule, examples: readonly RuleExample[], brief = false): Page {
  const worked = examples.map(work);
  const elsewhere = brief ? [] : inOtherFormats(worked);
  const first =
    worked.find(({ fixes }) => fixes.length > 0) ?? worked.find(({ problems }) => problems.length > 0);
  return [
    heading(1, rule.id),
    paragraph(strong(rule.summary)),
    ...paragraphs(rule.documentation),
    ...(first === undefined ? [] : [heading(2, 'Before and after'), ...exampleBlocks(first)]),
    heading(2, 'Ways to mend it, best first'),
    ...ways(rule),
    heading(2, 'Who refuses it'),
    ...refusals(rule),
    ...titled(heading(2, 'In other formats'), elsewhere),
    ...(brief ? [] : more(worked.filter((one) => one !== first && !elsewhere.includes(one)))),
    heading(2, 'Setting its level'),
    paragraph(
      code('chatmend.json'),
      ' sets a level that holds whoever the provider is: ',
      code(`{ "rules": { "${rule.id}": "off" } }`),
      '.',
    ),
  ];
}

function ways({ strategies }: Rule): Block[] {
  if (strategies.length === 0) return [paragraph('None: this is left to people.')];
  return list(
    strategies.map((id) => ({ text: [code(id), ': ', ...marked(strategyById(id)?.description ?? '')] })),
  );
}

/** The first example with a repair in every format but that of the first of all. */
function inOtherFormats(examples: readonly WorkedExample[]): WorkedExample[] {
  const seen = new Set<string | undefined>();
  return examples
    .filter(({ fixes }) => fixes.length > 0)
    .filter(({ dialect }) => !seen.has(dialect) && seen.add(dialect))
    .slice(1);
}

function more(examples: readonly WorkedExample[]): Block[] {
  const found = examples.filter(({ problems }) => problems.length > 0);
  const silent = examples.filter(({ problems }) => problems.length === 0);
  return [...titled(heading(2, 'More examples'), found), ...titled(heading(2, 'What is left alone'), silent)];
}

function titled(title: Block, examples: readonly WorkedExample[]): Block[] {
  if (examples.length === 0) return [];
  return [title, ...examples.flatMap((one) => [heading(3, ...marked(one.title)), ...exampleBlocks(one)])];
}
