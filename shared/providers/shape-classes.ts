import type { DialectId } from '../api.ts';
import { allProviders } from './registry.ts';

/** What the facts about payloads of a dialect ask of a model's name and of a date. */
interface Questions {
  readonly models: readonly RegExp[];
  /** Days that end or begin what a fact says, ISO. */
  readonly days: readonly string[];
  /** Answers for names met before. */
  readonly answers: Map<string, string>;
}

/** Names whose answers are kept at a time. */
const MOST = 256;

const questions = new Map<DialectId, Questions>();

/**
 * A name for all models and dates that no fact about payloads of this dialect tells apart from the given ones.
 */
export function classOf(dialect: DialectId, model: string | undefined, date: string | undefined): string {
  let asked = questions.get(dialect);
  if (asked === undefined) {
    asked = collect(dialect);
    questions.set(dialect, asked);
  }
  return `${model === undefined ? '' : modelClass(model, asked)} ${date === undefined ? '' : era(date, asked)}`;
}

function collect(dialect: DialectId): Questions {
  const relays = allProviders.flatMap(({ relays = [] }) => relays);
  const carried = relays.flatMap(({ as }) => (as?.from === dialect ? [as.to] : []));
  const spoken = new Set<DialectId | undefined>([dialect, ...carried]);
  const facts = allProviders.flatMap(({ facts, dialects }) =>
    facts.filter((fact) => spoken.has(fact.dialect ?? dialects[0])),
  );
  const asked = [
    ...facts.flatMap(({ models = [] }) => models),
    ...relays.flatMap((relay) => relay.models ?? []),
  ];
  const models = new Map(asked.map((one) => [String(one), one]));
  const days = new Set(facts.flatMap(({ from, until }) => [from, until]));
  days.delete(undefined);
  return { models: [...models.values()], days: [...days] as string[], answers: new Map() };
}

function modelClass(model: string, { models, answers }: Questions): string {
  let answer = answers.get(model);
  if (answer === undefined) {
    if (answers.size === MOST) answers.clear();
    answer = `m${models.flatMap((asked, index) => (asked.test(model) ? [index] : [])).join()}`;
    answers.set(model, answer);
  }
  return answer;
}

/** A fact holds from its first day on, and up to its last: both borders count. */
function era(date: string, { days }: Questions): string {
  const passed = days.filter((day) => day < date).length;
  return `${passed}-${days.filter((day) => day <= date).length}`;
}
