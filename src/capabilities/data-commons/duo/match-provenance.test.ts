// Non-human data: where they come from and what is owed, published and judged.
import { describe, expect, it } from 'vitest';
import type { DataActFacts } from '../agreement/facts.ts';
import { matchProvenance } from './match-provenance.ts';
import { worstEffect } from './part.ts';
import { type ProvenanceStatement, parseProvenance } from './provenance.ts';
import { at } from './sample.ts';

// Invented: marine microbes of an island, under a certificate.
const reef: ProvenanceStatement = {
  collectedIn: 'AU',
  collectedOn: '2025-03-04',
  permit: {
    kind: 'ircc',
    number: 'ABSCH-IRCC-AU-000001-1',
    authority: 'The permit office (invented)',
    uses: 'non-commercial',
    validTo: '2028-01-01',
    mayPassOn: false,
    isChecked: true,
  },
  benefitSharing: {
    duty: 'always',
    text: 'results are returned',
    with: 'the island council',
    within: 'P1Y',
  },
  communityLabels: [
    { label: 'TK A', community: 'The island council', text: 'name the place', asks: 'attribution' },
  ],
};
const facts: DataActFacts = {
  'dataset.collectionCountry': 'AU',
  'dataset.collectedOn': '2025-03-04',
  'purpose.isCommercial': false,
  'purpose.acceptedDuties': ['BENEFIT', 'ATTRIBUTION'],
  'purpose.hasOnwardTransfer': false,
  'question.granularity': 'count',
};
const label = (asks: 'notice' | 'non-commercial' | 'consent') =>
  ({
    communityLabels: [{ label: 'TK X', community: 'The council', text: 'a text', asks }],
  }) as const;
const judge = (statement: Partial<ProvenanceStatement>, more: Partial<DataActFacts>) =>
  matchProvenance({ ...reef, ...statement }, { ...facts, ...more }, at);

describe('provenance', () => {
  it('permits with the duties owed, cited and verified', () => {
    const parts = judge({}, {});
    expect(worstEffect(parts)).toBe('permit-with-duties');
    expect(parts.flatMap((part) => part.duties)).toEqual([
      expect.objectContaining({ code: 'BENEFIT', within: 'P1Y', on: 'requester' }),
      expect.objectContaining({ code: 'ATTRIBUTION' }),
    ]);
    expect(parts.map((part) => [part.place, part.status])).toEqual(
      parts.map(() => ['dataset', 'verified']),
    );
    expect(parts.map((part) => part.citation)).toContain(
      'Provenance statement: IRCC ABSCH-IRCC-AU-000001-1',
    );
  });

  it.each([
    ['commercial under a non-commercial permit', {}, { 'purpose.isCommercial': true }, 'deny'],
    ['commercial not known', {}, { 'purpose.isCommercial': undefined }, 'deny'],
    [
      'commercial under an open permit',
      { permit: { ...reef.permit!, uses: 'any' } },
      { 'purpose.isCommercial': true },
      'permit-with-duties',
    ],
    ['permit ended today', { permit: { ...reef.permit!, validTo: '2026-11-22' } }, {}, 'deny'],
    ['no permit shown', { permit: undefined }, {}, 'review'],
    [
      'none needed',
      { permit: undefined, noPermitBecause: { text: 'bred at home', citation: 'sample' } },
      {},
      'permit-with-duties',
    ],
    ['duties not accepted', {}, { 'purpose.acceptedDuties': ['BENEFIT'] }, 'review'],
    ['duties not known', {}, { 'purpose.acceptedDuties': undefined }, 'review'],
    [
      'benefits on commercial use only',
      { benefitSharing: { duty: 'on-commercial-use', text: 't', with: 'w' }, communityLabels: [] },
      { 'purpose.acceptedDuties': [] },
      'permit',
    ],
    [
      'benefits, use not known',
      {
        permit: { ...reef.permit!, uses: 'any' },
        benefitSharing: { duty: 'on-commercial-use', text: 't', with: 'w' },
      },
      { 'purpose.isCommercial': undefined },
      'review',
    ],
    [
      'no benefits',
      { benefitSharing: { duty: 'none', because: 'public collection' }, communityLabels: [] },
      {},
      'permit',
    ],
    ['label: notice', label('notice'), {}, 'permit-with-duties'],
    [
      'label: non-commercial',
      { ...label('non-commercial'), permit: { ...reef.permit!, uses: 'any' } },
      { 'purpose.isCommercial': true },
      'deny',
    ],
    ['label: consent missing', label('consent'), {}, 'review'],
    [
      'label: consent given',
      label('consent'),
      { 'dataset.communityConsents': ['TK X'] },
      'permit-with-duties',
    ],
    ['another country', {}, { 'dataset.collectionCountry': 'NZ' }, 'deny'],
    ['country not known', {}, { 'dataset.collectionCountry': undefined }, 'review'],
    ['date not known', {}, { 'dataset.collectedOn': undefined }, 'review'],
    ['a copy, kept', {}, { 'question.granularity': 'copy' }, 'permit-with-duties'],
    [
      'a copy, passed on',
      {},
      { 'question.granularity': 'copy', 'purpose.hasOnwardTransfer': true },
      'deny',
    ],
    [
      'a copy, not said',
      {},
      { 'question.granularity': 'copy', 'purpose.hasOnwardTransfer': undefined },
      'review',
    ],
    [
      'a copy that may be passed on',
      { permit: { ...reef.permit!, mayPassOn: true } },
      { 'question.granularity': 'copy', 'purpose.hasOnwardTransfer': true },
      'permit-with-duties',
    ],
  ] as [string, Partial<ProvenanceStatement>, Partial<DataActFacts>, string][])(
    '%s',
    (_name, statement, more, expected) => {
      expect(worstEffect(judge(statement, more))).toBe(expected);
    },
  );

  it('is unverified where the permit was not looked up', () => {
    const parts = judge({ permit: { ...reef.permit!, isChecked: false } }, {});
    expect(parts.every((part) => part.status === 'unverified')).toBe(true);
  });
});

describe('publication', () => {
  const fields = (change: object) => {
    const read = parseProvenance({ ...reef, ...change });
    return read.ok ? [] : read.refusal.because.map(({ field }) => field);
  };
  it.each([
    ['as it is', {}, []],
    [
      'another certificate number',
      { permit: { ...reef.permit!, number: 'IRCC 12' } },
      ['/permit/number'],
    ],
    [
      'a national permit of any number',
      { permit: { ...reef.permit!, kind: 'permit', number: '12/b' } },
      [],
    ],
    ['no permit and no reason', { permit: undefined }, ['/permit']],
    [
      'a permit and a reason for none',
      { noPermitBecause: { text: 't', citation: 'c' } },
      ['/noPermitBecause'],
    ],
    ['no such day', { collectedOn: '2025-02-30' }, ['/collectedOn']],
    ['ends before it begins', { collectedTo: '2025-03-03' }, ['/collectedTo']],
    ['no country', { collectedIn: 'Australia' }, ['/collectedIn']],
  ] as [string, object, string[]][])('%s', (_name, change, expected) => {
    expect(fields(change)).toEqual(expected);
  });
});
