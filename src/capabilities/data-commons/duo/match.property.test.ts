// The properties of section 6.3, all of them on each of 100,000 random requests for random data
// sets, from a seeded stream, so that a failure comes back. A plain generator, so that it takes
// seconds.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Effect } from '../../../base/verdict.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { lineage } from './diseases.ts';
import { combineStatements } from './joint.ts';
import { matchDuo } from './match.ts';
import { rankOf, worstEffect } from './part.ts';
import { MODIFIERS, Random, randomFacts, randomStatement, respelled } from './random-cases.ts';
import { readStatement } from './read-statement.ts';
import { at, reference } from './sample.ts';
import type { DuoStatement, StatementInput, StatementTerm } from './statement.ts';

const CASES = 100_000;
const SEED = 20_261_122;

interface Case {
  readonly random: Random;
  readonly input: readonly StatementTerm[];
  readonly facts: DataActFacts;
  readonly statement: DuoStatement;
  /** That of the case before. */
  readonly other: DuoStatement;
  /** As JSON, to compare bytes. */
  readonly bytes: string;
  readonly effect: Effect;
}

const read = (input: StatementInput): DuoStatement => readStatement(input, reference, at);
const judged = (statement: DuoStatement, facts: DataActFacts): Effect =>
  worstEffect(matchDuo(statement, facts, reference, at));
const isNoBetter = (after: Effect, before: Effect): boolean => rankOf(after) >= rankOf(before);
const isOpen = (result: Effect): boolean => rankOf(result) <= rankOf('permit-with-duties');
const ancestorsOf = (id: string): string[] => [...lineage(reference.diseases, id)];
const withPurposes = (facts: DataActFacts, terms: string[], diseases: string[]): DataActFacts => ({
  ...facts,
  'purpose.terms': terms,
  'purpose.diseases': diseases,
});

const PROPERTIES: Readonly<Record<string, (given: Case) => boolean>> = {
  'order and spelling do not matter, and equal inputs give equal bytes': (given) =>
    given.bytes ===
    JSON.stringify(
      matchDuo(read(respelled(given.random, given.input)), given.facts, reference, at),
    ),

  'adding any modifier except CC never improves the result': (given) => {
    const added = given.random.pick(MODIFIERS)(given.random);
    return isNoBetter(judged(read([...given.input, added]), given.facts), given.effect);
  },

  'CC improves nothing but clinical care': ({ input, facts, effect }) => {
    if (facts['purpose.terms']?.includes('clinical-care')) return true;
    return isNoBetter(judged(read([...input, { term: 'CC' }]), facts), effect);
  },

  "replacing the data set's disease by an ancestor never worsens it": (given) => {
    const { random, input, facts, effect } = given;
    if (!input.some((term) => term.diseases)) return true;
    const up = (id: string) => random.pick(ancestorsOf(id));
    const wider = input.map((term) =>
      term.diseases ? { ...term, diseases: term.diseases.map(up) } : term,
    );
    return isNoBetter(effect, judged(read(wider), facts));
  },

  'widening a purpose never improves it: disease, ancestor, health, any research': (given) => {
    const { random, statement, facts, effect } = given;
    const terms = facts['purpose.terms'] ?? [];
    const [first, ...others] = facts['purpose.diseases'] ?? [];
    const { diseases } = reference.diseases;
    if (first === undefined || ![first, ...others].every((id) => diseases.has(id))) return true;
    const up = withPurposes(facts, terms, [random.pick(ancestorsOf(first)), ...others]);
    const health = withPurposes(facts, [...terms, 'biomedical'], others);
    const research = withPurposes(facts, [...terms, 'research'], others);
    if (random.oneIn(2)) return isNoBetter(judged(statement, up), effect);
    if (random.oneIn(2)) return isNoBetter(judged(statement, health), effect);
    return isNoBetter(judged(statement, research), judged(statement, health));
  },

  // The disease or ancestry study that methods or controls serve qualifies them (step 3), and
  // naming the disease of a disease study answers a question. Every other purpose is one more to
  // cover.
  'adding a purpose never improves it': ({ random, statement, facts, effect }) => {
    const terms = facts['purpose.terms'] ?? [];
    const diseases = facts['purpose.diseases'] ?? [];
    if (terms.length + diseases.length === 0) return true;
    const isServed = terms.some((term) => ['methods', 'control', 'disease'].includes(term));
    const general = ['research', 'DUO:0000037', 'methods', 'control', 'age-category'];
    const added = random.pick(isServed ? general : [...general, 'ancestry', 'clinical-care']);
    const more = withPurposes(facts, [...terms, added], diseases);
    return isNoBetter(judged(statement, more), effect);
  },

  'a data set without a permission never permits': ({ random, facts }) => {
    const bare = Array.from({ length: random.below(3) }, () => random.pick(MODIFIERS)(random));
    return judged(read(bare), facts) === 'deny';
  },

  'data sets used jointly are never better than either alone': (given) => {
    const { statement, other, facts, effect } = given;
    const joint = judged(combineStatements([statement, other], reference, at), facts);
    return isNoBetter(joint, effect) && isNoBetter(joint, judged(other, facts));
  },

  // What a request is for is no fact about it: with fewer purposes it is another request.
  'a fact that becomes unknown never opens what was closed': (given) => {
    const { random, statement, facts, effect } = given;
    const name = random.pick(Object.keys(facts)) as keyof DataActFacts;
    if (isOpen(effect) || name === 'purpose.terms' || name === 'purpose.diseases') return true;
    const { [name]: _gone, ...rest } = facts;
    return !isOpen(judged(statement, rest));
  },
};

describe('on 100,000 random cases', () => {
  const failures = new Map<string, string>();
  const seen = { permit: 0, 'permit-with-duties': 0, review: 0, deny: 0 };

  beforeAll(() => {
    const random = new Random(SEED);
    const properties = Object.entries(PROPERTIES);
    let other = read(randomStatement(random));
    for (let i = 0; i < CASES; i++) {
      const input = randomStatement(random);
      const facts = randomFacts(random);
      const statement = read(input);
      const parts = matchDuo(statement, facts, reference, at);
      const effect = worstEffect(parts);
      seen[effect]++;
      const bytes = JSON.stringify(parts);
      const given = { random, input, facts, statement, other, effect, bytes };
      for (const [name, holds] of properties)
        if (!failures.has(name) && !holds(given))
          failures.set(name, JSON.stringify({ case: i, input, facts, effect }, null, 1));
      other = statement;
    }
  }, 120_000);

  it.each(Object.keys(PROPERTIES))('%s', (name) => {
    expect(failures.get(name)).toBeUndefined();
  });

  it('each answer is common, so that the properties were put to the test', () => {
    for (const [effect, times] of Object.entries(seen))
      expect([effect, times > CASES / 50]).toEqual([effect, true]);
  });
});
