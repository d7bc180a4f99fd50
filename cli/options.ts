import type { DocumentOptions } from '@chatmend/engine';
import type { CheckArgs, FixArgs, InspectArgs } from './usage/args.ts';

/** What the flags ask of the engine. */
export function documentOptions(
  args: InspectArgs & Partial<Pick<CheckArgs, 'portable'> & Pick<FixArgs, 'strategies'>>,
): DocumentOptions {
  const { provider, dialect, asOf, portable, strategies } = args;
  return {
    maxProblems: Number.POSITIVE_INFINITY,
    ...(provider !== undefined && { provider, providerSource: 'flag' as const }),
    ...(dialect !== undefined && { dialect }),
    ...(asOf !== undefined && { asOf }),
    ...(portable && { portability: true }),
    ...(strategies !== undefined && Object.keys(strategies).length > 0 && { strategies }),
  };
}
