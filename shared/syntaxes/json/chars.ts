/** Character codes JSON is made of. */
export const Char = {
  lineFeed: 0x0a,
  quote: 0x22,
  star: 0x2a,
  comma: 0x2c,
  slash: 0x2f,
  colon: 0x3a,
  bracket: 0x5b,
  backslash: 0x5c,
  bracketEnd: 0x5d,
  brace: 0x7b,
  braceEnd: 0x7d,
} as const;
