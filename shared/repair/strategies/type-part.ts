import type { Part } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';

/** Adds the type to parts that are plainly text. */
export const strategy: Strategy = {
  id: 'type-part',
  description:
    'Writes parts that hold nothing but text as text parts. Safe: there is no other type they could have.',
  propose({ finding }) {
    const { parts = [] } = finding.subject;
    if (finding.variant !== 'part-without-type' || parts.length === 0) return undefined;
    const texts = parts.map(onlyText);
    if (texts.some((text) => text === undefined)) return undefined;
    return {
      title:
        parts.length === 1 ? 'Write this as a text part' : `Write these ${parts.length} parts as text parts`,
      safety: 'safe',
      reason: 'They hold nothing but text.',
      operations: parts.map((part, at) => ({
        op: 'replace',
        at: part.pointer,
        value: { type: 'text', text: texts[at] as string },
      })),
    };
  },
};

function onlyText({ value }: Part): string | undefined {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return undefined;
  const { text } = value as { text?: unknown };
  return typeof text === 'string' && Object.keys(value).length === 1 ? text : undefined;
}
