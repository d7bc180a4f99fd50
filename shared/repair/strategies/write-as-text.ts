import type { Operation } from '../../api.ts';
import { toJson } from '../../text/json.ts';
import type { Strategy } from '../strategy.ts';

/** Writes values that are no text as the JSON text they are. */
export const strategy: Strategy = {
  id: 'write-as-text',
  description: 'Writes a value as its JSON text. Safe: it can be read back whole.',
  propose({ finding }) {
    const { turn, parts } = finding.subject;
    if (turn === undefined || finding.variant === 'nested-list') return undefined;
    const operations: (Operation | undefined)[] =
      parts === undefined
        ? [asText(finding.pointer, (turn.value as { content?: unknown }).content, (text) => text)]
        : finding.variant === 'json'
          ? parts.map(({ pointer, value }) =>
              asText(pointer, (value as { json?: unknown }).json, (text) => ({ text })),
            )
          : parts.map((part) => asText(part.pointer, part.value, (text) => ({ type: 'text', text })));
    if (operations.some((operation) => operation === undefined)) return undefined;
    return {
      title: parts === undefined ? 'Write this content as JSON text' : 'Write as JSON text',
      safety: 'safe',
      reason: 'The text holds the same value.',
      operations: operations as Operation[],
    };
  },
};

function asText(
  at: string,
  value: unknown,
  wrap: (text: string) => string | { type?: string; text: string },
): Operation | undefined {
  const text = toJson(value);
  return text === undefined ? undefined : { op: 'replace', at, value: wrap(text) };
}
