import { type Evidence, providers, type RuleInfo, rules } from '@chatmend/engine';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { paletteFor } from '../report/color.ts';
import { providerName } from '../report/report.ts';
import { wrap } from '../report/wrap.ts';
import { count } from '../tally.ts';
import type { ListArgs } from '../usage/args.ts';

/** How many providers are named one by one. */
const NAMED = 4;

/** `chatmend rules`: what can be wrong with a request, and how many are known to refuse it. */
export function listRules(args: ListArgs, io: Io): ExitCode {
  const all = rules();
  if (args.format === 'json') {
    io.stdout.write(`${JSON.stringify({ version: 1, rules: all.map(ruleJson) }, null, 1)}\n`);
    return EXIT.clean;
  }
  const { bold, dim } = paletteFor(io.stdout, io.env, args.color);
  const width = Math.max(40, io.stdout.columns ?? 100) - 2;
  const indented = (text: string) => wrap(text, width).map((line) => `  ${line}`);
  for (const rule of all) {
    const lines = [bold(rule.id), ...indented(rule.summary), ...indented(knownOf(rule)).map(dim)];
    io.stdout.write(`${lines.join('\n')}\n\n`);
  }
  io.stdout.write(`${count(all.length, 'rule')}. "chatmend explain RULE" tells all about one of them.\n`);
  return EXIT.clean;
}

/** `Refused by OpenAI, Mistral and 7 more, taken by 2; 12 sources.` */
function knownOf(rule: RuleInfo): string {
  if (rule.evidence.length === 0) return 'Refused by nobody: it is legal, and suspicious.';
  const refusing = providersOf(rule, 'refuses').sort(bestKnownFirst).map(nameOf);
  const taking = providersOf(rule, 'takes');
  const said = [
    ...(refusing.length > 0 ? [`refused by ${listed(refusing)}`] : []),
    ...(taking.length > 0 ? [`taken by ${taking.length}`] : []),
  ].join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}; ${count(sourcesOf(rule), 'source')}.`;
}

/** Who is known from most sources comes first, nobody in particular last. */
function bestKnownFirst(a: string, b: string): number {
  const sources = (id: string) =>
    id === 'generic' ? -1 : (providers().find((one) => one.id === id)?.sources ?? 0);
  return sources(b) - sources(a);
}

function nameOf(id: string): string {
  return id === 'generic' ? 'other servers' : providerName(id);
}

function listed(names: readonly string[]): string {
  const few = names.length > NAMED + 1 ? [...names.slice(0, NAMED), `${names.length - NAMED} more`] : names;
  return few.length < 2 ? (few[0] ?? '') : `${few.slice(0, -1).join(', ')} and ${few.at(-1)}`;
}

function ruleJson(rule: RuleInfo): object {
  const { id, summary, url, strategies } = rule;
  return {
    id,
    summary,
    url,
    refusedBy: providersOf(rule, 'refuses'),
    takenBy: providersOf(rule, 'takes'),
    sources: sourcesOf(rule),
    strategies,
  };
}

function sourcesOf({ evidence }: RuleInfo): number {
  return new Set(evidence.map(({ source }) => source)).size;
}

function providersOf(rule: RuleInfo, verdict: Evidence['verdict']): string[] {
  const known = rule.evidence.filter((evidence) => evidence.verdict === verdict);
  return [...new Set(known.map(({ provider }) => provider))];
}
