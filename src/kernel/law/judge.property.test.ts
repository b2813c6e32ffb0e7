// What must hold of every law and every act, not only of the examples.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { parse } from '../../base/schema.ts';
import { type AskedAt, EFFECTS, type Verdict } from '../../base/verdict.ts';
import { diagnose } from './diagnose.ts';
import { judge, verdictJson } from './judge.ts';
import { PackSchema } from './pack-schema.ts';
import { randomMoment, randomVersion, wholeFacts, withoutSome } from './random-law.ts';
import { replay } from './replay.ts';
import { type PackVersion, ruleSet } from './rule-set.ts';

const judged = (versions: readonly PackVersion[], facts: JsonObject, at: AskedAt): Verdict =>
  judge({ rules: ruleSet(versions), judges: [] }, { kind: 'data.transfer', facts }, at);
const bytes = (verdict: Verdict) => canonicalJson(verdictJson(verdict));
const isPermitted = ({ effect }: Verdict) => effect === 'permit' || effect === 'permit-with-duties';
const versions = fc.tuple(randomVersion('first'), randomVersion('second'));
const bits = fc.integer({ min: 0, max: 255 });
const runs = { numRuns: 800 };

describe('every verdict', () => {
  test('is as bad as its worst part, and parts stand worst first', () => {
    fc.assert(
      fc.property(versions, wholeFacts, bits, randomMoment, (law, facts, cut, at) => {
        const verdict = judged(law, withoutSome(facts, cut), at);
        const ranks = verdict.parts.map(({ effect }) => EFFECTS.indexOf(effect));
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
        expect(EFFECTS.indexOf(verdict.effect)).toBe(Math.max(...ranks));
        if (verdict.questions.length > 0) expect(isPermitted(verdict)).toBe(false);
      }),
      runs,
    );
  });

  test('does not depend on the order of rules, packs, lists or facts', () => {
    fc.assert(
      fc.property(versions, wholeFacts, bits, randomMoment, (law, facts, cut, at) => {
        const given = withoutSome(facts, cut);
        const turned = law.toReversed().map(({ pack, ...version }) => ({
          ...version,
          pack: {
            ...pack,
            rules: pack.rules.toReversed(),
            lists: {
              some: { ...pack.lists!['some']!, members: pack.lists!['some']!.members.toReversed() },
            },
          },
        }));
        const backwards = Object.fromEntries(Object.entries(given).toReversed());
        expect(bytes(judged(turned, backwards, at))).toBe(bytes(judged(law, given, at)));
      }),
      runs,
    );
  });

  test('permits nothing that a missing fact could forbid', () => {
    let permitted = 0;
    fc.assert(
      fc.property(versions, wholeFacts, bits, bits, randomMoment, (law, facts, more, less, at) => {
        const fewer = judged(law, withoutSome(facts, more | less), at);
        if (!isPermitted(fewer)) return;
        permitted++;
        const fuller = judged(law, withoutSome(facts, more), at);
        expect(isPermitted(fuller)).toBe(true);
      }),
      { numRuns: 4000 },
    );
    expect(permitted).toBeGreaterThan(20);
  });

  test('treats a fact of the wrong kind no better than a missing one', () => {
    const wrong = fc.constantFrom<Json>(null, 1.5, { x: 1 }, [[]], '', 'z9');
    const names = fc.constantFrom('n.one', 'n.two', 'd.one', 'd.two', 'b.one');
    fc.assert(
      fc.property(versions, wholeFacts, names, wrong, randomMoment, (law, facts, name, odd, at) => {
        const { [name]: _, ...without } = facts;
        // `known` looks at presence alone, whatever is present.
        if (/"known":(true|false)/.test(canonicalJson(law as object as Json))) return;
        if (isPermitted(judged(law, { ...without, [name]: odd }, at)))
          expect(isPermitted(judged(law, without, at))).toBe(true);
      }),
      runs,
    );
  });

  test('replays to the same bytes after a journey as JSON', () => {
    fc.assert(
      fc.property(versions, wholeFacts, bits, randomMoment, (law, facts, cut, at) => {
        const verdict = judged(law, withoutSome(facts, cut), at);
        const arrived = JSON.parse(bytes(verdict)) as Verdict;
        const again = replay(arrived, law, []);
        expect(again.ok && again.value.isSame).toBe(true);
        expect(again.ok && again.value.text).toBe(bytes(verdict));
      }),
      runs,
    );
  });

  test('at fixed instants never changes under any later import', () => {
    const later = fc.array(fc.oneof(randomVersion('first'), randomVersion('third')), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(versions, later, wholeFacts, randomMoment, (law, imports, facts, at) => {
        const after = imports.filter(({ knownFrom }) => knownFrom > at.knownAt);
        expect(bytes(judged([...law, ...after], facts, at))).toBe(bytes(judged(law, facts, at)));
      }),
      runs,
    );
  });

  test('is no better for one prohibition, question or duty more', () => {
    fc.assert(
      fc.property(versions, wholeFacts, bits, randomMoment, (law, facts, cut, at) => {
        const given = withoutSome(facts, cut);
        const permitsOnly = law.map((version) => ({
          ...version,
          pack: {
            ...version.pack,
            rules: version.pack.rules.filter(({ effect }) => effect === 'permit'),
          },
        }));
        const rank = (verdict: Verdict) => EFFECTS.indexOf(verdict.effect);
        expect(rank(judged(law, given, at))).toBeGreaterThanOrEqual(
          rank(judged(permitsOnly, given, at)),
        );
      }),
      runs,
    );
  });
});

describe('the reader', () => {
  const whole = parseYaml(
    readFileSync('packs/demonstration/sample-transfer.yaml', 'utf8'),
  ) as JsonObject;

  test('explains every departure from the schema, and only departures', () => {
    const junk = fc.constantFrom<Json>(null, 0, 1.5, '', 'x', [], {}, true, { fact: 'a' }, ['a']);
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { maxLength: 7 }),
        junk,
        fc.boolean(),
        (steps, put, drop) => {
          const spoilt = spoil(whole, steps, put, drop);
          expect(diagnose(PackSchema, spoilt).length === 0).toBe(parse(PackSchema, spoilt).ok);
        },
      ),
      runs,
    );
  });
});

/** Walks into the value by the steps, then replaces or drops what it finds there. */
function spoil(value: Json, steps: readonly number[], put: Json, drop: boolean): Json {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  if (Array.isArray(value)) {
    if (value.length === 0) return put;
    const at = step % value.length;
    if (drop && rest.length === 0) return value.filter((_, i) => i !== at);
    return value.map((item, i) => (i === at ? spoil(item, rest, put, drop) : item));
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return { [`${step}`]: put };
  const key = keys[step % keys.length]!;
  const { [key]: member, ...others } = value as { readonly [key: string]: Json };
  if (drop && rest.length === 0) return others;
  return { ...others, [key]: spoil(member!, rest, put, drop) };
}
