import type { Json, Operation } from '../../api.ts';
import type { Content, ToolCall, ToolResult } from '../../conversation/model.ts';
import type { Strategy } from '../strategy.ts';
import type { Texts } from '../texts.ts';

/** Puts different results of one call into one. */
export const strategy: Strategy = {
  id: 'join-results',
  description:
    'Joins different results of one call, the later ones marked. Unsafe: one result now says two things.',
  propose({ finding }, { texts }) {
    const again = finding.subject.results ?? [];
    if (finding.variant !== 'adjacent' || again.length === 0) return undefined;
    const joined = [...byCall(again)].map(([call, later]) => join(call, later, texts));
    if (joined.some((operation) => operation === undefined)) return undefined;
    return {
      title: again.length === 1 ? 'Keep both results in one' : 'Keep all results of each call in one',
      safety: 'unsafe',
      reason: 'Every word stays, in one result with a mark in between.',
      operations: [
        ...(joined as Operation[]),
        ...again.map(({ turn }): Operation => ({ op: 'remove', at: turn.pointer })),
      ],
      marks: again.map(({ turn }) => `messages[${turn.index}] behind the first result`),
    };
  },
};

function byCall(results: readonly ToolResult[]): Map<ToolCall, ToolResult[]> {
  const groups = new Map<ToolCall, ToolResult[]>();
  for (const result of results) {
    if (result.call === undefined) continue;
    groups.set(result.call, [...(groups.get(result.call) ?? []), result]);
  }
  return groups;
}

function join(call: ToolCall, later: readonly ToolResult[], texts: Texts): Operation | undefined {
  const first = call.result as ToolResult;
  const at = `${first.turn.pointer}/content`;
  const mark = texts.secondResult(call.id, call.name);
  const contents = [first, ...later].map(({ turn }) => turn.content);
  if (contents.every((content) => content.kind === 'text')) {
    return { op: 'replace', at, value: contents.map(({ text }) => text).join(`\n${mark}\n`) };
  }
  const lists = contents.map(partsOf);
  if (lists.some((list) => list === undefined)) return undefined;
  const value = (lists as Json[][]).reduce((all, list) => [...all, { type: 'text', text: mark }, ...list]);
  return { op: 'replace', at, value };
}

function partsOf(content: Content): Json[] | undefined {
  if (content.kind === 'text') return content.text === '' ? [] : [{ type: 'text', text: content.text }];
  return content.kind === 'parts' ? content.parts.map((part) => part.value as Json) : undefined;
}
