import assert from 'node:assert/strict';
import type { Policy } from '@chatmend/engine';
import { mended, NOTHING } from './history-text.ts';

const hi = `{"role": "user", "content": "Hi"}`;
const more = `{"role": "user", "content": "More"}`;
const done = `{"role": "assistant", "content": "Done."}`;

/** The line of a call. */
const asks = (id: string) =>
  `{"type": "function_call", "call_id": "${id}", "name": "look_up", "arguments": "{}"}`;

/** The line of a result. */
const tells = (id: string, output: string) =>
  `{"type": "function_call_output", "call_id": "${id}", "output": "${output}"}`;

/** The line a result without its call is kept in. */
const kept = (id: string, output: string) =>
  `{"type": "message", "role": "user", "content": "[chatmend] Result of tool call ${id}, which answers no open call in this history:\\n${output}"}`;

/** A request with one item a line. */
const textOf = (lines: readonly string[]) =>
  `{"model": "gpt-5", "store": false, "input": [\n  ${lines.join(',\n  ')}\n]}\n`;

function becomes(policy: Policy, before: readonly string[], after: readonly string[], left: string[] = []) {
  assert.deepEqual(mended(textOf(before), policy), { text: textOf(after), remaining: left });
}

describe('traps and hard cases of Responses', () => {
  it('a foreign result far from an open call answers another: neither is rewritten', () => {
    const before = [hi, asks('a'), more, done, more, asks('b'), tells('b', '2'), done, tells('x', '3'), more];
    becomes('careful', before, before, ['unanswered-tool-call', 'orphan-tool-result']);
    becomes('complete', before, [
      ...[hi, asks('a'), tells('a', NOTHING), more, done, more],
      ...[asks('b'), tells('b', '2'), done, kept('x', '3'), more],
    ]);
    becomes('minimal', before, [hi, more, done, more, asks('b'), tells('b', '2'), done, more]);
  });

  it('a foreign result beside an open call is a wrong address: one problem', () => {
    const before = [hi, asks('a'), asks('b'), tells('a', '1'), tells('x', '2'), done];
    becomes('careful', before, before, ['orphan-tool-result']);
    becomes('complete', before, [hi, asks('a'), asks('b'), tells('a', '1'), tells('b', '2'), done]);
  });

  it('a result without an id answers the only open call, wherever that stands', () => {
    const nobody = `{"type": "function_call_output", "output": "1"}`;
    becomes('careful', [hi, asks('a'), more, nobody, done], [hi, asks('a'), more, tells('a', '1'), done]);
  });
});
