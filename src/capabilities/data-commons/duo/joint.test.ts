// Several data sets used together: all must permit, duties add up, the strictest stays.
import { describe, expect, it } from 'vitest';
import type { DataActFacts } from '../agreement/facts.ts';
import { combineStatements } from './joint.ts';
import { matchDuo } from './match.ts';
import { worstEffect } from './part.ts';
import { readStatement } from './read-statement.ts';
import {
  ASTHMA,
  asking,
  at,
  CANCER,
  LUNG_ADENOCARCINOMA,
  LUNG_CANCER,
  laboratory,
  ORCID,
  reference,
} from './sample.ts';
import type { StatementInput } from './statement.ts';

const joint = (inputs: readonly StatementInput[], facts: DataActFacts) => {
  const statements = inputs.map((input) => readStatement(input, reference, at));
  return matchDuo(combineStatements(statements, reference, at), facts, reference, at);
};
const effect = (inputs: readonly StatementInput[], facts: DataActFacts) =>
  worstEffect(joint(inputs, facts));

describe('joint use', () => {
  it('permits what all permit', () => {
    expect(effect([['GRU'], ['HMB']], asking(['biomedical']))).toBe('permit');
    expect(effect([['GRU'], ['HMB']], asking(['research']))).toBe('deny');
    expect(effect([['GRU'], ['POA']], asking(['ancestry']))).toBe('permit');
    expect(effect([['HMB'], ['POA']], asking(['ancestry']))).toBe('deny');
    expect(effect([['NRES'], ['HMB', 'NCU']], asking(['biomedical']))).toBe('permit');
  });

  it('a disease must be covered in each', () => {
    const data: StatementInput[] = [
      [{ term: 'DS', diseases: [CANCER] }],
      [{ term: 'DS', diseases: [LUNG_CANCER, ASTHMA] }],
    ];
    const about = (disease: string) => asking([], { 'purpose.diseases': [disease] });
    expect(effect(data, about(LUNG_ADENOCARCINOMA))).toBe('permit');
    expect(effect(data, about(ASTHMA))).toBe('deny');
    expect(effect(data, about(CANCER))).toBe('deny');
  });

  it('clinical care needs its permission in each', () => {
    expect(
      effect(
        [
          ['GRU', 'CC'],
          ['HMB', 'CC'],
        ],
        asking(['clinical-care']),
      ),
    ).toBe('permit');
    expect(effect([['GRU', 'CC'], ['HMB']], asking(['clinical-care']))).toBe('deny');
    expect(effect([['GRU', 'CC'], ['NRES']], asking(['clinical-care']))).toBe('permit');
  });

  it('methods with NMDS need a disease that every set is for', () => {
    const data: StatementInput[] = [['GRU', 'NMDS'], [{ term: 'DS', diseases: [ASTHMA] }]];
    const facts = (disease: string) => asking(['methods'], { 'purpose.diseases': [disease] });
    expect(effect(data, facts(ASTHMA))).toBe('permit');
    expect(effect(data, facts(CANCER))).toBe('deny');
  });

  it('keeps the shortest time, the latest moratorium and every duty', () => {
    const parts = joint(
      [
        ['HMB', { term: 'TS', months: 24 }, { term: 'MOR', date: '2027-01-01' }, 'PUB'],
        ['GRU', { term: 'TS', months: 6 }, { term: 'MOR', date: '2028-01-01' }, 'RTN'],
      ],
      laboratory,
    );
    const duties = parts.flatMap((part) => part.duties);
    expect(duties.map((duty) => duty.code).sort()).toEqual(['MOR', 'PUB', 'RTN', 'TS']);
    expect(duties.find((duty) => duty.code === 'TS')!.dueOn).toBe('2027-05-22');
    expect(duties.find((duty) => duty.code === 'MOR')!.text).toContain('2028-01-01');
  });

  it('lists that share nobody or nowhere deny', () => {
    const users = (id: string): StatementInput => ['GRU', { term: 'US', users: [id] }];
    expect(effect([users(ORCID), users(ORCID)], laboratory)).toBe('permit');
    const parts = joint([users(ORCID), users('0000-0001-5109-3700')], laboratory);
    expect(parts[0]).toMatchObject({ effect: 'deny', rule: 'DUO:0000026' });
    const places = (code: string): StatementInput => ['GRU', { term: 'GS', regions: [code] }];
    expect(effect([places('EU'), places('JP')], laboratory)).toBe('deny');
  });

  it('one unreadable statement spoils the whole', () => {
    expect(effect([['GRU'], ['GRU', 'DUO:99']], laboratory)).toBe('deny');
    expect(effect([['GRU'], []], laboratory)).toBe('deny');
    expect(effect([], laboratory)).toBe('deny');
  });

  it('combining a statement with itself changes nothing', () => {
    const one = readStatement(['HMB', 'NCU', { term: 'TS', months: 3 }], reference, at);
    expect(combineStatements([one, one], reference, at)).toEqual(one);
  });
});
