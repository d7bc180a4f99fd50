import type { Message } from '../unit/properties/history.ts';

/**
 * What can stand in an order: `s` and `d` instruct, `u` and `a` speak, `R` is a call with its result, `P` are two calls at
 * once with theirs, `A` a call without a result, `T` a result without a call.
 */
const KINDS = ['s', 'd', 'u', 'a', 'R', 'P', 'A', 'T'] as const;

/** Every order of up to `longest` of these. */
export function everyOrder(longest: number): readonly (readonly Message[])[] {
  let shorts: string[] = [''];
  const all: string[] = [];
  for (let length = 1; length <= longest; length++) {
    shorts = shorts.flatMap((short) => KINDS.map((kind) => short + kind));
    all.push(...shorts);
  }
  return all.map(write);
}

function write(short: string): readonly Message[] {
  let calls = 0;
  const id = () => `call${String(++calls).padStart(5, '0')}`;
  return [...short].flatMap((kind, index): Message[] => {
    const content = `says ${index}`;
    switch (kind) {
      case 's':
        return [{ role: 'system', content }];
      case 'd':
        return [{ role: 'developer', content }];
      case 'u':
        return [{ role: 'user', content }];
      case 'a':
        return [{ role: 'assistant', content }];
      case 'T':
        return [result(id(), content)];
      default: {
        const ids = kind === 'P' ? [id(), id()] : [id()];
        const message = { role: 'assistant', content, tool_calls: ids.map(call) };
        return [message, ...(kind === 'A' ? [] : ids.map((one) => result(one, content)))];
      }
    }
  });
}

function call(id: string): Message {
  return { id, type: 'function', function: { name: 'look_up', arguments: '{}' } };
}

function result(id: string, content: string): Message {
  return { role: 'tool', tool_call_id: id, content };
}
