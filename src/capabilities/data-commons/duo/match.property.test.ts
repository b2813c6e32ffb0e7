// The properties of section 6.3, all of them on each of 100,000 random pairs of a data set and a
// request, from a seeded stream, so that a failure comes back. The statements and requests, and the
// changes made to them, are prepared once; the pairs are new.
import { beforeAll, describe, expect, it } from 'vitest';
import { EFFECTS, type Effect } from '../../../base/verdict.ts';
import type { DataActFacts } from '../agreement/facts.ts';
import { lineage } from './diseases.ts';
import { combineStatements } from './joint.ts';
import { matchDuo } from './match.ts';
import { rankOf, worstEffect } from './part.ts';
import { MODIFIERS, Random, randomFacts, randomStatement, respelled } from './random-cases.ts';
import { readStatement } from './read-statement.ts';
import { at, reference } from './sample.ts';
import type { DuoStatement, StatementInput } from './statement.ts';

const CASES = 100_000;
const PREPARED = 8_000;
const SEED = 20_261_122;

const read = (input: StatementInput): DuoStatement => readStatement(input, reference, at);
const match = (statement: DuoStatement, facts: DataActFacts) =>
  matchDuo(statement, facts, reference, at);
const judged = (statement: DuoStatement, facts: DataActFacts): Effect =>
  worstEffect(match(statement, facts));
const isNoBetter = (after: Effect, before: Effect): boolean => rankOf(after) >= rankOf(before);
const isOpen = (result: Effect): boolean => rankOf(result) <= rankOf('permit-with-duties');
const ancestorsOf = (id: string): string[] => [...lineage(reference.diseases, id)];

/** A random statement, and the same changed in the ways that the properties speak of. */
function prepareStatement(random: Random) {
  const input = randomStatement(random);
  const up = (id: string) => random.pick(ancestorsOf(id));
  const wider = input.map((term) =>
    term.diseases ? { ...term, diseases: term.diseases.map(up) } : term,
  );
  const bare = Array.from({ length: random.below(3) }, () => random.pick(MODIFIERS)(random));
  return {
    input,
    statement: read(input),
    again: read(respelled(random, input)),
    modified: read([...input, random.pick(MODIFIERS)(random)]),
    withCare: read([...input, { term: 'DUO:0000043' }]),
    wider: read(wider),
    bare: read(bare),
  };
}

/** A random request, and the same changed. */
function prepareRequest(random: Random) {
  const facts = randomFacts(random);
  const terms = facts['purpose.terms'] ?? [];
  const diseases = facts['purpose.diseases'] ?? [];
  const asking = (more: string[], about: string[]): DataActFacts => ({
    ...facts,
    'purpose.terms': [...terms, ...more],
    'purpose.diseases': about,
  });
  const [first, ...others] = diseases;
  const areKnown = diseases.every((id) => reference.diseases.diseases.has(id));
  // Narrowest first.
  const widened =
    first === undefined || !areKnown
      ? []
      : [
          facts,
          asking([], [random.pick(ancestorsOf(first)), ...others]),
          asking(['biomedical'], others),
          asking(['research'], others),
        ];
  // The disease or ancestry study that methods or controls serve qualifies them (step 3), and
  // naming the disease of a disease study answers a question. Every other purpose is one more to
  // cover.
  const isServed = terms.some((term) => ['methods', 'control', 'disease'].includes(term));
  const general = ['research', 'DUO:0000037', 'methods', 'control', 'age-category'];
  const added = random.pick(isServed ? general : [...general, 'ancestry', 'clinical-care']);
  // What a request is for is no fact about it: with fewer purposes it is another request.
  const name = random.pick(Object.keys(facts).filter((each) => !/^purpose\.(t|d)/.test(each)));
  const { [name as keyof DataActFacts]: _gone, ...forgotten } = facts;
  const isEmpty = terms.length + diseases.length === 0;
  return { facts, widened, more: isEmpty ? null : asking([added], diseases), forgotten };
}

interface Case {
  readonly data: ReturnType<typeof prepareStatement>;
  readonly other: ReturnType<typeof prepareStatement>;
  readonly request: ReturnType<typeof prepareRequest>;
  readonly parts: ReturnType<typeof matchDuo>;
  readonly effect: Effect;
}

const PROPERTIES: Readonly<Record<string, (given: Case) => boolean>> = {
  'order and spelling do not matter, and equal inputs give equal bytes': (given) =>
    JSON.stringify(given.parts) === JSON.stringify(match(given.data.again, given.request.facts)),

  'adding any modifier except CC never improves the result': ({ data, request, effect }) =>
    isNoBetter(judged(data.modified, request.facts), effect),

  'CC improves nothing but clinical care': ({ data, request, effect }) =>
    request.facts['purpose.terms']?.includes('clinical-care') === true ||
    isNoBetter(judged(data.withCare, request.facts), effect),

  "replacing the data set's disease by an ancestor never worsens it": (given) =>
    isNoBetter(given.effect, judged(given.data.wider, given.request.facts)),

  'widening a purpose never improves it: disease, ancestor, health, any research': (given) => {
    const effects = given.request.widened.map((facts) => judged(given.data.statement, facts));
    const [disease, ancestor, health, research] = effects;
    if (!disease || !ancestor || !health || !research) return true;
    const isOrdered = isNoBetter(ancestor, disease) && isNoBetter(research, health);
    return isOrdered && isNoBetter(health, disease);
  },

  'adding a purpose never improves it': ({ data, request, effect }) =>
    request.more === null || isNoBetter(judged(data.statement, request.more), effect),

  'a data set without a permission never permits': ({ data, request }) =>
    judged(data.bare, request.facts) === 'deny',

  'data sets used jointly are never better than either alone': (given) => {
    const { data, other, request, effect } = given;
    const joint = combineStatements([data.statement, other.statement], reference, at);
    const together = judged(joint, request.facts);
    const alone = judged(other.statement, request.facts);
    return isNoBetter(together, effect) && isNoBetter(together, alone);
  },

  'a fact that becomes unknown never opens what was closed': ({ data, request, effect }) =>
    isOpen(effect) || !isOpen(judged(data.statement, request.forgotten)),
};

describe('on 100,000 random cases', () => {
  const failures = new Map<string, string>();
  const seen = Object.fromEntries(EFFECTS.map((effect) => [effect, 0])) as Record<Effect, number>;

  beforeAll(() => {
    const random = new Random(SEED);
    const statements = Array.from({ length: PREPARED }, () => prepareStatement(random));
    const requests = Array.from({ length: PREPARED }, () => prepareRequest(random));
    const properties = Object.entries(PROPERTIES);
    for (let i = 0; i < CASES; i++) {
      const data = random.pick(statements);
      const other = random.pick(statements);
      const request = random.pick(requests);
      const parts = match(data.statement, request.facts);
      const effect = worstEffect(parts);
      seen[effect]++;
      const given = { data, other, request, parts, effect };
      for (const [name, holds] of properties)
        if (!failures.has(name) && !holds(given))
          failures.set(name, JSON.stringify({ case: i, data, other, request, effect }, null, 1));
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
