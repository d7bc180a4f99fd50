import { isMembers, type Members } from '../dialects/values.ts';
import { type Assembly, type Draft, joined, membersOf, type Wire } from './wire.ts';

/**
 * Gemini: every chunk is an answer of its own, and their parts stand one behind the other; an answer in one piece is one
 * chunk. https://ai.google.dev/api/generate-content#method:-models.streamgeneratecontent
 */
export const geminiChunks: Wire = {
  dialect: 'gemini',
  isChunk: ({ candidates }) =>
    Array.isArray(candidates) &&
    candidates.length > 0 &&
    candidates.every((one) => isMembers(one) && (isMembers(one.content) || 'finishReason' in one)),
  nameOf: ({ responseId: id }) => (typeof id === 'string' ? id : undefined),
  begins: (_, ended) => ended,
  callsIn: ({ candidates }) =>
    partsOf(membersOf(candidates)[0]).flatMap(({ functionCall: call }) => {
      const id = isMembers(call) ? (call.id ?? call.name) : undefined;
      return typeof id === 'string' ? [id] : [];
    }),
  assembly: () => new GeminiAssembly(),
};

class GeminiAssembly implements Assembly {
  #answer: Draft = {};
  #candidate: Draft = {};
  #content: Draft = {};
  readonly #parts: Draft[] = [];

  get ended(): boolean {
    return Boolean(this.#candidate.finishReason);
  }

  add({ candidates, ...rest }: Members): void {
    Object.assign(this.#answer, rest);
    const [first] = membersOf(candidates);
    if (first === undefined) return;
    const { content, ...candidate } = first;
    Object.assign(this.#candidate, candidate);
    if (!isMembers(content)) return;
    const { parts: _, ...held } = content;
    Object.assign(this.#content, held);
    for (const part of partsOf(first)) this.#add(part);
  }

  answer(): Members {
    const content = { role: 'model', ...this.#content, parts: this.#parts };
    return { ...this.#answer, candidates: [{ ...this.#candidate, content }] };
  }

  /**
   * Words go on with words of their kind. A part that is signed is kept as it is:
   * https://ai.google.dev/gemini-api/docs/thought-signatures
   */
  #add(part: Members): void {
    const last = this.#parts.at(-1);
    if (last !== undefined && areWords(last) && areWords(part) && last.thought === part.thought)
      last.text = joined(last.text, part.text);
    else this.#parts.push({ ...part });
  }
}

function areWords(part: Members): boolean {
  return (
    typeof part.text === 'string' && Object.keys(part).every((key) => key === 'text' || key === 'thought')
  );
}

function partsOf(candidate: Members | undefined): readonly Members[] {
  return isMembers(candidate?.content) ? membersOf(candidate.content.parts) : [];
}
