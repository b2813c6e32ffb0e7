import { describe, expect, it } from 'vitest';
import { unplain } from './plain-json.ts';
import { parse, parsePlain, Type } from './schema.ts';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('what comes from outside', () => {
  it('is plain when canonical JSON, a database and a stack can bear it', () => {
    const fine = { name: 'Ærø 🧬 \n\t', list: [1, null, true, { deep: '' }], none: undefined };
    expect(unplain(fine)).toBeNull();
    expect(unplain(nested(64))).toBeNull();
  });

  it.each([
    ['half of a character', { a: [{ b: 'x\ud800' }] }, '/a/0/b'],
    ['NUL', { a: { b: '\0' } }, '/a/b'],
    ['half of a character in a name', { a: { '\udc00': 1 } }, '/a'],
    ['NUL alone', '\0', '/'],
  ])('is not plain with %s, and the place is named', (_, value, field) => {
    expect(unplain(value)).toMatchObject({ field });
  });

  it('is not plain when it nests without end', () => {
    for (const depth of [65, 1_000_000])
      expect(unplain(nested(depth))?.text).toContain('nest deeper');
  });

  it('is refused by the name of the field before its schema is asked', () => {
    const schema = Type.Object({ text: Type.String() });
    expect(parsePlain(schema, { text: '\ud800' })).toMatchObject({
      refusal: { code: 'input.invalid', because: [{ field: '/text' }] },
    });
    expect(parsePlain(schema, { text: 'whole' })).toEqual({ ok: true, value: { text: 'whole' } });
  });
});

describe('millions of values that do not fit', () => {
  it('are refused without naming each, in a moment', () => {
    const one = (kind: string) => Type.Object({ kind: Type.Literal(kind), at: Type.Integer() });
    const choice = Type.Union(['a', 'b', 'c', 'd'].map(one));
    const schema = Type.Object({ list: Type.Union([Type.Array(choice), Type.String()]) });
    const before = performance.now();
    const { ok, refusal } = parse(schema, { list: Array(1_000_000).fill(0) }) as {
      ok: boolean;
      refusal?: { because: readonly { text: string }[] };
    };
    expect(ok).toBe(false);
    expect(refusal?.because.map(({ text }) => text)).toEqual([
      'more than 20000 values, which is too many to say which do not fit',
    ]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
