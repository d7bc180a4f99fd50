import type { DocumentOptions } from '@chatmend/engine';
import type { CheckArgs, InspectArgs } from './usage/args.ts';

/** What the flags ask of the engine. */
export function documentOptions(args: InspectArgs & Partial<Pick<CheckArgs, 'portable'>>): DocumentOptions {
  const { provider, dialect, asOf, portable } = args;
  return {
    maxProblems: Number.POSITIVE_INFINITY,
    ...(provider !== undefined && { provider, providerSource: 'flag' as const }),
    ...(dialect !== undefined && { dialect }),
    ...(asOf !== undefined && { asOf }),
    ...(portable && { portability: true }),
  };
}
