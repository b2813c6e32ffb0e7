// What the stewards of the demonstration wrote about their data, so far: one is AI-ready, some are
// verified, some only described. What is left to do is left for whoever plays the steward.
import type { Description } from '../../capabilities/data-commons/index.ts';

type Datasheet = NonNullable<Description['datasheet']>;

export interface Citation {
  readonly key: string;
  readonly institute: string;
  readonly country: { readonly name: string; readonly place: string };
  readonly keywords: Datasheet['keywords'];
  readonly assays: Datasheet['assays'];
  readonly taxa: Datasheet['taxa'];
}

export const HUMAN = { id: 'NCBITaxon:9606', name: 'Homo sapiens' };
export const GENOME_SEQUENCING = { id: 'OBI:0002117', name: 'whole genome sequencing assay' };
export const HEART_KEYWORDS = [
  { text: 'cardiology', iri: 'http://id.nlm.nih.gov/mesh/D002309' },
  { text: 'cholesterol' },
  { text: 'cohort' },
];

/** Of the fictitious researcher whom ORCID shows as its example. */
const SAMPLE_ORCID = 'https://orcid.org/0000-0002-1825-0097';

/** Level 1: it can be found and cited, and there is somebody to write to. */
export const cited = (of: Citation): Datasheet => ({
  identifier: `https://doi.org/10.5072/entente-demo.${of.key}`,
  version: '1.0.0',
  issuedOn: '2025-11-03',
  keywords: of.keywords,
  creators: [{ name: of.institute, orcid: SAMPLE_ORCID }],
  publisher: { name: of.institute },
  licence: 'CC-BY-4.0',
  accessLevel: 'restricted',
  contact: { organisation: `Access office, ${of.institute}`, email: `access@${of.key}.example` },
  spatial: [of.country],
  taxa: of.taxa,
  assays: of.assays,
});

/** Level 2: which column tells the rows apart, so that they can be checked against it. */
export const keyed = (of: Citation, key: string): Datasheet => ({
  ...cited(of),
  dictionary: [{ name: key, type: 'identifier', about: 'Pseudonym of the row.', isKey: true }],
});

const entry = (name: string, about: string, more: object) => ({ name, about, ...more });
const measured = { type: 'decimal', missingCodes: ['NA'], missingBecause: 'It was not measured.' };

const cohortDictionary = (sites: readonly string[]) => [
  entry('person', 'Pseudonym, made of nothing.', {
    ...{ type: 'identifier', coding: [], isKey: true, isQuasiIdentifier: false },
  }),
  entry('sex', 'Sex, as it was drawn.', {
    ...{ type: 'category', values: ['female', 'male'], isQuasiIdentifier: true },
  }),
  entry('age_band', 'Age at the visit, in bands of ten years.', {
    type: 'category',
    values: ['18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'],
  }),
  entry('site', 'Where the visit would have been.', { type: 'category', values: sites }),
  entry('diagnosis', 'Main diagnosis at the visit, by its ICD-10 code.', {
    type: 'category',
    values: ['E10', 'E11', 'I25', 'J45', 'C34', 'C50', 'Z00'],
  }),
  entry('systolic_mmhg', 'Systolic blood pressure, seated.', {
    ...{ ...measured, type: 'integer', unit: 'mm[Hg]' },
  }),
  entry('ldl_mmol_l', 'LDL cholesterol, fasting.', { ...measured, unit: 'mmol/L' }),
  entry('bmi', 'Body mass over height squared.', { ...measured, unit: 'kg/m2' }),
  entry('visited_on', 'Day of the first visit.', { type: 'date' }),
];

/** Level 3: everything that the to-do asked for. */
export const documented = (of: Citation, sites: readonly string[]): Datasheet =>
  ({
    ...cited(of),
    dictionary: cohortDictionary(sites),
    splits: {
      noneBecause: 'No model is trained on invented people, so nothing is held back for tests.',
    },
    subgroups: [
      { dimension: 'sex', column: 'sex' },
      { dimension: 'age-band', column: 'age_band' },
      { dimension: 'site', column: 'site' },
      { dimension: 'ancestry', absentBecause: 'Ancestry was not asked.' },
    ],
    temporal: { from: '2023-01-01', to: '2025-09-27' },
    documentation: {
      collection: 'Rows and genotypes were drawn by a generator from a seed; nobody was seen.',
      preprocessing: 'Nothing was done to the rows after they were drawn by the generator.',
      annotation: 'Diagnoses were drawn from a short list of ICD-10 codes by fixed weights.',
      biases: 'Sex, age and site follow fixed weights, as those of no real cohort ever do.',
      limitations: 'No conclusion about any person, gene or disease can be drawn from it.',
      intendedUses: 'Demonstrations of how allied nations ask each other without moving data.',
      unsuitableUses: 'Training of any model that is meant for people, and any publication.',
      sensitiveInformation: 'It looks like health data and is none: no row is about anybody.',
      maintenance: 'It changes with the generator; errors are reported with the program.',
    },
    ethics: {
      approvalId: 'REC 24/0000 (invented)',
      body: 'Research ethics committee (invented)',
      approvedOn: '2022-10-03',
      consentEvidence: 'Consent form, version 3 of 2022 (invented)',
      securityTier: 'pseudonymised data, accredited tier',
    },
  }) as Datasheet;
