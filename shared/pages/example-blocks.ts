import { providerById } from '../providers/registry.ts';
import { lineDiff } from './line-diff.ts';
import { type Block, code, list, marked, paragraph } from './page.ts';
import { providerLink } from './statements.ts';
import type { Outcome, WorkedExample } from './worked-example.ts';

/** An example: the request, what is said of it, and what repairs leave. */
export function exampleBlocks({
  provider,
  dialect,
  before,
  problems,
  fixes,
  unrepaired,
}: WorkedExample): Block[] {
  const target = providerById(provider);
  const named =
    target === undefined || provider === 'generic' ? ['no provider named'] : ['for ', providerLink(target)];
  const format = dialect === undefined ? [] : [', in ', code(dialect)];
  return [
    paragraph('A request, ', ...named, ...format, ':'),
    { kind: 'code', language: 'json', code: before },
    ...(problems.length === 0 ? [paragraph('Nothing is reported.')] : []),
    ...list(
      problems.map(({ line, severity, message }) => ({
        text: [code(severity), ` in line ${line}: ${message}`],
      })),
    ),
    ...fixes.flatMap((fix) => outcomeBlocks(before, fix)),
    ...(unrepaired === undefined
      ? []
      : [paragraph('No repair that keeps every word makes it acceptable: ', ...marked(unrepaired))]),
  ];
}

function outcomeBlocks(before: string, { title, safety, strategy, after }: Outcome): Block[] {
  return [
    paragraph(`After “${title}” (`, code(strategy), `, ${safety}):`),
    { kind: 'code', language: 'diff', code: lineDiff(before, after) },
  ];
}
