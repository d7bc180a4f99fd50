import { type Evidence, providers, rules } from '@chatmend/engine';

/** docs/rules/README.md: all rules, with how many providers are known to do what. */
export function ruleIndex(): string {
  const rows = rules().map(
    ({ id, summary, evidence }) =>
      `| [${id}](${id}.md) | ${summary} | ${whoSay(evidence, 'refuses')} | ${whoSay(evidence, 'takes')} | ${sources(evidence)} |`,
  );
  return page(
    'Rules',
    `What Chatmend looks for: ${rules().length} things that can be wrong with a request. Who refuses what is a fact with a source, and stands on the pages of the [providers](../providers/README.md), too. \`chatmend explain RULE\` shows a page in a terminal, and the editor shows it where the problem is underlined.`,
    '| rule | what is wrong | refused by | taken by | sources |\n|---|---|---:|---:|---:|',
    rows,
  );
}

/** docs/providers/README.md: all providers, with the formats they read and how much is known of them. */
export function providerIndex(): string {
  const rows = providers().map(({ id, name, dialects, extends: parent, refuses, takes, sources: from }) => {
    const also = parent === undefined ? '' : ` (else as [${parent}](${parent}.md))`;
    const formats = dialects.map((dialect) => `\`${dialect}\``).join(', ');
    return `| [${id}](${id}.md) | ${name}${also} | ${formats} | ${refuses} | ${takes} | ${from} |`;
  });
  return page(
    'Providers',
    `Whose behaviour is known: what each refuses, in its own words, and what it takes where others refuse. What stands on no page is not known, which is not the same as taken. The [rules](../rules/README.md) tell the same the other way round; \`chatmend explain PROVIDER\` shows a page in a terminal.`,
    '| provider | name | formats | refuses | takes | sources |\n|---|---|---|---:|---:|---:|',
    rows,
  );
}

function page(title: string, about: string, head: string, rows: readonly string[]): string {
  return `# ${title}\n\n${about}\n\n${head}\n${rows.join('\n')}\n`;
}

/** How many providers say so, `generic` not counted. */
function whoSay(evidence: readonly Evidence[], verdict: Evidence['verdict']): number {
  const who = evidence.filter((one) => one.verdict === verdict && one.provider !== 'generic');
  return new Set(who.map(({ provider }) => provider)).size;
}

function sources(evidence: readonly Evidence[]): number {
  return new Set(evidence.map(({ source }) => source)).size;
}
