import type { DocumentOptions } from '@chatmend/engine';
import { othersIn } from './files/others.ts';
import type { FixArgs, InspectArgs } from './usage/args.ts';

/** What the flags ask of the engine. */
export function documentOptions(
  args: InspectArgs & Partial<Pick<FixArgs, 'policy' | 'strategies' | 'remember'>>,
): DocumentOptions {
  const { provider, dialect, context, asOf, policy, strategies, remember } = args;
  return {
    maxProblems: Number.POSITIVE_INFINITY,
    ...(provider !== undefined && { provider, providerSource: 'flag' as const }),
    ...(dialect !== undefined && { dialect }),
    ...(context !== undefined && { context }),
    ...(asOf !== undefined && { asOf }),
    ...(policy !== undefined && { policy }),
    ...(remember !== undefined && { others: () => othersIn(remember) }),
    ...(strategies !== undefined && Object.keys(strategies).length > 0 && { strategies }),
  };
}
