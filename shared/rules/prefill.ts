import type { Turn } from '../conversation/model.ts';

/** Members of an assistant message that mark it as the beginning of an answer: Mistral's and DeepSeek's, Moonshot's and Qwen's. */
const MARKS = ['prefix', 'partial'] as const;

/** The member that marks an assistant message as the beginning of the answer that is asked for. */
export function prefixMark({ role, known, value }: Turn): string | undefined {
  if (role !== 'assistant' || !known) return undefined;
  return MARKS.find((key) => (value as Readonly<Record<string, unknown>>)[key] === true);
}
