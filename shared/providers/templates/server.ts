import type { Fact } from '../provider.ts';
import type { TemplateFact, TemplateFamily } from './family.ts';
import { allFamilies } from './registry.ts';

/** A server that renders the chat template of the model it serves, and what differs from one server to another. */
export interface TemplateServer {
  /** Its id as a provider. */
  readonly id: string;
  /** How its answer quotes what a template raises; absent: as it is. */
  readonly quotes?: (words: string) => string;
  /** Families whose templates it renders; absent: all. */
  readonly renders?: readonly string[];
  /** Families for which it is not certain to render them: no more than a warning, but for what it was seen answering. */
  readonly doubts?: readonly string[];
  /** Rules the server's own facts speak of for the families it doubts. */
  readonly decides?: readonly string[];
  /** Rules it checks itself before it renders: its own facts speak of them. */
  readonly checks?: readonly string[];
  /** What it mends before it renders. */
  readonly mends?: readonly Mended[];
}

/** A shape a server makes one of that templates take. */
export interface Mended {
  readonly rule: string;
  readonly variants: readonly string[];
  /** Families it is not mended for. */
  readonly except?: readonly string[];
  /** URL. */
  readonly source: string;
}

/** What a server refuses, and what it takes, because the templates it renders do. */
export function templateFacts(server: TemplateServer): readonly Fact[] {
  return allFamilies
    .filter(({ id }) => server.renders?.includes(id) !== false)
    .flatMap((family) => family.facts.flatMap((fact) => factsOf(server, family, fact)));
}

function factsOf(server: TemplateServer, family: TemplateFamily, said: TemplateFact): readonly Fact[] {
  const { rule, variants, verdict, text, seen } = said;
  if (server.checks?.includes(rule) === true) return [];
  const isSeen = seen?.[server.id] !== undefined;
  const doubted = !isSeen && server.doubts?.includes(family.id) === true;
  if (doubted && server.decides?.includes(rule) === true) return [];
  const mended = verdict === 'takes' ? [] : (server.mends ?? []).filter((one) => isMended(one, rule, family));
  const left = variants.filter((variant) => !mended.some((one) => one.variants.includes(variant)));
  const facts: Fact[] = mended.flatMap(({ variants: made, source }) => {
    const taken = variants.filter((variant) => made.includes(variant));
    return taken.length === 0 ? [] : [{ rule, variants: taken, verdict: 'takes', source }];
  });
  if (left.length > 0) {
    facts.push({
      rule,
      variants: left,
      verdict,
      ...(verdict === 'refuses' && (doubted || said.doubtful === true) && { doubtful: true }),
      ...(text !== undefined && { text: server.quotes?.(text) ?? text }),
      source: seen?.[server.id] ?? family.source,
    });
  }
  return facts.map((fact) => ({ ...fact, models: [family.models] }));
}

function isMended({ rule, except }: Mended, of: string, { id }: TemplateFamily): boolean {
  return rule === of && except?.includes(id) !== true;
}
