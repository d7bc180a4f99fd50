import {
  type DialectId,
  LineIndex,
  type ProviderInfo,
  providers,
  type Standing,
  type Standpoint,
} from '@chatmend/engine';
import type { FileReport } from '../report.ts';

/** Where something was found. */
export interface Place {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** What providers do with one thing that was found, and all places it was found at. */
export interface Concern {
  readonly rule: string;
  /** What stands at the first place. */
  readonly message: string;
  readonly places: Place[];
  /** By provider id; who is not asked or reads another format has none. */
  readonly standings: ReadonlyMap<string, Standing>;
}

/** The requests of one wire format: what was found in them, and who was asked about it. */
export interface Chapter {
  readonly dialect: DialectId;
  requests: number;
  readonly asked: readonly ProviderInfo[];
  readonly concerns: readonly Concern[];
}

/** Collects what was found, format by format, with what each provider does with it. */
export class Survey {
  readonly #wanted: readonly ProviderInfo[];
  readonly #chapters = new Map<
    DialectId,
    Chapter & { readonly byKey: Map<string, Concern>; concerns: Concern[] }
  >();

  /** `wanted`: ids of providers, whose order is kept; all where unset. */
  constructor(wanted: readonly string[] | undefined) {
    // Who takes no requests is asked only by name.
    const all = providers().filter(
      ({ id, context }) => id !== 'generic' && (context === undefined || wanted?.includes(id) === true),
    );
    this.#wanted =
      wanted === undefined ? all : wanted.flatMap((id) => all.find((one) => one.id === id) ?? []);
  }

  /** Takes in a file whose problems were asked for with portability. */
  add({ path, text, payloads, problems, standings }: FileReport): void {
    const lines = new LineIndex(text);
    for (const { dialect } of payloads) this.#chapter(dialect).requests++;
    for (const problem of problems) {
      const dialect = payloads[problem.payload]?.dialect;
      if (dialect === undefined) continue;
      const chapter = this.#chapter(dialect);
      const known = standings(problem).filter(({ provider }) =>
        chapter.asked.some(({ id }) => id === provider),
      );
      if (!known.some(speaksAgainst)) continue;
      const place = { path, line: lines.positionAt(problem.range.start).line + 1 };
      const key = JSON.stringify([
        problem.rule,
        known.map(({ verdict, exceptions }) => [verdict, exceptions]),
      ]);
      const concern = chapter.byKey.get(key);
      if (concern !== undefined) {
        concern.places.push(place);
        continue;
      }
      const found: Concern = {
        rule: problem.rule,
        message: problem.message.split('. ')[0]?.replace(/\.$/, '') ?? '',
        places: [place],
        standings: new Map(known.map((one) => [one.provider, one])),
      };
      chapter.byKey.set(key, found);
      chapter.concerns.push(found);
    }
  }

  /** The formats that were met, in the order they were; what was found most often comes first. */
  get chapters(): readonly Chapter[] {
    return [...this.#chapters.values()].map((chapter) => ({
      ...chapter,
      concerns: [...chapter.concerns].sort((a, b) => b.places.length - a.places.length),
    }));
  }

  /** How many requests were met. */
  get requests(): number {
    return this.chapters.reduce((sum, { requests }) => sum + requests, 0);
  }

  /** Whether one of those asked is known to refuse something. */
  get refused(): boolean {
    return this.chapters.some(({ concerns }) =>
      concerns.some(({ standings }) => [...standings.values()].some(({ verdict }) => verdict === 'refuses')),
    );
  }

  #chapter(dialect: DialectId) {
    let chapter = this.#chapters.get(dialect);
    if (chapter === undefined) {
      const asked = this.#wanted.filter(({ dialects }) => dialects.includes(dialect));
      chapter = { dialect, requests: 0, asked, concerns: [], byKey: new Map() };
      this.#chapters.set(dialect, chapter);
    }
    return chapter;
  }
}

/** Whether a provider refuses it, be it on some servers or for some models. */
function speaksAgainst({ verdict, exceptions }: Standing): boolean {
  const refuses = (point: Standpoint) => point === 'refuses' || point === 'doubtful';
  return refuses(verdict) || exceptions.some((one) => refuses(one.verdict));
}
