import type { RepairTexts } from '../api.ts';

/**
 * All sentences the repair writes begin with this mark, so that people, models and the next run can tell
 * them from what a tool said. It cannot be changed; what follows it can.
 */
export const MARK = '[chatmend]';

/** Name of an inserted call whose tool nobody knows. */
export const UNKNOWN_TOOL = 'unknown_tool';

/** Key under which arguments that are no JSON are kept. */
export const UNPARSED = '_unparsed';

/** What stands where nothing else is configured. None names a cause, because none is known. */
export const DEFAULT_TEXTS: Required<RepairTexts> = {
  noResult: 'No result was recorded for this tool call.',
  keptResult: 'Result of tool call[ {id}][ ({tool})], which answers no open call in this history:',
  secondResult: 'A second result of the same call:',
};

/** The sentences of the repair, as configured. */
export class Texts {
  readonly #texts: Required<RepairTexts>;
  readonly #noResult: readonly ((text: string) => boolean)[];

  constructor(texts: RepairTexts = {}) {
    this.#texts = { ...DEFAULT_TEXTS, ...texts };
    this.#noResult = [this.#texts.noResult, DEFAULT_TEXTS.noResult].map(recogniser);
  }

  /** Stands for a result nobody recorded. */
  noResult(id: string | undefined, tool: string | undefined): string {
    return this.#marked('noResult', id, tool);
  }

  /** Stands in front of a result that is kept as a user message. */
  keptResult(id: string | undefined, tool: string | undefined): string {
    return this.#marked('keptResult', id, tool);
  }

  /** Stands for reasoning nobody recorded. */
  noReasoning(): string {
    return `${MARK} The reasoning behind this call was not recorded.`;
  }

  /** Stands behind reasoning that nothing recorded follows. */
  nothingSaid(): string {
    return `${MARK} What was said behind this reasoning was not recorded.`;
  }

  /** Stands where a receiver wants a message of the user and none was recorded. */
  noUserMessage(): string {
    return `${MARK} No message of the user was recorded here.`;
  }

  /** Stands where a receiver wants the assistant to say something and nothing was recorded. */
  noAnswer(): string {
    return `${MARK} No answer of the assistant was recorded here.`;
  }

  /** Stands between two results that were joined into one. */
  secondResult(id: string | undefined, tool: string | undefined): string {
    return this.#marked('secondResult', id, tool);
  }

  /** Whether a text is what the repair writes, or wrote with other settings, for a result nobody recorded. */
  isNoResult(text: string): boolean {
    return this.#noResult.some((recognises) => recognises(text));
  }

  #marked(kind: keyof RepairTexts, id: string | undefined, tool: string | undefined): string {
    return `${MARK} ${fill(this.#texts[kind], { id, tool })}`;
  }
}

/** What is filled: a placeholder, or what stands in brackets around one. */
const PIECE = /\[[^[\]{}]*\{(?:id|tool)\}[^[\]{}]*\]|\{(?:id|tool)\}/g;

/** Fills `{id}` and `{tool}`; what stands in `[…]` around one that is not known is left out. */
function fill(template: string, known: { id: string | undefined; tool: string | undefined }): string {
  return template.replace(PIECE, (piece) => {
    const value = piece.includes('{id}') ? known.id : known.tool;
    if (value === undefined) return '';
    return piece.replace(/^\[|\]$/g, '').replace(/\{(id|tool)\}/, () => value);
  });
}

/** Recognises a sentence however its template was filled: by what stands before and behind all it fills in. */
function recogniser(template: string): (text: string) => boolean {
  const pieces = template.split(PIECE);
  const [start, end] = [`${MARK} ${pieces[0]}`, pieces.at(-1) ?? ''];
  if (pieces.length === 1) return (text) => text === start;
  return (text) => text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}
