import type { Json } from '../../api.ts';
import { getAt } from '../../text/pointer.ts';
import type { Strategy } from '../strategy.ts';

/** Puts what a call or a tool says of its function into `function`. */
export const strategy: Strategy = {
  id: 'nest-function',
  description:
    'Puts name and arguments, or name and parameters, into `function`. Safe: nothing of them changes.',
  propose({ finding }, { conversation }) {
    const { calls = [], tools = [] } = finding.subject;
    if (finding.variant === 'untyped-tool' || finding.variant === 'untyped-call') return undefined;
    const pointers = [...calls, ...tools].map(({ pointer }) => pointer);
    const flat = pointers.map((pointer) => getAt(conversation.value, pointer) as Record<string, Json>);
    if (flat.some(({ type = 'function' }) => type !== 'function')) return undefined;
    return {
      title: 'Put it into function',
      safety: 'safe',
      reason: 'Name and contents stay as they are.',
      operations: flat.map((members, at) => ({
        op: 'replace',
        at: pointers[at] as string,
        value: nested(members),
      })),
    };
  },
};

const INNER = new Set(['name', 'arguments', 'description', 'parameters', 'strict']);

function nested({ id, type: _, ...members }: Record<string, Json>): Json {
  const entries = Object.entries(members);
  return {
    ...(id === undefined ? {} : { id }),
    type: 'function',
    function: Object.fromEntries(entries.filter(([key]) => INNER.has(key))),
    ...Object.fromEntries(entries.filter(([key]) => !INNER.has(key))),
  };
}
