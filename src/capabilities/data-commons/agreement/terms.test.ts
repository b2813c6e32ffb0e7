// Terms that contradict themselves are sent back, and the printed annex is the terms in words.
import { describe, expect, it } from 'vitest';
import { canonicalBytes, parseCanonical } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import { agreementClauses } from './clauses.ts';
import { agreementLines, printAgreement } from './print.ts';
import { sampleTerms } from './sample.ts';
import { agreementTermsProblems, type DataAgreementTerms, readAgreementTerms } from './terms.ts';

const fieldsOf = (terms: unknown): string[] => {
  const read = readAgreementTerms(terms);
  return read.ok ? [] : read.refusal.because.map(({ field = '' }) => field);
};
const reciprocity = sampleTerms.reciprocity!;

describe('terms', () => {
  it('read, and stand in the strict profile of signed statements', () => {
    expect(readAgreementTerms(sampleTerms)).toEqual({ ok: true, value: sampleTerms });
    expect(parseCanonical(canonicalBytes(sampleTerms as unknown as Json)).ok).toBe(true);
  });

  it.each([
    ['unsorted parties', { parties: ['US', 'GB'] }, '/terms/parties'],
    ['one party', { parties: ['US'] }, '/parties'],
    ['nothing covered', { covered: { datasets: [], classes: [] } }, '/terms/covered'],
    ['a tier twice', { tiers: [...sampleTerms.tiers, sampleTerms.tiers[0]] }, '/terms/tiers'],
    ['copies without their clause', { copies: undefined }, '/terms/copies'],
    [
      'a floor in words',
      { reciprocity: { ...reciprocity, floor: 'fair' } },
      '/terms/reciprocity/floor',
    ],
    [
      'a floor of nothing',
      { reciprocity: { ...reciprocity, floor: '0' } },
      '/terms/reciprocity/floor',
    ],
    ['a floor without a ladder', { ladder: undefined }, '/terms/ladder'],
    [
      'suspended before cure',
      { ladder: { ...sampleTerms.ladder, suspendDay: 89 } },
      '/terms/ladder',
    ],
    ['no such day', { expiresOn: '2030-02-30' }, '/expiresOn'],
    ['an unknown term', { dataForAll: true }, '/dataForAll'],
    [
      'a weight in words',
      { reciprocity: { ...reciprocity, formula: { classWeights: [], otherClasses: 'one' } } },
      '/reciprocity/formula/otherClasses',
    ],
  ] as [string, object, string][])('%s', (_name, change, field) => {
    expect(fieldsOf({ ...sampleTerms, ...change })).toContain(field);
  });

  it('agree with the instrument that they stand in', () => {
    const frame = { parties: ['GB', 'US'], expiresAt: '2030-01-01T00:00:00.000Z' };
    expect(agreementTermsProblems(sampleTerms, frame)).toEqual([]);
    const fields = agreementTermsProblems(sampleTerms, { parties: ['GB', 'JP'] }).map(
      (p) => p.field,
    );
    expect(fields).toEqual(['/terms/parties', '/terms/expiresOn']);
  });
});

describe('the printed annex', () => {
  const body = (number: string, terms: DataAgreementTerms = sampleTerms) =>
    agreementClauses(terms).find((clause) => clause.number === number)?.body;

  it('numbers every clause once and links it to its terms', () => {
    const clauses = agreementClauses(sampleTerms);
    const numbers = clauses.map((clause) => clause.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const linked = new Set(clauses.flatMap((clause) => clause.terms.map((at) => at.split('/')[1])));
    for (const term of Object.keys(sampleTerms))
      if (term !== 'other') expect(linked).toContain(term);
  });

  it('says what is silent, and that silence denies', () => {
    expect(body('7.1')).toBe('Training of models on the data or on the answers is permitted.');
    expect(body('7.3')).toBe(
      'This agreement is silent on this: commercial use of a trained model is not permitted.',
    );
    expect(body('3.1')).toContain('is silent on this');
  });

  it('says the ladder in days and the floor exactly', () => {
    expect(body('9')).toContain('are at least 0.80');
    expect(body('10')).toBe(
      'Notice is given on day 0. Consultation opens on day 30. The time to cure opens on day 60 and runs to day 90. ' +
        'From day 91 the accredited tier is suspended until the breach is cured; other tiers go on.',
    );
  });

  it('is the same text for the same terms', () => {
    expect(printAgreement(sampleTerms)).toMatchInlineSnapshot(`
      "Data agreement between GB and US

      1. Parties and form
         This is an executive agreement that binds the parties, between GB and US.
         [terms /parties, /legalForm]

      2. Data covered
         It covers the data sets ds_a and every data set of the classes cancer-genomes.
         [terms /covered]

      3. Purposes
         Data may be asked about for health, medical and biomedical research and development of methods. What is not named here is not permitted. The conditions of each data set and the law of the nation that holds it apply beside this agreement.
         [terms /purposes]

        3.1. Commercial purpose
           This agreement is silent on this: work for commercial advantage is not permitted.
           [terms /commercialPurpose]

      4. Tiers
         Only the tiers named below are open.
         [terms /tiers]

        4.1. Tier: open
           Requesters of this tier may have yes-or-no answers. Counts below 20 are suppressed. Counts are rounded to multiples of 10.
           [terms /tiers/0]

        4.2. Tier: registered
           Requesters of this tier may have yes-or-no answers and counts. Counts below 10 are suppressed. Counts are rounded to multiples of 5.
           [terms /tiers/1]

        4.3. Tier: accredited
           Requesters of this tier may have yes-or-no answers, counts, aggregates and copies. Counts below 5 are suppressed. Counts are exact.
           [terms /tiers/2]

      5. Quotas
         What was answered before counts.
         [terms /quotas]

        5.1. Quota of questions
           At most 100 questions for each requester in a calendar day (UTC).
           [terms /quotas/0]

        5.2. Quota of records
           At most 50,000 records for each organisation in a calendar year (UTC).
           [terms /quotas/1]

      6. Onward transfer
         Copies must not be passed on to anyone.
         [terms /onwardTransfer]

        6.1. Copies
           A copy may be kept for 24 months; then the receiver must destroy it.
           [terms /copies]

      7. Models
         What is not named as permitted below is not permitted.
         [no term of its own]

        7.1. AI training
           Training of models on the data or on the answers is permitted.
           [terms /aiTraining]

        7.2. Release of trained weights
           Release of trained weights is prohibited.
           [terms /weightRelease]

        7.3. Commercial use of models
           This agreement is silent on this: commercial use of a trained model is not permitted.
           [terms /commercialModelUse]

      8. Readiness
         No level of AI-readiness is required.
         [terms /readinessFloor]

      9. Reciprocity
         Units served are records times the weight of readiness times the weight of the class. Weights of classes: cancer-genomes 3/2; other classes 1. Readiness does not weigh. Over 4 rolling calendar quarters (UTC), units served by a party to another, divided by units received from it, are at least 0.80. A party that received nothing is not short.
         [terms /reciprocity]

      10. Notice, consultation, cure, suspension
         Notice is given on day 0. Consultation opens on day 30. The time to cure opens on day 60 and runs to day 90. From day 91 the accredited tier is suspended until the breach is cured; other tiers go on.
         [terms /ladder]

      11. Place of processing
         Computing at the holder's node counts as processing in the holder's country.
         [terms /holderCountsAsPlace]

      12. Duration
         This agreement ends at the start of 2030-01-01 (UTC). A party may leave after 180 days of notice; duties that arose before go on.
         [terms /expiresOn, /leaving]

      13. Contact points
         Each party names one and keeps it current.
         [no term of its own]
      "
    `);
  });

  it('is also a line for each clause', () => {
    const lines = agreementLines(sampleTerms);
    expect(lines).toHaveLength(agreementClauses(sampleTerms).length);
    expect(lines[0]).toMatch(/^1\. Parties and form: This is an executive agreement/);
  });

  it('prints an agreement of the fewest terms', () => {
    const {
      reciprocity: _r,
      ladder: _l,
      leaving: _v,
      copies: _c,
      other: _o,
      expiresOn: _e,
      ...few
    } = sampleTerms;
    const text = printAgreement({
      ...few,
      quotas: [],
      tiers: few.tiers.slice(0, 1),
      onwardTransfer: 'silent',
      readinessFloor: 3,
    });
    expect(text).toContain('No quota is set.');
    expect(text).toContain('No copy leaves the holder.');
    expect(text).toContain('below AI-readiness level 3');
    expect(text).toContain('This agreement has no end date. No party may leave it alone.');
  });
});
