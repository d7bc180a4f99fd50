import assert from 'node:assert/strict';
import { Opaque } from './opaque.ts';
import { type ParsedJson, parseJson } from './parse.ts';

const parse = (text: string): ParsedJson => parseJson(text, { start: 0, end: text.length });

/** The value with opaque places written as `?reason`. */
function shown(value: unknown): unknown {
  if (value instanceof Opaque) return `?${value.reason}`;
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shown(member)]));
}

/** Asserts what is read of a broken text. */
function checkBroken(text: string, value: unknown): ParsedJson {
  const parsed = parse(text);
  assert.deepEqual(shown(parsed.value), value);
  assert.equal(parsed.broken, true);
  return parsed;
}

const user = { role: 'user', content: 'Hello' };
const others = '{"role": "user", "content": "Hello"}';

describe('parsing JSON', () => {
  it('takes what JSON.parse takes', () => {
    const parsed = parse(' {"a": [1, {"b": null}], "__proto__": 2} ');
    assert.equal(JSON.stringify(parsed.value), '{"a":[1,{"b":null}],"__proto__":2}');
    assert.equal(parsed.strict, true);
    assert.equal(parsed.broken, false);
  });

  it('reads its range only, without a byte order mark', () => {
    const text = 'x{"a":1}y';
    assert.deepEqual(parseJson(text, { start: 1, end: 8 }).value, { a: 1 });
    assert.deepEqual(parse('\ufeff{"a":1}').value, { a: 1 });
    assert.equal(parse('\ufeff{"a":1}').strict, true);
  });

  it('takes comments and trailing commas as no break', () => {
    const parsed = parse('// a request\n{"a": [1, 2,], /* b */ "b": {"c": "// no comment",},}\n');
    assert.deepEqual(parsed.value, { a: [1, 2], b: { c: '// no comment' } });
    assert.deepEqual([parsed.broken, parsed.strict, parsed.incomplete.size], [false, false, 0]);
  });

  it('lets the last of duplicate keys count, __proto__ among them', () => {
    assert.equal(
      JSON.stringify(parse('{"__proto__": 1, "a": 1, "__proto__": {"x": 1}, "a": 2, }').value),
      '{"__proto__":{"x":1},"a":2}',
    );
  });

  it('reads every other message while one is typed', () => {
    for (const [typed, read] of [
      ['{"role": "user", "con\n}', { role: 'user' }],
      ['{"role": "user", "content"}', { role: 'user', content: '?broken' }],
      ['{"role": "user", "content":}', { role: 'user', content: '?broken' }],
      ['{"role": "user", "content": "Hel\n}', { role: 'user', content: '?broken' }],
      ['{"role": "user" "content": "Hello"}', user],
      ['{"role": , "content": "Hello"}', { role: '?broken', content: 'Hello' }],
      ['{"role": \n "content": "Hello"}', { role: '?broken', content: 'Hello' }],
      ['{"role": user, "content": "Hello"}', { role: '?broken', content: 'Hello' }],
      ['{"role": "user", "content": [{"type": "text", "text": "Hi"}}', null],
      ['{"role": "user", "content": "Hello"}}', user],
      ['{"role": "user", "content": "Hello"', user],
      ['{', {}],
    ] as const) {
      const parsed = parse(`{"messages": [${others},\n${typed},\n${others}], "model": "m"}`);
      const { messages, model } = shown(parsed.value) as { messages: unknown[]; model: unknown };
      assert.deepEqual([messages[0], messages[2], messages.length, model], [user, user, 3, 'm'], typed);
      if (read !== null) assert.deepEqual(messages[1], read, typed);
      assert.equal(parsed.broken, true, typed);
    }
  });

  it('says which lists are not surely whole', () => {
    const { value, incomplete } = checkBroken('{"a": [1 2], "b": [3], "c": {"x": 1 "y": 2}, "d": {"z": }}', {
      a: [1, 2],
      b: [3],
      c: { x: 1, y: 2 },
      d: { z: '?broken' },
    });
    const { a, b, c } = value as Record<string, object>;
    assert.ok(incomplete.has(a as object) && incomplete.has(c as object));
    assert.ok(!incomplete.has(b as object) && !incomplete.has(value as object));
  });

  it('knows what a log left out', () => {
    const { value, incomplete, broken } = parse('{"messages": [..., {"role": "user"}], "tools": [Array]}');
    assert.deepEqual(shown(value), { messages: ['?elided', { role: 'user' }], tools: ['?elided'] });
    assert.equal(broken, false);
    assert.ok(incomplete.has((value as { messages: object }).messages));
  });

  it('makes something of nothing and of everything else', () => {
    checkBroken('', '?broken');
    checkBroken('hello', '?broken');
    checkBroken('/* no end', '?broken');
    checkBroken('{} {}', {});
    checkBroken('[1, 2', [1, 2]);
    checkBroken('[,]', []);
  });

  it('copes with depth', () => {
    const deep = (inside: string, depth: number) => '['.repeat(depth) + inside + ']'.repeat(depth);
    assert.equal(parse(deep('1', 50_000)).broken, false);
    const broken = parse(`{"deep": ${deep('1 2', 50_000)}, "a": 1}`);
    assert.equal(broken.tooDeep, true);
    assert.equal((broken.value as { a: number }).a, 1);
    const valid = parse(`{"deep": ${deep('1', 50_000)}, "a": ?}`);
    assert.equal(valid.tooDeep, false);
    assert.equal(parse('['.repeat(200_000)).tooDeep, true);
    assert.equal(parse('{"a":'.repeat(200_000)).tooDeep, true);
  });
});
