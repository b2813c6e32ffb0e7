// The truth tables of section 6.2 steps 4 to 6: every modifier, precondition and duty.
import { describe, expect, it } from 'vitest';
import type { DataActFacts } from '../agreement/facts.ts';
import {
  ASTHMA,
  asking,
  at,
  effectOf,
  LUNG_CANCER,
  laboratory,
  ORCID,
  partsOf,
  ROR,
} from './sample.ts';
import type { StatementTerm } from './statement.ts';

type Case = readonly [string, string | StatementTerm, Partial<DataActFacts>, string];
const cases: readonly Case[] = [
  ['NPU, not for profit', 'NPU', {}, 'permit'],
  ['NPU, company', 'NPU', { 'requester.isNotForProfit': false }, 'deny'],
  ['NPU, unknown', 'NPU', { 'requester.isNotForProfit': undefined }, 'deny'],
  ['NPU, university on a commercial project', 'NPU', { 'purpose.isCommercial': true }, 'permit'],
  ['NCU, company on a free project', 'NCU', { 'requester.isNotForProfit': false }, 'permit'],
  ['NCU, commercial', 'NCU', { 'purpose.isCommercial': true }, 'deny'],
  ['NCU, unknown', 'NCU', { 'purpose.isCommercial': undefined }, 'deny'],
  ['NPUNCU, both', 'NPUNCU', {}, 'permit'],
  ['NPUNCU, company on a free project', 'NPUNCU', { 'requester.isNotForProfit': false }, 'deny'],
  ['NPUNCU, university on a commercial one', 'NPUNCU', { 'purpose.isCommercial': true }, 'deny'],
  ['GSO, genotype', 'GSO', {}, 'permit'],
  ['GSO, phenotype only', 'GSO', { 'purpose.usesGenotype': false }, 'deny'],
  ['GSO, unknown', 'GSO', { 'purpose.usesGenotype': undefined }, 'deny'],
  ['NMDS, no methods', 'NMDS', {}, 'permit'],
  ['NMDS, methods alone', 'NMDS', { 'purpose.terms': ['methods'] }, 'deny'],
  [
    'NMDS, methods for a disease',
    'NMDS',
    { 'purpose.terms': ['methods'], 'purpose.diseases': [ASTHMA] },
    'permit',
  ],
  [
    'NMDS, methods for an unmapped one',
    'NMDS',
    { 'purpose.terms': ['methods'], 'purpose.diseases': ['x'] },
    'review',
  ],
  ['NPOA, health', 'NPOA', {}, 'permit'],
  ['NPOA, ancestry', 'NPOA', { 'purpose.terms': ['ancestry'] }, 'deny'],
  ['US, approved', { term: 'US', users: [`https://orcid.org/${ORCID}`] }, {}, 'permit'],
  ['US, another', { term: 'US', users: ['0000-0001-5109-3700'] }, {}, 'deny'],
  ['US, unknown', { term: 'US', users: [ORCID] }, { 'requester.personId': undefined }, 'deny'],
  ['US, a name', { term: 'US', users: [ORCID] }, { 'requester.personId': 'Ada Sample' }, 'deny'],
  ['PS, approved', { term: 'PS', projects: ['prj-0001'] }, {}, 'permit'],
  ['PS, another', { term: 'PS', projects: ['prj-0002'] }, {}, 'deny'],
  ['IS, approved', { term: 'IS', institutions: [`https://ror.org/${ROR}`] }, {}, 'permit'],
  ['IS, another', { term: 'IS', institutions: ['00f54p054'] }, {}, 'deny'],
  ['GS, here', { term: 'GS', regions: ['us'] }, {}, 'permit'],
  ['GS, elsewhere', { term: 'GS', regions: ['EU'] }, {}, 'deny'],
  [
    'GS, processing elsewhere',
    { term: 'GS', regions: ['US'] },
    { 'purpose.processingPlaces': ['US', 'CH'] },
    'deny',
  ],
  [
    'GS, processing unknown',
    { term: 'GS', regions: ['US'] },
    { 'purpose.processingPlaces': undefined },
    'deny',
  ],
  [
    'GS, institution unknown',
    { term: 'GS', regions: ['US'] },
    { 'requester.institutionCountry': undefined },
    'deny',
  ],
  [
    'RS, the type',
    { term: 'RS', researchTypes: ['EFO:0001'] },
    { 'purpose.researchTypes': ['efo_0001'] },
    'permit',
  ],
  [
    'RS, another',
    { term: 'RS', researchTypes: ['EFO:0001'] },
    { 'purpose.researchTypes': ['EFO:0002'] },
    'deny',
  ],
  ['RS, unknown', { term: 'RS', researchTypes: ['EFO:0001'] }, {}, 'deny'],
  [
    'RS, asked in words',
    { term: 'RS', researchTypes: ['EFO:0001'] },
    { 'purpose.researchTypes': ['cohort study'] },
    'review',
  ],
  [
    'RS, stated in words',
    { term: 'RS', researchTypes: ['cohort studies'] },
    { 'purpose.researchTypes': ['EFO:0001'] },
    'review',
  ],
  ['IRB, in force', 'IRB', {}, 'permit'],
  ['IRB, none', 'IRB', { 'irb.hasApproval': false }, 'review'],
  ['IRB, unknown', 'IRB', { 'irb.hasApproval': undefined }, 'review'],
  ['IRB, ended today', 'IRB', { 'irb.validTo': '2026-11-22' }, 'review'],
  ['IRB, from tomorrow', 'IRB', { 'irb.validFrom': '2026-11-23' }, 'review'],
  ['IRB, another project', 'IRB', { 'irb.projects': ['prj-0002'] }, 'review'],
  ['IRB, another place', 'IRB', { 'irb.places': ['GB'] }, 'review'],
  ['PUB, accepted', 'PUB', {}, 'permit-with-duties'],
  ['PUB, not accepted', 'PUB', { 'purpose.acceptedDuties': ['COL'] }, 'review'],
  ['PUB, unknown', 'PUB', { 'purpose.acceptedDuties': undefined }, 'review'],
  ['COL, accepted', { term: 'COL', investigators: [ORCID] }, {}, 'permit-with-duties'],
  ['COL, nobody named', 'COL', {}, 'permit-with-duties'],
  ['RTN, accepted', 'RTN', {}, 'permit-with-duties'],
  ['MOR, no publication', { term: 'MOR', date: '2027-05-01' }, {}, 'permit-with-duties'],
  [
    'MOR, too early',
    { term: 'MOR', date: '2027-05-01' },
    { 'purpose.plannedPublicationOn': '2027-04-30' },
    'deny',
  ],
  [
    'MOR, on the day',
    { term: 'MOR', date: '2027-05-01' },
    { 'purpose.plannedPublicationOn': '2027-05-01' },
    'permit-with-duties',
  ],
  [
    'MOR, plan unknown',
    { term: 'MOR', date: '2027-05-01' },
    { 'purpose.isPublicationPlanned': undefined },
    'review',
  ],
  [
    'MOR, over',
    { term: 'MOR', date: '2026-11-22' },
    { 'purpose.plannedPublicationOn': '2026-01-01' },
    'permit',
  ],
  ['TS, begun today', { term: 'TS', months: 12 }, {}, 'permit-with-duties'],
  [
    'TS, last day',
    { term: 'TS', months: 12 },
    { 'dataset.accessStartedOn': '2025-11-23' },
    'permit-with-duties',
  ],
  ['TS, over', { term: 'TS', months: 12 }, { 'dataset.accessStartedOn': '2025-11-22' }, 'deny'],
  ['TS, unknown', { term: 'TS', months: 12 }, { 'dataset.accessStartedOn': undefined }, 'deny'],
];

describe('modifiers on data for health research', () => {
  it.each(cases)('%s', (_name, term, facts, expected) => {
    expect(
      effectOf(['HMB', term], {
        ...laboratory,
        ...facts,
      }),
    ).toBe(expected);
  });

  it('NMDS on general research: methods alone are denied there too', () => {
    expect(effectOf(['GRU', 'NMDS'], asking(['methods']))).toBe('deny');
    const ds = [{ term: 'DS', diseases: [LUNG_CANCER] }, 'NMDS'];
    expect(effectOf(ds, asking(['methods'], { 'purpose.diseases': [ASTHMA] }))).toBe('deny');
    expect(effectOf(ds, asking(['methods'], { 'purpose.diseases': [LUNG_CANCER] }))).toBe('permit');
  });

  it('NPUNCU names the failing half', () => {
    const text = (facts: Partial<DataActFacts>) =>
      partsOf(['HMB', 'NPUNCU'], { ...laboratory, ...facts })[0]!.text;
    expect(text({ 'purpose.isCommercial': true })).toBe('Commercial use is not allowed.');
    expect(text({ 'requester.isNotForProfit': false })).toContain('Only not-for-profit');
  });

  it('unknown limits deny and ask', () => {
    const part = partsOf(['HMB', 'NPU'], {
      ...laboratory,
      'requester.isNotForProfit': undefined,
    })[0]!;
    expect(part.effect).toBe('deny');
    expect(part.questions.map((question) => question.fact)).toEqual(['requester.isNotForProfit']);
  });
});

describe('geography by date', () => {
  const british: DataActFacts = {
    ...laboratory,
    'requester.institutionCountry': 'GB',
    'purpose.processingPlaces': ['GB'],
  };
  const eu = ['HMB', { term: 'GS', regions: ['EU'] }];
  const on = (day: string) => ({ ...at, validAt: `${day}T12:00:00.000Z` });

  it('the United Kingdom was in the EU until 31 January 2020', () => {
    expect(effectOf(eu, british, on('2020-01-31'))).toBe('permit');
    expect(effectOf(eu, british, on('2020-02-01'))).toBe('deny');
  });

  it('Croatia joined the Union before the EEA', () => {
    const croatian = {
      ...british,
      'requester.institutionCountry': 'HR',
      'purpose.processingPlaces': ['HR'],
    };
    const eea = ['HMB', { term: 'GS', regions: ['EEA'] }];
    expect(effectOf(eu, croatian, on('2013-07-01'))).toBe('permit');
    expect(effectOf(eea, croatian, on('2014-04-11'))).toBe('deny');
    expect(effectOf(eea, croatian, on('2014-04-12'))).toBe('permit');
  });

  it("the holder's node is a place of processing only if the agreement says so", () => {
    const gb = ['HMB', { term: 'GS', regions: ['GB'] }];
    const abroad = { ...british, 'purpose.processingPlaces': ['US'] };
    expect(effectOf(gb, abroad)).toBe('deny');
    expect(effectOf(gb, { ...abroad, 'agreement.countsHolderAsPlace': false })).toBe('deny');
    expect(effectOf(gb, { ...abroad, 'agreement.countsHolderAsPlace': true })).toBe('permit');
    const american = { ...laboratory, 'agreement.countsHolderAsPlace': true };
    expect(effectOf(gb, american)).toBe('deny');
  });
});

describe('time limits and duties', () => {
  const dutyOf = (term: StatementTerm | string, facts: Partial<DataActFacts> = {}) =>
    partsOf(['HMB', term], { ...laboratory, ...facts }).flatMap((part) => part.duties)[0];

  it('31 January and one month is the last day of February', () => {
    const duty = partsOf(
      ['HMB', { term: 'TS', months: 1 }],
      { ...laboratory, 'dataset.accessStartedOn': '2027-01-31' },
      { ...at, validAt: '2027-02-01T00:00:00.000Z' },
    ).flatMap((part) => part.duties)[0];
    expect(duty).toMatchObject({ code: 'TS', dueOn: '2027-02-28', rule: 'DUO:0000025' });
  });

  it('a longer request is cut', () => {
    const part = partsOf(['HMB', { term: 'TS', months: 6 }], {
      ...laboratory,
      'purpose.durationMonths': 24,
    })[0]!;
    expect(part.effect).toBe('permit-with-duties');
    expect(part.text).toContain('The 24 months asked for are cut to 6.');
    expect(part.duties[0]!.dueOn).toBe('2027-05-22');
  });

  it('duties carry their code and citation', () => {
    expect(dutyOf('PUB')).toEqual({
      code: 'PUB',
      text: 'Results must be published for the scientific community.',
      on: 'requester',
      rule: 'DUO:0000019',
      citation: 'DUO:0000019 (publication required)',
    });
    expect(dutyOf({ term: 'COL', investigators: [ORCID] })!.text).toContain(ORCID);
    expect(dutyOf({ term: 'MOR', date: '2027-05-01' })!.text).toContain('2027-05-01');
    expect(dutyOf('RTN', { 'purpose.acceptedDuties': [' rtn '] })!.code).toBe('RTN');
  });
});
