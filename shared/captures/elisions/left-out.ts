import { Opaque } from '../../syntaxes/json/opaque.ts';

/** What a logger leaves of arguments: no JSON ends or looks so. */
const LEFT_OUT =
  /<Truncated in logs>|^redacted-by-litellm$|^attachment:\/\/[\da-f]{16,}$|(?:\.{3}|…)\s?(?:[[(<]?truncated\b[^\n.…]{0,30})?$/i;

/** Puts what is not known in place of arguments that a log left out, in a value and all it holds. */
export function withoutLeftOut(value: unknown): void {
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const one = stack.pop();
    if (one === null || typeof one !== 'object' || one instanceof Opaque) continue;
    for (const [key, member] of Object.entries(one)) {
      if (typeof member === 'object') stack.push(member);
      else if (key === 'arguments' && typeof member === 'string' && LEFT_OUT.test(member.slice(-200)))
        (one as Record<string, unknown>)[key] = new Opaque('elided');
    }
  }
}
