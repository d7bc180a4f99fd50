import type { Inner } from './layer.ts';

/** A text that counts what it holds: it reads as it stands, and nothing in it may grow or shrink. */
export function fixedLengths(text: string): Inner {
  return {
    layer: 'fixed-lengths',
    text,
    outward: (range) => range,
    encode: () => ({ refused: 'The length of everything is written in front of it here.' }),
  };
}
