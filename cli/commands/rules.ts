import { closest, type RuleInfo, rules } from '@chatmend/engine';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.ts';
import { paletteFor } from '../report/color.ts';
import { providerName } from '../report/report.ts';
import type { ListArgs } from '../usage/args.ts';

/** `chatmend rules`: what can be wrong with a request, and who refuses it. */
export function listRules(args: ListArgs, io: Io): ExitCode {
  const chosen = args.ids.length === 0 ? rules() : args.ids.map(ruleOf);
  if (args.format === 'json') {
    io.stdout.write(`${JSON.stringify({ version: 1, rules: chosen.map(ruleJson) }, null, 1)}\n`);
    return EXIT.clean;
  }
  const { bold } = paletteFor(io.stdout, io.env, args.color);
  const explained = args.ids.length > 0;
  const blocks = chosen.map((rule) => {
    const lines = [bold(rule.id), `  ${rule.summary}`, ...refusedBy(rule)];
    if (explained) lines.push(...waysOf(rule), '', rule.documentation.trim(), '', rule.url);
    return `${lines.join('\n')}\n`;
  });
  io.stdout.write(blocks.join('\n'));
  if (!explained) io.stdout.write('\nchatmend rules <id> explains one of them.\n');
  return EXIT.clean;
}

function ruleOf(id: string): RuleInfo {
  const rule = rules().find((known) => known.id === id);
  if (rule !== undefined) return rule;
  const near = closest(
    id,
    rules().map((known) => known.id),
  );
  const advice = near === undefined ? '"chatmend rules" lists all.' : `Did you mean "${near}"?`;
  throw new UsageError(`rules: "${id}" is not a rule. ${advice}`);
}

function waysOf({ strategies }: RuleInfo): string[] {
  return strategies.length > 0 ? [`  Strategies, best first: ${strategies.join(', ')}.`] : [];
}

function refusedBy(rule: RuleInfo): string[] {
  const ids = providersOf(rule, 'refuses');
  const names = ids.filter((id) => id !== 'generic').map(providerName);
  if (names.length < ids.length) names.push(names.length > 0 ? 'some other servers' : 'some servers');
  return names.length > 0 ? [`  Refused by ${names.join(', ')}.`] : [];
}

function ruleJson(rule: RuleInfo): object {
  const { id, summary, url, strategies } = rule;
  return {
    id,
    summary,
    url,
    refusedBy: providersOf(rule, 'refuses'),
    takenBy: providersOf(rule, 'takes'),
    strategies,
  };
}

function providersOf(rule: RuleInfo, verdict: 'refuses' | 'takes'): string[] {
  const known = rule.evidence.filter((evidence) => evidence.verdict === verdict);
  return [...new Set(known.map(({ provider }) => provider))];
}
