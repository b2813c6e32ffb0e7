// Random law and random acts for property tests: small vocabularies, so that rules meet facts
// often.
import fc from 'fast-check';
import type { Digest } from '../../base/digest.ts';
import type { JsonObject } from '../../base/json.ts';
import type { AskedAt } from '../../base/verdict.ts';
import type { Pack, Rule } from './pack-schema.ts';
import { checkPolarity } from './polarity.ts';
import type { Day, Predicate, Quantity, Test } from './predicate-schema.ts';
import type { PackVersion } from './rule-set.ts';

const DATES = ['2024-06-01', '2025-01-01', '2025-06-01', '2026-01-01', '2026-06-01'];
const WORDS = ['a', 'b', 'c', 'd'];
const date = fc.constantFrom(...DATES);
const word = fc.constantFrom(...WORDS);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const number = fc.integer({ min: 0, max: 4 });

const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  number,
  fc.constant({ fact: 'n.two' }),
  fc.constantFrom<Quantity>(
    { table: 'limits', key: { fact: 's.many' }, pick: 'lowest' },
    { table: 'limits', key: { fact: 's.one' }, pick: 'highest' },
    { table: 'limits', key: 'a' },
  ),
);
const day: fc.Arbitrary<Day> = fc.oneof(
  date,
  fc.constantFrom<Day>('today', { today: 'P6M' }, { fact: 'd.two' }),
);
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ fact: fc.constant('b.one'), is: fc.boolean() }),
  fc.record({ fact: fc.constant('s.one'), is: word }),
  fc.record({ fact: fc.constant('s.one'), isNot: fc.oneof(word, fc.constant({ fact: 's.two' })) }),
  fc.record({ fact: fc.constantFrom('s.one', 's.many'), in: words }),
  fc.record({ fact: fc.constantFrom('s.one', 's.many'), notIn: words }),
  fc.record({ fact: fc.constantFrom('s.one', 's.many'), inList: fc.constantFrom('some', 'gone') }),
  fc.record({ fact: fc.constantFrom('s.one', 's.many'), notInList: fc.constant('some') }),
  fc.record({ fact: fc.constant('s.many'), onlyIn: words }),
  fc.record({ fact: fc.constant('s.many'), onlyInList: fc.constant('some') }),
  fc.record({ fact: fc.constant('s.many'), contains: word }),
  fc.record({ fact: fc.constantFrom('n.one', 'n.two'), atLeast: quantity }),
  fc.record({ fact: fc.constantFrom('n.one', 'n.two'), moreThan: quantity }),
  fc.record({ fact: fc.constantFrom('n.one', 'n.two'), lessThan: quantity }),
  fc.record({ fact: fc.constant('n.one'), atMost: quantity }),
  fc.record({ fact: fc.constantFrom('d.one', 'd.two'), before: day }),
  fc.record({ fact: fc.constant('d.one'), after: day }),
  fc.record({ fact: fc.constantFrom('s.one', 'n.one', 'd.one'), known: fc.boolean() }),
);

const { predicate } = fc.letrec<{ predicate: Predicate }>((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    test,
    fc.record({ all: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('predicate'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('predicate') }),
  ),
}));

const periods = fc
  .tuple(
    fc.uniqueArray(date, { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom('in-force', 'suspended', 'repealed'), { minLength: 3, maxLength: 3 }),
  )
  .map(([starts, states]) =>
    starts.sort().map((from, i) => ({ from, state: i === 0 ? ('in-force' as const) : states[i]! })),
  );
const known = fc.option(fc.record({ from: date }), { nil: undefined, freq: 3 });
const duty = {
  code: 'xa.keep',
  text: 'Keep it.',
  on: 'holder',
  within: 'P10Y',
  runsFrom: 'act',
} as const;

const ruleOf = (id: string): fc.Arbitrary<Rule> =>
  fc
    .record({
      effect: fc.constantFrom('permit', 'permit', 'review', 'deny', 'duty'),
      isRemark: fc.nat(4).map((n) => n === 0),
      hasDuty: fc.boolean(),
      when: fc.option(predicate, { nil: undefined, freq: 6 }),
      unless: fc.option(predicate, { nil: undefined, freq: 2 }),
      valid: periods,
      known,
    })
    .map(
      ({ isRemark, hasDuty, ...drawn }): Rule => ({
        ...drawn,
        id,
        title: id,
        citation: `s. ${id}`,
        source: 'act',
        act: ['data.transfer'],
        text: `${id} on {n.one}`,
        ...(drawn.effect === 'permit' && isRemark ? { mayPermit: false } : {}),
        ...(drawn.effect === 'duty' || hasDuty ? { duties: [duty] } : {}),
      }),
    )
    .filter((rule) => checkPolarity(rule, []).length === 0);

const members = fc.array(fc.record({ codes: words, from: date, known }), { maxLength: 3 });
const values = fc.uniqueArray(fc.record({ key: word, value: number, from: date, known }), {
  minLength: 1,
  maxLength: 4,
  selector: ({ key }) => key,
});

export const randomPack = (name: string): fc.Arbitrary<Pack> =>
  fc
    .record({
      rules: fc.tuple(...['one', 'two', 'three', 'four'].map((id) => ruleOf(`${name}.${id}`))),
      some: members,
      values,
      otherKeys: fc.constantFrom('none', 'unknown'),
    })
    .map(({ rules, some, values, otherKeys }) => ({
      pack: `xa/${name}`,
      title: name,
      place: 'XA',
      version: '1',
      sources: { act: { title: 'Act', status: 'demonstration' as const } },
      lists: { some: { title: 'Some', source: 'act', members: some } },
      tables: { limits: { title: 'Limits', source: 'act', otherKeys, values } },
      rules,
    }));

const instant = date.map((text) => `${text}T10:00:00.000Z`);
export const randomMoment: fc.Arbitrary<AskedAt> = fc.record({
  validAt: instant,
  knownAt: instant,
});

const digest: fc.Arbitrary<Digest> = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((n): Digest => `sha256:${`${n}`.padStart(64, '0')}`);

export const randomVersion = (name: string): fc.Arbitrary<PackVersion> =>
  fc.record({ pack: randomPack(name), digest, knownFrom: instant });

/** Every fact present and of its kind. */
export const wholeFacts: fc.Arbitrary<JsonObject> = fc.record({
  'b.one': fc.boolean(),
  's.one': word,
  's.two': word,
  's.many': fc.uniqueArray(word, { maxLength: 3 }),
  'n.one': number,
  'n.two': number,
  'd.one': date,
  'd.two': date,
});

/** Some of the facts, chosen by a bit each. */
export function withoutSome(facts: JsonObject, bits: number): JsonObject {
  const kept = Object.entries(facts).filter((_, i) => (bits & (1 << i)) === 0);
  return Object.fromEntries(kept);
}
