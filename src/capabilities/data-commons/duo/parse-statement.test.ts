// What may be published as a data-use statement, and what a statement that should not have been
// published does at decision time: it denies, or goes to a person, and never passes.
import { describe, expect, it } from 'vitest';
import { parseStatement } from './parse-statement.ts';
import { readStatement } from './read-statement.ts';
import { at, CANCER, effectOf, laboratory, ORCID, reference } from './sample.ts';
import { readIdentifier } from './spelling.ts';
import type { StatementInput } from './statement.ts';

const problems = (terms: StatementInput): string => {
  const read = parseStatement(terms, reference, at);
  return read.ok ? 'published' : read.refusal.because.map(({ text }) => text).join(' | ');
};

describe('publication', () => {
  it.each([
    [['GRU']],
    [['NRES']],
    [['duo:0000006', 'http://purl.obolibrary.org/obo/DUO_0000046', ' ncu ']],
    [['GRU-CC']],
    [[{ term: 'DS', diseases: [CANCER, 'ICD10:E10'] }, 'IRB', { term: 'TS', months: 12 }]],
    [['POA', 'PUB', { term: 'GS', regions: ['eu', 'JP'] }]],
    [['HMB', { term: 'GS', regions: ['EU'] }, { term: 'GS', regions: ['DE', 'GB'] }]],
  ] as StatementInput[][])('%j is published', (terms) => {
    expect(problems(terms)).toBe('published');
  });

  it.each([
    [[], 'holds no permission'],
    [['NCU'], 'holds no permission'],
    [['DUO:0000001'], 'is a heading'],
    [['GRU', 'DUO:0000031'], 'is a purpose that a request has'],
    [['NRES', 'PUB'], 'stands beside other terms'],
    [['NRES', 'CC'], 'stands beside other terms'],
    [['NRES', 'GRU'], 'stands beside other terms'],
    [['POA', 'NPOA'], 'stands beside DUO:0000044'],
    [['GRU', 'HMB'], 'There are 2 permissions'],
    [['GRU', 'POA'], 'contradict'],
    [['DS'], 'needs at least one disease'],
    [[{ term: 'DS', diseases: [' '] }], 'needs at least one disease'],
    [[{ term: 'DS', diseases: ['MONDO:9999999'] }], '"MONDO:9999999" is unmapped'],
    [['HMB', 'RS'], 'needs at least one type of research'],
    [['HMB', 'GS'], 'needs at least one region'],
    [['HMB', { term: 'GS', regions: ['Europe'] }], '"Europe" cannot be read'],
    [['HMB', { term: 'GS', regions: ['EU'] }, { term: 'GS', regions: ['JP'] }], 'leaves nothing'],
    [['HMB', 'US'], 'needs identifiers'],
    [['HMB', { term: 'US', users: ['Ada Sample'] }], '"Ada Sample" cannot be read'],
    [['HMB', { term: 'US', users: ['0000-0002-1825-0098'] }], 'cannot be read'],
    [
      ['HMB', { term: 'US', users: [ORCID] }, { term: 'US', users: ['0000-0001-5109-3700'] }],
      'leaves nothing',
    ],
    [['HMB', 'PS'], 'needs identifiers of the approved projects'],
    [['HMB', 'IS'], 'needs identifiers (ROR)'],
    [['HMB', 'TS'], 'needs a whole number of months'],
    [['HMB', { term: 'TS', months: 0 }], 'needs a whole number of months'],
    [['HMB', 'MOR'], 'needs a date'],
    [['HMB', { term: 'MOR', date: '2026-02-30' }], 'needs a date'],
    [['HMB', { term: 'NCU', regions: ['EU'] }], 'takes no "regions"'],
    [['GRU,NCU'], 'joins several texts'],
    [['GRU', 'DUO:000046'], 'has 6 digits where a DUO id has seven'],
    [['GRU', 'DUO:00000046'], 'Did you mean DUO:0000046?'],
    [['GRU', 'DUO:0000099'], 'is not a term of DUO 2021-02-23'],
    [['GRU', 'XYZ'], 'is not a term of DUO'],
    [['GRU', ''], 'is not a term of DUO'],
    [['GRU', 'DUO:0000002'], 'was withdrawn from DUO'],
    [['GRU', 'RU'], 'was withdrawn from DUO'],
  ] as [StatementInput, string][])('%j is refused: %s', (terms, expected) => {
    expect(problems(terms)).toContain(expected);
  });

  it('names every mistake, its place and its term at once', () => {
    const read = parseStatement(['HMB', 'TS', 'DUO:46'], reference, at);
    expect(read).toMatchObject({
      ok: false,
      refusal: {
        code: 'duo.invalid-statement',
        because: [
          { field: '/1', rule: 'DUO:0000025', citation: 'DUO 2021-02-23' },
          { field: '/2' },
        ],
      },
    });
  });
});

describe('the same mistakes at decision time', () => {
  it.each([
    [['GRU', 'XYZ']],
    [['GRU', 'DUO:00000046']],
    [['GRU,NCU']],
    [['GRU', 'TS']],
    [['GRU', { term: 'NCU', regions: ['EU'] }]],
    [['NRES', 'PUB']],
    [['POA', 'NPOA']],
    [['GRU', 'DUO:0000003']],
    [['GRU', { term: 'GS', regions: ['EU'] }, { term: 'GS', regions: ['US'] }]],
    [[]],
  ] as StatementInput[][])('%j denies', (terms) => {
    expect(effectOf(terms, laboratory)).toBe('deny');
  });

  it('research use only needs a person', () => {
    expect(effectOf(['GRU', 'DUO:0000014'], laboratory)).toBe('review');
  });
});

describe('spelling', () => {
  it('leaves no trace in what is read', () => {
    const one = readStatement(['HMB', 'NCU', { term: 'GS', regions: ['EU', 'JP'] }], reference, at);
    const other = readStatement(
      [
        { term: 'duo_0000022', regions: ['jp', 'eu ', 'JP'] },
        'https://purl.obolibrary.org/obo/DUO_0000046',
        ' hmb',
        'DUO:0000046',
      ],
      reference,
      at,
    );
    expect(other).toEqual(one);
  });

  it.each([
    ['https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
    ['0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['0000-0002-1694-2330', null],
    ['https://ror.org/02MHBDP94', '02mhbdp94'],
    ['pty_01', 'pty_01'],
    ['EGAC:00001', 'EGAC:00001'],
    ['Ada Sample', null],
    ['', null],
  ])('%s is the identifier %s', (given, expected) => {
    expect(readIdentifier(given)).toBe(expected);
  });
});
