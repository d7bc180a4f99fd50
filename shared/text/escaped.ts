/** Whether an odd number of backslashes stands in front of `at`, from `from` on: what stands there is part of an escape. */
export function isEscaped(text: string, at: number, from = 0): boolean {
  let first = at;
  while (first > from && text.charCodeAt(first - 1) === 0x5c) first--;
  return (at - first) % 2 === 1;
}
