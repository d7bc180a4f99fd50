import type { RepairTexts } from '../api.ts';
import type { ToolCall, ToolResult } from '../conversation/model.ts';

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

/** What a member of a result said, where only its words are kept. */
const FAILED = 'The tool reported an error. ';

/** The sentences of the repair, as configured. */
export class Texts {
  readonly #texts: Required<RepairTexts>;
  readonly #noResult: readonly ((text: string) => boolean)[];

  constructor(texts: RepairTexts = {}) {
    this.#texts = { ...DEFAULT_TEXTS, ...texts };
    this.#noResult = [this.#texts.noResult, DEFAULT_TEXTS.noResult].map(recogniser);
  }

  /** What a tool said when it failed, where nothing but words can say that it did. */
  failed(text: string): string {
    return `${MARK} ${FAILED}\n${text}`;
  }

  /** Stands for a result nobody recorded. */
  noResult(id: string | undefined, tool: string | undefined): string {
    return this.#marked('noResult', id, tool);
  }

  /** Stands in front of a result that is kept as a user message; a user has no other way to say that it is a failure. */
  keptResult({ callId, name, failed }: Pick<ToolResult, 'callId' | 'name' | 'failed'>): string {
    return this.#marked('keptResult', callId, name, failed === true);
  }

  /** Stands in front of images that a result held. */
  movedImages(places: string): string {
    return `${MARK} Images out of ${places}:`;
  }

  /** Stands for reasoning nobody recorded. */
  noReasoning(): string {
    return `${MARK} The reasoning behind this call was not recorded.`;
  }

  /** Stands in front of reasoning that is kept as words. */
  keptReasoning(): string {
    return `${MARK} What the model thought, kept as words:`;
  }

  /** Stands in front of what came of a server's own tool and is kept as words. */
  keptServerResult(): string {
    return `${MARK} What came of a tool of the server, whose call is not in this history:`;
  }

  /** Stands in front of what was said in a role the format does not have. */
  otherRole(role: string): string {
    return `${MARK} Said in the role ${role}:`;
  }

  /** Says a call, for who knows none. */
  callInWords({ id, name }: Pick<ToolCall, 'id' | 'name'>, given: string): string {
    return `${MARK} Called ${labelOf(id, name)} with ${given}`;
  }

  /** Stands in front of what a tool said, for who knows no results. */
  resultInWords({ callId, call, name, failed }: ToolResult): string {
    return `${MARK} ${failed === true ? FAILED : ''}Result of ${labelOf(callId ?? call?.id, name ?? call?.name)}:`;
  }

  /** Describes a function of which only the name is known. */
  onlyName(): string {
    return `${MARK} Declared because the history calls it; what it takes is not known.`;
  }

  /** Stands where instructions have to be and none were recorded. */
  noInstructions(): string {
    return `${MARK} No instructions were recorded.`;
  }

  /** Says in words what another member of the request asks for. */
  asksForJson(): string {
    return `${MARK} This request asks for an answer in JSON.`;
  }

  /** Stands behind reasoning that nothing recorded follows. */
  nothingSaid(): string {
    return `${MARK} What was said behind this reasoning was not recorded.`;
  }

  /** Stands where a tool failed without a word and the receiver wants one. */
  failedSilently(): string {
    return `${MARK} The tool reported an error and said nothing.`;
  }

  /** Stands beside a document where a receiver wants words. */
  nothingAsked(): string {
    return `${MARK} No words about this document were recorded.`;
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
  secondResult({ id, name }: Pick<ToolCall, 'id' | 'name'>, failed: boolean): string {
    return this.#marked('secondResult', id, name, failed);
  }

  /** Whether a text is what the repair writes, or wrote with other settings, for a result nobody recorded. */
  isNoResult(text: string): boolean {
    return this.#noResult.some((recognises) => recognises(text));
  }

  #marked(kind: keyof RepairTexts, id: string | undefined, tool: string | undefined, failed = false): string {
    return `${MARK} ${failed ? FAILED : ''}${fill(this.#texts[kind], { id, tool })}`;
  }
}

/** A call by what is known of it. */
function labelOf(id: string | undefined, name: string | undefined): string {
  if (name === undefined) return id ?? 'a tool';
  return id === undefined ? name : `${name} (${id})`;
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
