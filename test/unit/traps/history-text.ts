import assert from 'node:assert/strict';
import { inspect, type Options, type Policy, repairRequest } from '@chatmend/engine';

/** A call of the tool `name`; without an id where `id` is `undefined`. */
export function call(id: string | undefined, name = 'look_up'): string {
  const given = id === undefined ? '' : `"id": ${JSON.stringify(id)}, `;
  return `{${given}"type": "function", "function": {"name": "${name}", "arguments": "{}"}}`;
}

/** The line of an assistant message that makes calls, given by their ids or as written by `call`. */
export function asks(...calls: string[]): string {
  const written = calls.map((one) => (one.startsWith('{') ? one : call(one)));
  return `{"role": "assistant", "content": "", "tool_calls": [${written.join(', ')}]}`;
}

/** The line of a tool result. */
export function tells(id: string, content: string): string {
  return `{"role": "tool", "tool_call_id": ${JSON.stringify(id)}, "content": ${JSON.stringify(content)}}`;
}

/** The line of a user message. */
export function user(content: string): string {
  return `{"role": "user", "content": ${JSON.stringify(content)}}`;
}

/** The line of an assistant message without calls. */
export function says(content: string): string {
  return `{"role": "assistant", "content": ${JSON.stringify(content)}}`;
}

/** What the repair writes for a result nobody recorded. */
export const NOTHING = '[chatmend] No result was recorded for this tool call.';

/** The line of a result without its call, kept as a user message. */
export function kept(id: string, content: string): string {
  return user(
    `[chatmend] Result of tool call ${id}, which answers no open call in this history:\n${content}`,
  );
}

/** A request with one message a line. */
export function textOf(lines: readonly string[]): string {
  return `{"model": "gpt-4o", "messages": [\n  ${lines.join(',\n  ')}\n]}\n`;
}

/** What a policy makes of a history. */
export interface Mended {
  /** The text afterwards; ids that were made up are `base~1`, `base~2` in the order they appear. */
  readonly text: string;
  /** Rules whose problems remain. */
  readonly remaining: readonly string[];
}

/**
 * Repairs a text, and holds what is true of every repair: the value in memory comes out the same, a second run
 * changes nothing, and two runs agree.
 */
export function mended(text: string, policy: Policy, options: Options = {}): Mended {
  const all = { provider: 'openai', ...options };
  const plan = inspect(text, all).plan(policy);
  assert.equal(inspect(text, all).plan(policy).text, plan.text);
  assert.equal(inspect(plan.text, all).plan(policy).text, plan.text);
  const { request } = repairRequest(JSON.parse(text) as object, { ...all, policy });
  assert.deepEqual(request, JSON.parse(plan.text));
  return { text: withFreshIdsNamed(plan.text, text), remaining: plan.remaining.map(({ rule }) => rule) };
}

function withFreshIdsNamed(text: string, before: string): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return text.replace(/"([^"]+)_[0-9a-z]{6}"/g, (id, base: string) => {
    if (before.includes(id)) return id;
    if (!names.has(id)) {
      counts.set(base, (counts.get(base) ?? 0) + 1);
      names.set(id, `"${base}~${counts.get(base)}"`);
    }
    return names.get(id) as string;
  });
}

/** Checks what `complete` makes of a history, and that nothing remains to be done. */
export function complete(before: readonly string[], after: readonly string[], options?: Options): void {
  assert.deepEqual(mended(textOf(before), 'complete', options), { text: textOf(after), remaining: [] });
}

/** Checks what `careful` makes of a history, and which rules are left to people. */
export function careful(before: readonly string[], after: readonly string[], remaining: string[]): void {
  assert.deepEqual(mended(textOf(before), 'careful'), { text: textOf(after), remaining });
}

/** Checks that no policy changes a byte. */
export function untouched(lines: readonly string[], options?: Options): void {
  for (const policy of ['careful', 'complete', 'minimal'] as const) {
    assert.deepEqual(mended(textOf(lines), policy, options), { text: textOf(lines), remaining: [] });
  }
}
