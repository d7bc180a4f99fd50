import { type Analysis, analyse } from './analyse.ts';
import type { Options, Policy, Problem, RequestInspection, RequestRepair, Step } from './api.ts';
import { dialectById, dialectOf } from './dialects/registry.ts';
import { chooseTarget } from './providers/target.ts';
import { type Repairable, repair } from './repair/planner.ts';
import { stepsFor } from './repair/steps.ts';

/**
 * Judges a request held in memory: a body, or a bare list of messages. A value that is no chat request has no
 * problems and no dialect.
 */
export function inspectRequest(request: unknown, options: Options = {}): RequestInspection {
  const payload = read(request, options);
  if (payload === undefined) {
    return {
      dialect: undefined,
      target: chooseTarget(options, {}, undefined),
      problems: [],
      fixes: () => [],
    };
  }
  const { analysis } = payload;
  const byProblem = new Map(analysis.judged.map((judged) => [judged.problem, judged]));
  return {
    dialect: analysis.dialect.id,
    target: analysis.target,
    problems: analysis.judged.map(({ problem }) => problem),
    fixes(problem: Problem): readonly Step[] {
      const judged = byProblem.get(problem);
      return judged === undefined ? [] : stepsFor(judged, payload);
    },
  };
}

/**
 * Repairs a request held in memory by `policy` (default `careful`). Never mutates it; gives the same object
 * back when nothing had to change. `remaining` is judged on the result.
 */
export function repairRequest<T>(
  request: T,
  options: Options & { readonly policy?: Policy } = {},
): RequestRepair<T> {
  const payload = read(request, options);
  if (payload === undefined) return { request, steps: [], remaining: [] };
  const { rounds, value, analysis } = repair(payload, options.policy ?? 'careful');
  return {
    request: value as T,
    steps: rounds.flat(),
    remaining: analysis.judged.map(({ problem }) => problem),
  };
}

function read(request: unknown, options: Options): Repairable | undefined {
  if (request === null || typeof request !== 'object') return undefined;
  const dialect =
    dialectOf(request) ??
    (options.dialect !== undefined && holdsMessages(request) ? dialectById(options.dialect) : undefined);
  if (dialect === undefined) return undefined;
  const again = (value: unknown): Analysis =>
    analyse(value, { dialect, context: 'request', beside: {}, incomplete: undefined }, options);
  return { value: request, analysis: again(request), again };
}

function holdsMessages(request: object): boolean {
  return Array.isArray(request) || Array.isArray((request as { messages?: unknown }).messages);
}
