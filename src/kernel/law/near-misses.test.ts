// What a refused person is told could be otherwise, and that it is true.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judge } from './judge.ts';
import { nearMisses, nearMissLines } from './near-misses.ts';
import { ruleSet } from './rule-set.ts';
import { HEAD, on, packFrom, ruleText, transfer, versionOf } from './samples.ts';

const path = 'packs/demonstration/sample-transfer.yaml';
const rules = ruleSet([versionOf(packFrom(readFileSync(path, 'utf8'), path))]);
const facts = {
  'requester.place': 'XB',
  'requester.kind': 'company',
  'data.categories': ['genome'],
  'counterparty.rollingCount': 101,
  'agreement.hasOnwardClause': false,
};

test('the fewest changes are named for each rule that stands in the way', () => {
  const misses = nearMisses(rules, transfer(facts), on('2025-06-01'));
  expect(nearMissLines(misses)).toEqual([
    'xa.sample.bulk-onward (Sample Transfer Act, s. 4(1)) would no longer deny if counterparty.rollingCount not: is more than the value in the table bulk (it is 101)',
    'xa.sample.universities (Sample Transfer Act, s. 5) would permit if requester.kind is one of university, public-laboratory (it is company)',
  ]);
});

test('with the changes named, the answer is a permit', () => {
  const better = { ...facts, 'requester.kind': 'university', 'counterparty.rollingCount': 100 };
  const verdict = judge({ rules, judges: [] }, transfer(better), on('2025-06-01'));
  expect(verdict.effect).toBe('permit');
  expect(nearMisses(rules, transfer(better), on('2025-06-01'))).toEqual([]);
});

test('a prohibition without conditions says that no fact changes it', () => {
  const always = ruleSet([versionOf(packFrom(`${HEAD}rules:\n${ruleText('xa.a', 'deny')}`))]);
  const misses = nearMisses(always, transfer({}), on('2025-06-01'));
  expect(nearMissLines(misses)).toEqual([
    'xa.a (Sample Act, s. 1): no fact of this act changes it',
  ]);
});

test('an alternative that holds already is not asked for, an exemption is offered', () => {
  const some = 'any: [{ fact: a.kind, is: school }, { fact: a.count, atMost: 5 }]';
  const permit = `when: { all: [{ fact: a.place, is: here }, { ${some} }] }`;
  const deny = 'unless: { all: [{ fact: a.kind, is: state }, { fact: a.place, is: here }] }';
  const text = `${HEAD}questions: { a.kind: Kind?, a.count: Count?, a.place: Place? }\nrules:\n`;
  const pack = packFrom(
    `${text}${ruleText('xa.a', 'permit', [permit])}${ruleText('xa.b', 'deny', [deny])}`,
  );
  const misses = nearMisses(
    ruleSet([versionOf(pack)]),
    transfer({ 'a.kind': 'school', 'a.count': 9, 'a.place': 'there' }),
    on('2025-06-01'),
  );
  expect(misses.map(({ rule, lacking }) => [rule, lacking.map(({ fact }) => fact)])).toEqual([
    ['xa.a', ['a.place']],
    ['xa.b', ['a.kind', 'a.place']],
  ]);
});

test('an unknown fact is among what a permission lacks', () => {
  const { 'requester.kind': _, ...without } = facts;
  const misses = nearMisses(rules, transfer(without), on('2025-06-01'));
  expect(misses.find(({ rule }) => rule === 'xa.sample.universities')!.lacking).toEqual([
    { fact: 'requester.kind', is: 'unknown', wanted: 'is one of university, public-laboratory' },
  ]);
});
