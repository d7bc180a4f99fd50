import type { Turn } from '../conversation/model.ts';

/**
 * The member that marks an assistant message as the beginning of the answer that is asked for: `prefix` with Mistral
 * and DeepSeek, `partial` with Moonshot and Qwen.
 */
export function prefixMark({ role, known, value }: Turn): string | undefined {
  if (role !== 'assistant' || !known) return undefined;
  const { prefix, partial } = value as Readonly<Record<string, unknown>>;
  return prefix === true ? 'prefix' : partial === true ? 'partial' : undefined;
}
