// Laws of what is shown: a comparison of a moment with itself is empty and turns around with its
// moments; a condition's words and lines leave out none of its facts; forms hold every fact asked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLaw, kindOfChange } from './compare-law.ts';
import { conditionLines, conditionText } from './condition-lines.ts';
import { factFields } from './fact-forms.ts';
import { lackingToApply } from './near-misses.ts';
import { pageOf } from './operations/pages.ts';
import { dateIn } from './periods.ts';
import { factsIn, factsOfTest, testsIn } from './predicate.ts';
import type { Predicate } from './predicate-schema.ts';
import { randomMoment, randomVersion, wholeFacts, withoutSome } from './random-law.ts';
import { lookUpIn } from './reference-facts.ts';
import { ruleSet } from './rule-set.ts';
import { rulesAt, textsOf } from './rule-texts.ts';
import { packsKnown, ruleView } from './rule-view.ts';
import { TRUE } from './truth.ts';

const law = fc
  .tuple(randomVersion('one'), randomVersion('one'), randomVersion('two'))
  .filter(([first, second]) => first.knownFrom !== second.knownFrom)
  .map(ruleSet);
const RUNS = { numRuns: 300 };

describe('a comparison', () => {
  it('of a moment with itself is empty', () => {
    fc.assert(
      fc.property(law, randomMoment, (rules, at) => {
        expect(compareLaw(rules, {}, at, at)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('turns around with its moments', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(law, randomMoment, randomMoment, (rules, from, to) => {
        const there = compareLaw(rules, {}, from, to);
        const back = compareLaw(rules, {}, to, from);
        expect(back.map(({ pack }) => pack)).toEqual(there.map(({ pack }) => pack));
        for (const [i, diff] of there.entries()) {
          const kinds = diff.rules.map((change) => turned[kindOfChange(change)]);
          expect(back[i]!.rules.map(kindOfChange)).toEqual(kinds);
          expect(back[i]!.rules.map(({ was, now }) => [was, now])).toEqual(
            diff.rules.map(({ was, now }) => [now, was]),
          );
          expect(back[i]!.references.map(({ added }) => added)).toEqual(
            diff.references.map(({ removed }) => removed),
          );
        }
      }),
      RUNS,
    );
  });
});

describe('what is shown of a rule', () => {
  it('has a line for each test, in a tree, and words for each fact', () => {
    fc.assert(
      fc.property(law, randomMoment, (rules, at) => {
        for (const { rule, pack } of rulesAt(rules, at)) {
          const condition: Predicate | undefined = rule.when ?? rule.unless;
          if (condition === undefined) continue;
          const lines = conditionLines(condition, lookUpIn(packsKnown(rules, at), pack.pack, at));
          const tests = lines.filter(({ kind }) => kind === 'test');
          expect(tests.map(({ fact }) => fact)).toEqual(testsIn(condition).map(({ fact }) => fact));
          expect(lines[0]!.depth).toBe(0);
          for (const [i, { depth }] of lines.entries())
            if (i > 0) {
              const before = lines[i - 1]!;
              expect(depth).toBeGreaterThan(0);
              expect(depth).toBeLessThanOrEqual(before.depth + Number(before.kind !== 'test'));
            }
          for (const { fact } of testsIn(condition))
            expect(conditionText(condition)).toContain(fact);
        }
      }),
      RUNS,
    );
  });

  it('is one of the texts that it had, and its own standing', () => {
    fc.assert(
      fc.property(law, randomMoment, (rules, at) => {
        for (const found of rulesAt(rules, at)) {
          const { texts } = ruleView(rules, found, at);
          expect(texts).toHaveLength(textsOf(rules, found.rule.id).length);
          expect(texts.filter(({ isShown }) => isShown)).toHaveLength(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lacks nothing exactly when it applies', () => {
    const bits = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(law, randomMoment, wholeFacts, bits, (rules, at, whole, missing) => {
        const facts = withoutSome(whole, missing);
        for (const { rule, pack, condition } of rules.slice('data.transfer', at).rules) {
          const lacking = lackingToApply({ rules, pack, rule }, facts, at);
          const applies = condition.truth(facts, dateIn(at.validAt)) === TRUE;
          expect(lacking !== null && lacking.length === 0).toBe(applies);
        }
      }),
      RUNS,
    );
  });
});

it('a form holds every fact that a rule in force looks at, those first', () => {
  fc.assert(
    fc.property(law, randomMoment, (rules, at) => {
      const slice = rules.slice('data.transfer', at).rules;
      const fields = factFields(null, slice);
      const asked = slice.flatMap(({ rule }) => factsIn(rule.when, rule.unless));
      const tests = slice.flatMap(({ rule }) => [...testsIn(rule.when), ...testsIn(rule.unless)]);
      expect(new Set(fields.map(({ name }) => name))).toEqual(new Set(asked));
      expect(fields.every(({ rules: count }) => count > 0)).toBe(true);
      expect(asked.length === 0).toBe(tests.flatMap(factsOfTest).length === 0);
    }),
    RUNS,
  );
});

it('pages put together are the whole list', () => {
  const list = fc.array(fc.integer());
  fc.assert(
    fc.property(list, fc.integer({ min: 1, max: 7 }), (all, limit) => {
      const seen: number[] = [];
      for (let offset: number | undefined = 0; offset !== undefined; ) {
        const page = pageOf(all, offset, limit) as ReturnType<typeof pageOf<number>> & {
          readonly nextOffset?: number;
        };
        expect(page.total).toBe(all.length);
        seen.push(...page.shown);
        offset = page.nextOffset;
      }
      expect(seen).toEqual(all);
    }),
  );
});
