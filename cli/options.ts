import type { DocumentOptions } from '@chatmend/engine';
import type { FixArgs, InspectArgs } from './usage/args.ts';

/** What the flags ask of the engine. */
export function documentOptions(
  args: InspectArgs & Partial<Pick<FixArgs, 'policy' | 'strategies'>>,
): DocumentOptions {
  const { provider, dialect, context, asOf, policy, strategies } = args;
  return {
    maxProblems: Number.POSITIVE_INFINITY,
    ...(provider !== undefined && { provider, providerSource: 'flag' as const }),
    ...(dialect !== undefined && { dialect }),
    ...(context !== undefined && { context }),
    ...(asOf !== undefined && { asOf }),
    ...(policy !== undefined && { policy }),
    ...(strategies !== undefined && Object.keys(strategies).length > 0 && { strategies }),
  };
}
