import { judges } from '../all.ts';
import type { Judge } from '../judge.ts';
import { ARCHETYPES, type Case } from './cases.ts';
import { judgesOf, OUTCOMES, outcomeFor, reasonFor } from './differences.ts';
import { blindness, type Kind, strictness } from './kinds.ts';
import type { Verdict } from './verdicts.ts';

const KINDS = [...blindness, ...strictness];

/** docs/refusals.md: who refuses our cases, and what we say. Throws where a difference has no reason, or a reason no difference. */
export function refusalsPage(cases: readonly Case[], verdicts: readonly Verdict[]): string {
  const counts = countsOf(verdicts);
  const unused = KINDS.filter((kind) => !counts.has(kind));
  if (unused.length > 0)
    throw new Error(`explains nothing any more: ${unused.map(({ why }) => why).join('; ')}`);
  const groups = [...new Set(verdicts.map((verdict) => verdict.case.group))];
  return [
    '# Who refuses what',
    '',
    '<!-- Written by `npm run refusals`. -->',
    '',
    `Code that others wrote judges our own cases: every example of a rule that is whole JSON, and the ${ARCHETYPES} of broken`,
    'histories. Official request types and clients stand for the provider whose they are; what we say is said for',
    'that provider too. An error means: it is known to refuse this. A warning: some of its servers do, or the source is thin.',
    '',
    '## In short',
    '',
    `| judge | requests | ${OUTCOMES.join(' | ')} |`,
    `| --- | ---: |${' ---: |'.repeat(OUTCOMES.length)}`,
    ...judges.map((judge) => summaryOf(judge, verdicts)),
    '',
    ...unjudgedIn(cases, verdicts),
    '',
    '## Where we differ, and why',
    '',
    'A judge takes what we call an error:',
    '',
    ...blindness.map((kind) => lineOf(kind, counts)),
    '',
    'A judge refuses what we say nothing about:',
    '',
    ...strictness.map((kind) => lineOf(kind, counts)),
    '',
    '## Case by case',
    '',
    'The last column names the reason above where a judge differs.',
    '',
    ...groups.flatMap((group) =>
      section(
        group,
        verdicts.filter((one) => one.case.group === group),
      ),
    ),
  ].join('\n');
}

function summaryOf(judge: Judge, verdicts: readonly Verdict[]): string {
  const own = verdicts.filter((verdict) => judgesOf(verdict).includes(judge));
  const cells = OUTCOMES.map((outcome) => own.filter((one) => outcomeFor(one, judge) === outcome).length);
  return `| \`${judge.name}\`, for ${judge.provider} | ${own.length} | ${cells.join(' | ')} |`;
}

function unjudgedIn(cases: readonly Case[], verdicts: readonly Verdict[]): string[] {
  const judged = new Set(verdicts.map((verdict) => verdict.case.dialect));
  const left = cases.filter(({ dialect }) => !judged.has(dialect)).map(({ dialect }) => dialect);
  const names = [...new Set(left)].sort().map((name) => `\`${name}\``);
  return [`No judge reads ${names.join(', ')}: ${left.length} cases in these formats are not shown.`];
}

function countsOf(verdicts: readonly Verdict[]): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const verdict of verdicts)
    for (const judge of judgesOf(verdict)) {
      const kind = reasonFor(verdict, judge);
      if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  return counts;
}

function letterOf(kind: Kind): string {
  return String.fromCharCode(65 + KINDS.indexOf(kind));
}

function lineOf(kind: Kind, counts: ReadonlyMap<Kind, number>): string {
  return `- **${letterOf(kind)}** (${counts.get(kind)} times) ${kind.why}`;
}

function section(group: string, verdicts: readonly Verdict[]): string[] {
  const title = group === ARCHETYPES ? 'The archetypes of broken histories' : `[${group}](rules/${group}.md)`;
  return [
    `### ${title}`,
    '',
    '| case | for | we say | refuse it | take it | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...verdicts.map(row),
    '',
  ];
}

function row(verdict: Verdict): string {
  const { case: one, provider, ours, refusals, takers } = verdict;
  const said = [...ours].map(([rule, severity]) =>
    rule === one.group ? `**${severity}**` : `**${severity}** ${rule}`,
  );
  const reasons = judgesOf(verdict).flatMap((judge) => reasonFor(verdict, judge) ?? []);
  const cells = [
    one.title.replaceAll('|', '\\|'),
    `${provider}, \`${one.dialect}\``,
    said.join(', ') || 'nothing',
    [...refusals.keys()].map(({ short }) => short).join(', '),
    takers.map(({ short }) => short).join(', '),
    [...new Set(reasons.map(letterOf))].join(' '),
  ];
  return `| ${cells.join(' | ')} |`;
}
