// Every clause: what it permits, what it denies, and what it asks when a fact is not known.
import { describe, expect, it } from 'vitest';
import { worstEffect } from '../duo/part.ts';
import { at, reference } from '../duo/sample.ts';
import { agreementParts, compileAgreement } from './compile.ts';
import type { DataActFacts } from './facts.ts';
import { copyFacts, DIGEST, ID, permittedFacts, sampleTerms } from './sample.ts';
import type { DataAgreementTerms } from './terms.ts';

type Facts = Readonly<Record<string, unknown>>;
const judge = (facts: Facts = {}, terms: Partial<DataAgreementTerms> = {}, base = permittedFacts) =>
  agreementParts(
    { id: ID, digest: DIGEST, terms: { ...sampleTerms, ...terms } },
    { ...base, ...facts } as DataActFacts,
    reference,
    at,
  );
/** The clauses that do not permit, with what they say. */
const against = (...given: Parameters<typeof judge>) =>
  judge(...given)
    .filter(({ effect }) => effect === 'deny' || effect === 'review')
    .map(({ effect, citation }) => `${effect} ${citation.replace(/^.* clause /, '')}`);

describe('a question that the agreement permits', () => {
  it('is permitted by every clause, each cited', () => {
    const parts = judge();
    expect(worstEffect(parts)).toBe('permit');
    expect(parts.map((part) => part.citation)).toContain(`Data agreement ${ID}, clause 4.2`);
    for (const part of parts)
      expect(part).toMatchObject({
        place: 'agreement',
        status: 'agreed',
        source: { title: `Data agreement ${ID}, ${DIGEST}` },
      });
  });

  it('is a question again when any one fact is not known, never a permit', () => {
    for (const facts of [permittedFacts, copyFacts])
      for (const name of Object.keys(facts)) {
        const { [name as keyof DataActFacts]: _gone, ...rest } = facts;
        const parts = agreementParts(
          { id: ID, digest: DIGEST, terms: sampleTerms },
          rest,
          reference,
          at,
        );
        const isSpare =
          name === 'dataset.id' ||
          (facts['question.granularity'] === 'copy' && /minimumCell|roundTo/.test(name));
        expect([name, worstEffect(parts)]).toEqual([
          name,
          isSpare ? worstEffect(judge({}, {}, facts)) : 'review',
        ]);
        if (!isSpare)
          expect(parts.flatMap((part) => part.questions).map((q) => q.fact)).toContain(name);
      }
  });
});

describe('clause by clause', () => {
  it.each([
    ['a stranger', { 'requester.nation': 'JP' }, {}, ['deny 1']],
    ['a stranger holds the data', { 'dataset.holderNation': 'JP' }, {}, ['deny 1']],
    ['data outside', { 'dataset.classes': ['crops'] }, {}, ['deny 2']],
    ['data named by id', { 'dataset.id': 'ds_a', 'dataset.classes': [] }, {}, []],
    ['another purpose', { 'purpose.terms': ['ancestry'] }, {}, ['deny 3']],
    ['care', { 'purpose.terms': ['clinical-care'] }, { purposes: ['research'] }, ['deny 3']],
    [
      'any research includes ancestry',
      { 'purpose.terms': ['ancestry'] },
      { purposes: ['research'] },
      [],
    ],
    ['a disease is health research', { 'purpose.diseases': ['MONDO:0004992'] }, {}, []],
    ['free text', { 'purpose.terms': ['good things'] }, {}, ['review 3']],
    ['no purpose', { 'purpose.terms': [] }, {}, ['review 3']],
    ['commercial, silent', { 'purpose.isCommercial': true }, {}, ['deny 3.1']],
    [
      'commercial, prohibited',
      { 'purpose.isCommercial': true },
      { commercialPurpose: 'prohibited' },
      ['deny 3.1'],
    ],
    [
      'commercial, permitted',
      { 'purpose.isCommercial': true },
      { commercialPurpose: 'permitted' },
      [],
    ],
    ['too fine for the tier', { 'question.granularity': 'aggregate' }, {}, ['deny 4.2']],
    [
      'a tier that is not open',
      { 'question.tier': 'open' },
      { tiers: sampleTerms.tiers.slice(1) },
      ['deny 4'],
    ],
    ['a tier above the requester', { 'requester.tier': 'open' }, {}, ['deny 4.2']],
    [
      'the open tier, nobody registered',
      {
        'question.tier': 'open',
        'requester.tier': undefined,
        'question.granularity': 'boolean',
        'question.minimumCellSize': 20,
        'question.roundTo': 10,
      },
      {},
      [],
    ],
    ['cells too small', { 'question.minimumCellSize': 9 }, {}, ['deny 4.2']],
    ['rounding too fine', { 'question.roundTo': 1 }, {}, ['deny 4.2']],
    ['stricter settings', { 'question.minimumCellSize': 20, 'question.roundTo': 10 }, {}, []],
    ['the last question of the day', { 'usage.questions.requester.day': 99 }, {}, []],
    ['one more', { 'usage.questions.requester.day': 100 }, {}, ['deny 5.1']],
    ['training, permitted', { 'purpose.isAiTraining': true }, {}, []],
    ['training, silent', { 'purpose.isAiTraining': true }, { aiTraining: undefined }, ['deny 7.1']],
    ['weights, prohibited', { 'purpose.isModelRelease': true }, {}, ['deny 7.2']],
    ['commercial model, silent', { 'purpose.isCommercialModel': true }, {}, ['deny 7.3']],
    [
      'below the readiness floor',
      { 'dataset.readinessLevel': 2 },
      { readinessFloor: 3 },
      ['deny 8'],
    ],
    ['at the floor', { 'dataset.readinessLevel': 3 }, { readinessFloor: 3 }, []],
    ['readiness not known', {}, { readinessFloor: 3 }, ['review 8']],
    ['another tier is suspended', { 'agreement.suspendedTiers': ['accredited'] }, {}, []],
    ['this tier is suspended', { 'agreement.suspendedTiers': ['registered'] }, {}, ['deny 10']],
    ['not in force', { 'agreement.isInForce': false }, {}, ['deny 12']],
    ['expired today', {}, { expiresOn: '2026-11-22' }, ['deny 12']],
    ['expires tomorrow', {}, { expiresOn: '2026-11-23' }, []],
  ] as [string, Facts, Partial<DataAgreementTerms>, string[]][])(
    '%s',
    (_name, facts, terms, expected) => {
      expect(against(facts, terms)).toEqual(expected);
    },
  );

  it.each([
    ['kept at home', {}, {}, []],
    ['passed on, prohibited', { 'purpose.hasOnwardTransfer': true }, {}, ['deny 6']],
    [
      'passed on, silent',
      { 'purpose.hasOnwardTransfer': true },
      { onwardTransfer: 'silent' },
      ['deny 6'],
    ],
    [
      'passed on, permitted',
      { 'purpose.hasOnwardTransfer': true },
      { onwardTransfer: 'permitted' },
      [],
    ],
    ['within the quota exactly', { 'transfer.records': 10_000 }, {}, []],
    ['one record too many', { 'transfer.records': 10_001 }, {}, ['deny 5.2']],
    ['no clause on copies', {}, { copies: undefined }, ['deny 6.1']],
    ['no tier for copies', { 'question.tier': 'registered' }, {}, ['deny 4.2']],
  ] as [string, Facts, Partial<DataAgreementTerms>, string[]][])(
    'a copy: %s',
    (_name, facts, terms, expected) => {
      expect(against(facts, terms, copyFacts)).toEqual(expected);
    },
  );

  it('a denial says what would change it and who may', () => {
    const part = judge({ 'purpose.isModelRelease': true }).find(({ effect }) => effect === 'deny');
    expect(part).toMatchObject({
      text: 'Release of trained weights is prohibited.',
      whoMayChange: 'The parties, by amending the agreement',
      next: 'Leave it out of the request, or have the parties amend the clause.',
    });
  });

  it('copies carry their duties', () => {
    const duties = judge({}, {}, copyFacts).flatMap((part) => part.duties);
    expect(duties).toEqual([
      expect.objectContaining({
        code: 'agreement.no-onward-transfer',
        on: 'requester',
        citation: `Data agreement ${ID}, clause 6`,
      }),
      expect.objectContaining({
        code: 'agreement.destroy-copy',
        dueOn: '2028-11-22',
        rule: `${ID}#6.1`,
      }),
    ]);
  });
});

describe('compiled', () => {
  it('gives the facts of an act under it, and judges', () => {
    const agreement = compileAgreement(sampleTerms, ID, DIGEST);
    const facts = agreement.facts({ isInForce: true, suspendedTiers: ['accredited'] });
    expect(facts).toMatchObject({
      'agreement.id': ID,
      'agreement.legalForm': 'executive-agreement',
      'agreement.onwardTransfer': 'prohibited',
      'agreement.countsHolderAsPlace': true,
      'agreement.suspendedTiers': ['accredited'],
      'agreement.terms': sampleTerms,
    });
    const parts = agreement.parts({ ...permittedFacts, ...facts }, reference, at);
    expect(worstEffect(parts)).toBe('permit');
  });
});
