import fc from 'fast-check';
import { Compile as CompileFully } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import {
  CheckpointSchema,
  EntrySchema,
  ManifestSchema,
  PromiseSchema,
  ReceiptSchema,
} from '../../../kernel/ledger/portable.ts';
import { Compile } from './check-schema.ts';

const SHAPES = { CheckpointSchema, EntrySchema, ManifestSchema, PromiseSchema, ReceiptSchema };

const keys = fc.constantFrom('leaf', 'index', 'proof', 'checkpoint', 'origin', 'type', 'at', 'x');
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1, 1.5, '', 'abc', 'AAAA', 'entry_1', '2026-11-22T10:00:00Z'),
    fc.string(),
    fc.integer(),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(keys, tie('any'), { maxKeys: 6 }),
  ),
})).any;

/** Values near the shape: some of its fields right by type, some not. */
const near = (schema: object): fc.Arbitrary<unknown> => {
  const fields = Object.entries((schema as { properties?: object }).properties ?? {});
  return fc.record(
    Object.fromEntries(
      fields.map(([name, one]) => [name, fc.oneof(value, samplesOf(one as Sampled))]),
    ),
    { requiredKeys: [] },
  );
};
interface Sampled {
  readonly type?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
}
const samplesOf = ({ type, pattern, enum: choices }: Sampled): fc.Arbitrary<unknown> => {
  if (choices) return fc.constantFrom(...choices);
  if (type === 'string') return pattern ? fc.stringMatching(new RegExp(pattern)) : fc.string();
  if (type === 'integer') return fc.nat();
  return value;
};

describe('the small schema checker in the bundle', () => {
  it.each(Object.entries(SHAPES))('agrees with TypeBox on %s', (_name, schema) => {
    const full = CompileFully(schema);
    const small = Compile(schema);
    fc.assert(
      fc.property(fc.oneof(value, near(schema)), (one) => {
        expect(small.Check(one)).toBe(full.Check(one));
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the place of every problem', () => {
    const problems = Compile(PromiseSchema).Errors({});
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ message }) => message.length > 3)).toBe(true);
  });

  it('throws on a keyword it does not know', () => {
    expect(() => Compile({ multipleOf: 2 }).Check(4)).toThrow('multipleOf');
  });
});
