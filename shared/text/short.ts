/**
 * A name or id from a payload, fit to stand in a message: on one line, cut, and free of characters that could
 * drive a terminal or reorder the text around them.
 */
export function short(text: string, limit = 60): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
