import { type Analysis, analyse } from './analyse.ts';
import type {
  JsonPatchOperation,
  Options,
  PlannedStep,
  Problem,
  RequestInspection,
  RequestRepair,
  Step,
} from './api.ts';
import { chooseDialect } from './dialects/choose.ts';
import { chooseTarget } from './providers/target.ts';
import { toJsonPatch } from './repair/json-patch.ts';
import { applyOperations } from './repair/operations.ts';
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
 * back when nothing had to change. `remaining` is judged on the result. A member that is `undefined` counts as
 * absent; what no JSON text can hold is judged as the object it is. Throws only what the request's own getters throw.
 */
export function repairRequest<T>(request: T, options: Options = {}): RequestRepair<T> {
  const payload = read(request, options);
  if (payload === undefined) return { request, steps: [], remaining: [] };
  const { rounds, values, remaining } = repair(payload, options.policy ?? 'careful');
  return { request: values.at(-1) as T, steps: rounds.flat(), remaining };
}

/**
 * The steps of a repair as JSON Patch (RFC 6902), to be applied to `request` in order. Steps that do not belong to
 * this request throw.
 */
export function jsonPatchOf(request: unknown, steps: readonly PlannedStep[]): JsonPatchOperation[] {
  const patch: JsonPatchOperation[] = [];
  let value = request;
  for (let round = 0; steps.some((step) => step.round >= round); round++) {
    const operations = steps.filter((step) => step.round === round).flatMap((step) => step.operations);
    for (const operation of toJsonPatch(value, operations)) patch.push(operation);
    value = applyOperations(value, operations);
  }
  return patch;
}

function read(request: unknown, options: Options): Repairable | undefined {
  if (request === null || typeof request !== 'object') return undefined;
  const chosen = chooseDialect(request, options, () => ({}));
  if (chosen === undefined) return undefined;
  const again = (value: unknown): Analysis => {
    const now = value === request ? chosen : (chooseDialect(value as object, options, () => ({})) ?? chosen);
    return analyse(value, { chosen: now, context: 'request', beside: {}, incomplete: undefined }, options);
  };
  return { value: request, analysis: again(request), options, again };
}
