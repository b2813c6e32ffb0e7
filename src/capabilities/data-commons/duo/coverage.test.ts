// The truth table of section 6.2 step 3: every permission against every purpose.
import { describe, expect, it } from 'vitest';
import type { DataActFacts } from '../agreement/facts.ts';
import { ASTHMA, asking, CANCER, effectOf, LUNG_ADENOCARCINOMA, LUNG_CANCER } from './sample.ts';
import type { StatementInput } from './statement.ts';

const DATA: Record<string, StatementInput> = {
  NRES: ['NRES'],
  GRU: ['GRU'],
  HMB: ['HMB'],
  DS: [{ term: 'DS', diseases: [LUNG_CANCER] }],
  POA: ['POA'],
};
const withDiseases = (terms: string[], ...diseases: string[]) =>
  asking(terms, { 'purpose.diseases': diseases });

// Letters: P permit, R review, D deny; in the order NRES GRU HMB DS(lung cancer) POA.
const TABLE: readonly (readonly [string, DataActFacts, string])[] = [
  ['any research', asking(['DUO:0000042']), 'PPDDD'],
  ['any research, by its word', asking(['research']), 'PPDDD'],
  ['health research', asking(['DUO:0000006']), 'PPPDD'],
  ['biomedical', asking(['DUO:0000037']), 'PPPDD'],
  ['genetic', asking(['DUO:0000038']), 'PPPDD'],
  ['drug development', asking(['DUO:0000039']), 'PPPDD'],
  ['the disease itself', withDiseases(['DUO:0000040'], LUNG_CANCER), 'PPPPD'],
  ['a kind of it', withDiseases(['DUO:0000040'], LUNG_ADENOCARCINOMA), 'PPPPD'],
  ['what it is a kind of', withDiseases(['DUO:0000040'], CANCER), 'PPPDD'],
  ['another disease', withDiseases(['DUO:0000040'], ASTHMA), 'PPPDD'],
  ['two, one covered', withDiseases(['DUO:0000040'], LUNG_CANCER, ASTHMA), 'PPPDD'],
  ['two, both covered', withDiseases([], LUNG_CANCER, LUNG_ADENOCARCINOMA), 'PPPPD'],
  ['a disease without its purpose term', withDiseases([], LUNG_CANCER), 'PPPPD'],
  ['a mapped code', withDiseases(['disease'], 'ICD10:C34'), 'PPPPD'],
  ['an unmapped disease', withDiseases(['disease'], 'MONDO:9999999'), 'RRRRD'],
  ['no disease named', asking(['DUO:0000040']), 'PPPRD'],
  ['population', asking(['DUO:0000032']), 'PPDDP'],
  ['ancestry', asking(['DUO:0000033']), 'PPDDP'],
  ['ancestry beside health', asking(['ancestry', 'biomedical']), 'PPDDD'],
  ['methods', asking(['DUO:0000031']), 'PPPPD'],
  ['methods for ancestry', asking(['methods', 'ancestry']), 'PPDDP'],
  ['methods for the disease', withDiseases(['methods'], LUNG_CANCER), 'PPPPD'],
  ['controls', asking(['DUO:0000036']), 'PPPDD'],
  ['controls for the disease', withDiseases(['control'], LUNG_CANCER), 'PPPPD'],
  ['controls for another disease', withDiseases(['control'], ASTHMA), 'PPPDD'],
  [
    'age group, not the target',
    asking(['DUO:0000034'], { 'purpose.targetsSubjectGroup': false }),
    'PPPDD',
  ],
  [
    'age group, the target',
    asking(['DUO:0000034'], { 'purpose.targetsSubjectGroup': true }),
    'RRRDD',
  ],
  ['gender group, unknown', asking(['DUO:0000035']), 'RRRDD'],
  ['clinical care', asking(['DUO:0000043']), 'PDDDD'],
  ['free text', asking(['to cure everything']), 'RRRRR'],
  ['a restriction as purpose', asking(['DUO:0000046']), 'RRRRR'],
  ['nothing', asking([]), 'RRRRR'],
];
const LETTER = { permit: 'P', 'permit-with-duties': 'p', review: 'R', deny: 'D' } as const;

describe('permissions and purposes', () => {
  it.each(TABLE)('%s', (_name, facts, expected) => {
    const found = Object.values(DATA).map((terms) => LETTER[effectOf(terms, facts)]);
    expect(found.join('')).toBe(expected);
  });

  it('an unknown purpose set asks for it', () => {
    const { 'purpose.terms': _gone, ...facts } = asking([]);
    expect(effectOf(['GRU'], facts)).toBe('review');
  });

  it('CC widens to clinical care and to nothing else', () => {
    expect(effectOf(['HMB', 'CC'], asking(['clinical-care']))).toBe('permit');
    expect(effectOf(['HMB', 'CC'], asking(['ancestry']))).toBe('deny');
    expect(effectOf(['POA', 'CC'], asking(['clinical-care', 'ancestry']))).toBe('permit');
    expect(effectOf(['GRU-CC'], asking(['clinical-care']))).toBe('permit');
  });

  it('alternatives in one DS: each disease asked for needs one of them', () => {
    const data = [{ term: 'DS', diseases: [LUNG_CANCER, ASTHMA] }];
    expect(effectOf(data, withDiseases([], LUNG_ADENOCARCINOMA, ASTHMA))).toBe('permit');
    expect(effectOf(data, withDiseases([], LUNG_ADENOCARCINOMA, CANCER))).toBe('deny');
  });

  it('data for a disease that the release does not hold need a person', () => {
    const data = [{ term: 'DS', diseases: ['MONDO:9999999'] }];
    expect(effectOf(data, withDiseases([], LUNG_CANCER))).toBe('review');
    const either = [{ term: 'DS', diseases: ['MONDO:9999999', CANCER] }];
    expect(effectOf(either, withDiseases([], LUNG_CANCER))).toBe('permit');
  });
});

describe('two permissions on one chain, read both ways', () => {
  it.each([
    ['GRU and HMB, health', ['GRU', 'HMB'], asking(['biomedical']), 'permit'],
    ['GRU and HMB, any research', ['GRU', 'HMB'], asking(['research']), 'review'],
    ['GRU and HMB, clinical care', ['GRU', 'HMB'], asking(['clinical-care']), 'deny'],
    [
      'HMB and DS, the disease',
      ['HMB', { term: 'DS', diseases: [CANCER] }],
      withDiseases([], LUNG_CANCER),
      'permit',
    ],
    [
      'HMB and DS, another',
      ['HMB', { term: 'DS', diseases: [CANCER] }],
      withDiseases([], ASTHMA),
      'review',
    ],
    [
      'HMB and DS, ancestry',
      ['HMB', { term: 'DS', diseases: [CANCER] }],
      asking(['ancestry']),
      'deny',
    ],
    ['GRU and POA contradict', ['GRU', 'POA'], asking(['ancestry']), 'deny'],
    ['NRES and GRU contradict', ['NRES', 'GRU'], asking(['biomedical']), 'deny'],
  ] as [string, StatementInput, DataActFacts, string][])('%s', (_name, data, facts, expected) => {
    expect(effectOf(data, facts)).toBe(expected);
  });
});
