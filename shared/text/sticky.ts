/** The offset behind what a sticky expression matches at `at`; nothing where it matches nothing there. */
export function behind(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
