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

function onlyText(part: Part): string | undefined {
  if (typeof part.value === 'string') return part.value;
  return part.text !== undefined && Object.keys(part.value as object).length === 1 ? part.text : undefined;
}
