import fc from 'fast-check';
import type { Json, Operation, Pointer } from '../api.ts';
import { OperationSet } from '../repair/conflicts.ts';
import { Opaque } from '../syntaxes/json/opaque.ts';
import { setOwn } from '../text/members.ts';
import { childPointer } from '../text/pointer.ts';

/** How a test text is written; every choice left open is made at random for each place. */
export interface TextStyle {
  readonly layout: 'pretty' | 'inline' | 'minified' | 'mixed';
  readonly unit: string;
  readonly eol: string;
  readonly comments: boolean;
  readonly trailingCommas: boolean;
  readonly duplicates: boolean;
}

const scalars = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1.5,
    1e21,
    '',
    'text',
    'a "quoted" \\ // word',
    '{[,:]}',
    'ünï\n\t😀',
  ),
  fc.string({ maxLength: 8 }),
);
const keys = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('role', 'content', 'tool_calls', 'a/b', 'm~n', 'k"q', '__proto__', ''),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 5 }) },
);

/** JSON values of some depth, with keys that need care. */
export const values: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 5 }).map(objectOf),
  ),
})).value;

function objectOf(entries: readonly (readonly [string, Json])[]): Json {
  const object = {};
  for (const [key, value] of entries) setOwn(object, key, value);
  return object;
}

/** Styles of strict JSON on one line or several. */
export const strictStyles: fc.Arbitrary<TextStyle> = fc.record({
  layout: fc.constantFrom('pretty', 'inline', 'minified', 'mixed'),
  unit: fc.constantFrom('  ', '    ', '\t'),
  eol: fc.constantFrom('\n', '\r\n'),
  comments: fc.constant(false),
  trailingCommas: fc.constant(false),
  duplicates: fc.constant(false),
});

/** Styles of JSON with comments and trailing commas; keys may stand twice. */
export const looseStyles: fc.Arbitrary<TextStyle> = fc.record({
  layout: fc.constantFrom('pretty', 'inline', 'minified', 'mixed'),
  unit: fc.constantFrom('  ', '\t'),
  eol: fc.constantFrom('\n', '\r\n'),
  comments: fc.boolean(),
  trailingCommas: fc.boolean(),
  duplicates: fc.boolean(),
});

/** Writes `value` in a style. `pick(n)` gives numbers below `n` for the choices left open. */
export function write(value: Json, style: TextStyle, pick: (n: number) => number): string {
  const comment = (mayBeLine: boolean): string => {
    if (!style.comments || pick(4) > 0) return '';
    return mayBeLine && pick(2) > 0 ? ` // one, "two" ]${style.eol}` : ' /* [a] */ ';
  };
  const at = (node: Json, indent: string): string => {
    if (typeof node !== 'object' || node === null) return JSON.stringify(node);
    const isArray = Array.isArray(node);
    const [open, close] = isArray ? '[]' : '{}';
    const multi = style.layout === 'pretty' || (style.layout === 'mixed' && pick(2) > 0);
    const gap = style.layout === 'minified' ? '' : ' ';
    const inner = multi ? indent + style.unit : indent;
    const lines = style.layout !== 'minified' && style.layout !== 'inline';
    const members = Object.entries(node).flatMap(([key, member]) => {
      const text = (isArray ? '' : `${JSON.stringify(key)}:${gap}`) + comment(lines) + at(member, inner);
      if (isArray || !style.duplicates || pick(6) > 0) return [text];
      return [`${JSON.stringify(key)}:${gap}${pick(2) > 0 ? '"old"' : '[1]'}`, text];
    });
    if (members.length === 0) return open + comment(lines) + close;
    const lead = multi ? style.eol + inner : '';
    const joined = members
      .map((member, i) => {
        const isLast = i === members.length - 1;
        const comma = isLast && !(style.trailingCommas && pick(2) > 0) ? '' : ',';
        const before = multi ? lead : i === 0 ? '' : gap;
        return before + comment(lines) + member + comment(lines) + comma + (lines ? comment(true) : '');
      })
      .join('');
    return open + joined + (multi ? style.eol + indent : '') + close;
  };
  return comment(style.layout === 'pretty') + at(value, '') + (style.layout === 'pretty' ? style.eol : '');
}

/** Every container in a value with its pointer, the outermost first. */
export function containersOf(value: unknown, pointer: Pointer = ''): { pointer: Pointer; value: object }[] {
  if (typeof value !== 'object' || value === null || value instanceof Opaque) return [];
  const inside = Object.entries(value).flatMap(([key, member]) =>
    containersOf(member, childPointer(pointer, key)),
  );
  return [{ pointer, value }, ...inside];
}

/** Random operations on `value` that can be applied at once. */
export function operationsOn(
  value: unknown,
  count: number,
  pick: (n: number) => number,
): readonly Operation[] {
  const set = new OperationSet();
  const containers = containersOf(value);
  const fresh: readonly Json[] = ['new', 7, null, [], {}, { id: 'x', list: [1, { deep: [] }] }, ['a', ['b']]];
  const one = <T>(items: readonly T[]): T => items[pick(items.length)] as T;
  const slotIn = (place: { pointer: Pointer; value: object }, i: number): Pointer =>
    childPointer(place.pointer, Array.isArray(place.value) ? pick(place.value.length + 1) : `new${i}`);
  for (let i = 0; i < count && containers.length > 0; i++) {
    const place = one(containers);
    const members = Object.keys(place.value);
    const isArray = Array.isArray(place.value);
    const kind = pick(6);
    const member = members.length > 0 ? childPointer(place.pointer, one(members)) : undefined;
    if (member === undefined || kind < 2) {
      const insert = { op: 'insert', at: slotIn(place, i), value: one(fresh) } as const;
      set.tryAdd([
        isArray || pick(2) > 0 || members.length === 0 ? insert : { ...insert, after: one(members) },
      ]);
    } else if (kind === 2) set.tryAdd([{ op: 'remove', at: member }]);
    else if (kind === 3) set.tryAdd([{ op: 'replace', at: member, value: one(fresh) }]);
    else if (kind === 4 && !isArray) set.tryAdd([{ op: 'rename-key', at: member, key: `named${i}` }]);
    else {
      const target = slotIn(one(containers), i);
      const into = target.slice(0, target.lastIndexOf('/'));
      if (into !== member && !into.startsWith(`${member}/`))
        set.tryAdd([{ op: 'move', from: member, to: target }]);
    }
  }
  return set.operations;
}

/** A source of choices for `write` and `operationsOn`, random but the same for the same seed. */
export const picks: fc.Arbitrary<(n: number) => number> = fc.integer().map((seed) => {
  let state = seed | 0;
  const pick = (n: number) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % n;
  };
  return Object.assign(pick, { [fc.toStringMethod]: () => `picks(${seed})` });
});
