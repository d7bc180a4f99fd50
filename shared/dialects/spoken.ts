import type { DialectId, Options } from '../api.ts';
import { providerById } from '../providers/registry.ts';
import { chooseTarget, type Surroundings } from '../providers/target.ts';

/** Paths of the endpoints, which tell more than who stands behind them. */
const PATHS: readonly (readonly [RegExp, DialectId])[] = [
  [/\/chat\/completions$/, 'openai-chat'],
  [/\/responses$/, 'openai-responses'],
  [/\/v1\/messages$/, 'anthropic-messages'],
  [/\/cortex\/inference:complete$/, 'snowflake-cortex'],
];

/** The dialects the receiver of a payload speaks, as far as it is named at all; a model's name is not asked. */
export function dialectsSpoken(options: Options, beside: Surroundings): readonly DialectId[] {
  const path = beside.address?.path ?? '';
  const byPath = PATHS.find(([pattern]) => pattern.test(path));
  if (byPath !== undefined) return [byPath[1]];
  const target = chooseTarget(options, beside, undefined);
  return target.source === 'default' ? [] : (providerById(target.provider)?.dialects ?? []);
}
