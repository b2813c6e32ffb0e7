// Random rule sets that both can express, judged here and by Cedar (AWS's policy language, whose
// evaluator is verified in Lean): the same decision by the same rules, on whole facts. With facts
// taken away Cedar has no third value; there what we permit, Cedar must allow however the gaps are
// filled. Cedar is a peer of the benchmark and no dependency: `npm ci --prefix bench/peers`.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../base/digest.ts';
import type { JsonObject } from '../../base/json.ts';
import { judge } from './judge.ts';
import type { Pack, Rule } from './pack-schema.ts';
import type { Predicate, Test } from './predicate-schema.ts';
import { withoutSome } from './random-law.ts';
import { ruleSet, SINCE_EVER } from './rule-set.ts';
import { on, transfer } from './samples.ts';

const peers = path.join(import.meta.dirname, '../../../bench/peers');
const isHere = existsSync(path.join(peers, 'node_modules/@cedar-policy/cedar-wasm'));
const RUNS = 150;

interface Cedar {
  isAuthorized(call: object): {
    readonly type: string;
    readonly response?: {
      readonly decision: 'allow' | 'deny';
      readonly diagnostics: { readonly reason: readonly string[]; readonly errors: unknown[] };
    };
  };
}
const cedarHere = (): Cedar =>
  createRequire(path.join(peers, 'package.json'))('@cedar-policy/cedar-wasm/nodejs') as Cedar;

const word = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
const number = fc.integer({ min: -2, max: 4 });
const numberFact = fc.constantFrom('n.one', 'n.two');
const quantity = fc.oneof(number, fc.record({ fact: numberFact }));
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ fact: fc.constant('b.one'), is: fc.boolean() }),
  fc.record({ fact: fc.constant('s.one'), is: fc.oneof(word, fc.constant({ fact: 's.two' })) }),
  fc.record({ fact: fc.constant('s.one'), isNot: word }),
  fc.record({ fact: fc.constantFrom('s.one', 's.many'), in: words }),
  fc.record({ fact: fc.constantFrom('s.one', 's.many'), notIn: words }),
  fc.record({ fact: fc.constant('s.many'), onlyIn: words }),
  fc.record({ fact: fc.constant('s.many'), contains: word }),
  fc.record({ fact: numberFact, atLeast: quantity }),
  fc.record({ fact: numberFact, atMost: quantity }),
  fc.record({ fact: numberFact, moreThan: quantity }),
  fc.record({ fact: numberFact, lessThan: quantity }),
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
const rule = fc.record({
  effect: fc.constantFrom<Rule['effect']>('permit', 'permit', 'deny'),
  when: fc.option(predicate, { nil: undefined, freq: 6 }),
  unless: fc.option(predicate, { nil: undefined, freq: 2 }),
});
const rules = fc.array(rule, { minLength: 1, maxLength: 6 }).map((drawn) =>
  drawn.map(
    (one, i): Rule => ({
      ...one,
      id: `xa.rule-${i}`,
      title: 'Invented',
      citation: `s. ${i}`,
      source: 'act',
      valid: [{ from: '2025-01-01', state: 'in-force' }],
      act: ['data.transfer'],
      text: 'Invented.',
    }),
  ),
);
const facts: fc.Arbitrary<JsonObject> = fc.record({
  'b.one': fc.boolean(),
  's.one': word,
  's.two': word,
  's.many': words,
  'n.one': number,
  'n.two': number,
});

const at = on('2026-01-01');
function ours(drawn: readonly Rule[], known: JsonObject) {
  const pack: Pack = {
    pack: 'xa/random',
    title: 'Random',
    place: 'XA',
    version: '1',
    sources: { act: { title: 'Act (invented)', status: 'demonstration' } },
    rules: [...drawn],
  };
  const digest: Digest = `sha256:${'0'.repeat(64)}`;
  const law = { rules: ruleSet([{ pack, digest, knownFrom: SINCE_EVER }]), judges: [] };
  return judge(law, transfer(known), at);
}

const factIn = (name: string): string => `context["${name}"]`;
const text = (value: unknown): string => JSON.stringify(value);
const OPERATORS: { readonly [operator: string]: string } = {
  is: '==',
  isNot: '!=',
  atLeast: '>=',
  atMost: '<=',
  moreThan: '>',
  lessThan: '<',
};

function cedarText(condition: Predicate): string {
  if ('all' in condition) return condition.all.map((one) => `(${cedarText(one)})`).join(' && ');
  if ('any' in condition) return condition.any.map((one) => `(${cedarText(one)})`).join(' || ');
  if ('not' in condition) return `!(${cedarText(condition.not)})`;
  return cedarTest(condition);
}

function cedarTest({ fact, ...operators }: Test): string {
  const [[operator, operand]] = Object.entries(operators) as [[string, unknown]];
  const sign = OPERATORS[operator];
  if (sign !== undefined) {
    const isFact = typeof operand === 'object' && operand !== null;
    const other = isFact ? factIn((operand as { fact: string }).fact) : text(operand);
    return `${factIn(fact)} ${sign} ${other}`;
  }
  if (operator === 'contains') return `${factIn(fact)}.contains(${text(operand)})`;
  if (operator === 'onlyIn') return `${text(operand)}.containsAll(${factIn(fact)})`;
  const isAny =
    fact === 's.many'
      ? `${factIn(fact)}.containsAny(${text(operand)})`
      : `${text(operand)}.contains(${factIn(fact)})`;
  return operator === 'in' ? isAny : `!(${isAny})`;
}

function cedarPolicies(drawn: readonly Rule[]): Record<string, string> {
  const policy = ({ effect, when, unless }: Rule) =>
    `${effect === 'deny' ? 'forbid' : 'permit'}(principal, action, resource)` +
    `${when ? ` when { ${cedarText(when)} }` : ''}` +
    `${unless ? ` unless { ${cedarText(unless)} }` : ''};`;
  return Object.fromEntries(drawn.map((one) => [one.id, policy(one)]));
}

function byCedar(cedar: Cedar, drawn: readonly Rule[], context: JsonObject) {
  const answer = cedar.isAuthorized({
    principal: { type: 'Party', id: 'p' },
    action: { type: 'Action', id: 'transfer' },
    resource: { type: 'Dataset', id: 'd' },
    context,
    policies: { staticPolicies: cedarPolicies(drawn) },
    entities: [],
    validateRequest: false,
  });
  if (answer.response === undefined) throw new Error(JSON.stringify(answer));
  expect(answer.response.diagnostics.errors).toEqual([]);
  return answer.response;
}

describe.skipIf(!isHere)('beside Cedar (skipped where bench/peers is not installed)', () => {
  it('decides the same on whole facts, by the same rules', () => {
    const cedar = cedarHere();
    const seen = { allow: 0, deny: 0 };
    fc.assert(
      fc.property(rules, fc.array(facts, { minLength: 4, maxLength: 4 }), (drawn, acts) => {
        for (const known of acts) {
          const verdict = ours(drawn, known);
          const { decision, diagnostics } = byCedar(cedar, drawn, known);
          seen[decision]++;
          expect(verdict.effect).toBe(decision === 'allow' ? 'permit' : 'deny');
          const deciding = verdict.parts
            .filter(({ effect, rule: id }) => effect === verdict.effect && id.startsWith('xa.'))
            .map(({ rule: id }) => id);
          expect(deciding.sort()).toEqual([...diagnostics.reason].sort());
        }
      }),
      { numRuns: RUNS },
    );
    expect(Math.min(seen.allow, seen.deny)).toBeGreaterThan(RUNS / 4);
  });

  it('permits on partial facts only what Cedar allows however they are completed', () => {
    const cedar = cedarHere();
    const seen = { permit: 0, deny: 0, review: 0, 'permit-with-duties': 0 };
    const bits = fc.integer({ min: 1, max: 63 });
    fc.assert(
      fc.property(rules, facts, facts, bits, (drawn, known, other, missing) => {
        const partial = withoutSome(known, missing);
        const { effect } = ours(drawn, partial);
        seen[effect]++;
        if (effect === 'review') return;
        for (const completed of [known, { ...other, ...partial }]) {
          const { decision } = byCedar(cedar, drawn, completed);
          expect(decision).toBe(effect === 'permit' ? 'allow' : 'deny');
        }
      }),
      { numRuns: RUNS * 2 },
    );
    expect(Math.min(seen.permit, seen.deny, seen.review)).toBeGreaterThan(RUNS / 20);
  });
});

it.runIf(!isHere)('Cedar is not here: `npm ci --prefix bench/peers` adds the comparison', () => {
  expect(isHere).toBe(false);
});
