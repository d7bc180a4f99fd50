import { captures, type Evidence, providers, rules } from '@chatmend/engine';

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

/** docs/captures.md: all forms files hold requests in. */
export function captureIndex(): string {
  const rows = captures().map(
    ({ id, description, recorded }) => `| \`${id}\` | ${description} | ${RECORDED[recorded ?? 'no']} |`,
  );
  return page(
    'Where requests are found',
    `A request is found wherever it can be read: as a document or a row, under any member of another value, and in strings. Around these forms stand layers that are taken off and put back on: JSON in strings at any depth, in whoever's escapes; lines behind prefixes, also with lines of other programs between; colours; cells of CSV; words of shells, also of Windows, and literals of programs; Python and Node's \`util.inspect\`; YAML. A repair is written back through all of them, in the same quoting, or refused with the reason. The form only says what stands beside a request: where it was sent, what was answered and when, and whether it is a request at all.

\`chatmend check --format json\` names the form of every request it finds; \`chatmend extract FILE[:LINE]\` prints the request itself.`,
    '| form | what it is | recorded traffic |\n|---|---|---|',
    rows,
  );
}

const RECORDED = {
  no: '',
  traffic: 'yes: no repair is safe, and what goes stale is named',
  fixture: 'yes, for tests: a refusal in it was recorded on purpose, and is told once',
};

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
