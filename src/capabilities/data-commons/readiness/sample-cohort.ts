// An invented cohort of nobody with everything that level 4 asks for, for tests of the checks.
import { utf8 } from '../../../base/bytes.ts';
import { digestOf } from '../../../base/digest.ts';
import type { Setting, Sheet } from './sample-assessment.ts';

const ROWS = 120;
const SEXES = ['female', 'male'];
const BANDS = ['40-49', '50-59', '60-69'];

const rows = Array.from({ length: ROWS }, (_, at) => [
  `h-${String(at).padStart(4, '0')}`,
  SEXES[at % 2],
  BANDS[at % 3],
  ['north', 'south'][Math.floor(at / 6) % 2],
  ['MONDO:0005010', 'MONDO:0005148'][Math.floor(at / 12) % 2],
  `${2 + (at % 8)}.5`,
  at % 5 === 0 ? 'test' : 'train',
]);
export const cohortText = `person,sex,age_band,site,diagnosis,ldl,split\n${rows
  .map((row) => row.join(','))
  .join('\n')}\n`;
const summaryText = `column,statistic,value\nldl,count,${ROWS}\nldl,sum,720\nldl,mean,6\n`;
export const COHORT = 'cohort/cohort.csv';
export const SUMMARY = 'cohort/summary.csv';

const column = (name: string, more: object) => ({
  name,
  about: `What ${name} means here.`,
  ...more,
});
const step = (id: string, uses: string[], made: string, text: string) => ({
  id,
  uses,
  makes: [made],
  software: 'a generator',
  softwareVersion: '1.0',
  archivedAs: 'https://doi.org/10.5281/zenodo.1234567',
  digest: digestOf(utf8(text)),
});

const datasheet = {
  identifier: 'https://doi.org/10.5072/entente.cohort',
  version: '1.0.0',
  issuedOn: '2025-11-03',
  keywords: [
    { text: 'cardiology', iri: 'http://id.nlm.nih.gov/mesh/D002309' },
    { text: 'cholesterol' },
    { text: 'cohort' },
  ],
  creators: [{ name: 'Heart registry (invented)', ror: 'https://ror.org/02mhbdp94' }],
  publisher: { name: 'Heart registry (invented)' },
  licence: 'CC-BY-4.0',
  accessLevel: 'restricted',
  contact: { organisation: 'Access office', email: 'access@heart.example' },
  dictionary: [
    column('person', { type: 'identifier', coding: [], isKey: true, isQuasiIdentifier: false }),
    column('sex', { type: 'category', values: SEXES, isQuasiIdentifier: true }),
    column('age_band', { type: 'category', values: BANDS, isQuasiIdentifier: true }),
    column('site', { type: 'category', values: ['north', 'south'] }),
    column('diagnosis', { type: 'code', coding: ['MONDO'] }),
    column('ldl', { type: 'decimal', unit: 'mmol/L' }),
    column('split', { type: 'category', values: ['train', 'test'] }),
    column('column', { type: 'text', coding: [] }),
    column('statistic', { type: 'text', coding: [] }),
    column('value', { type: 'decimal', unit: '1' }),
  ],
  splits: { column: 'split', subjectColumn: 'person', labelColumn: 'diagnosis' },
  subgroups: [
    { dimension: 'sex', column: 'sex' },
    { dimension: 'age-band', column: 'age_band' },
    { dimension: 'site', column: 'site' },
    { dimension: 'ancestry', absentBecause: 'Ancestry was not asked.' },
  ],
  temporal: { from: '2024-01-01', to: '2025-06-30' },
  spatial: [{ name: 'United Kingdom', place: 'GB' }],
  documentation: {
    collection: 'Rows were drawn one after another by a rule of the test, from nobody.',
    preprocessing: 'Nothing was done to the rows after they were drawn by the rule.',
    annotation: 'Diagnoses were given by the rule too; there was nothing to be checked.',
    biases: 'Sex, age and site are even by construction, as no real cohort ever is.',
    limitations: 'No conclusion about any person or disease can be drawn from these rows.',
    intendedUses: 'Tests of software that reads tables of this shape, and demonstrations.',
    unsuitableUses: 'Training of any model that is meant for people, and any publication.',
    sensitiveInformation: 'It looks like health data and is none: no row is about anybody.',
    maintenance: 'It changes with the test that makes it; errors are reported with the code.',
  },
  ethics: {
    approvalId: 'REC 25/0000 (invented)',
    body: 'Research ethics committee (invented)',
    approvedOn: '2023-10-02',
    consentEvidence: 'Consent form, version 3 of 2023 (invented)',
    securityTier: 'pseudonymised data, accredited tier',
  },
  steps: [
    step('draw', ['seed 7'], COHORT, cohortText),
    step('sum-up', [COHORT], SUMMARY, summaryText),
  ],
  retention: 'Kept as long as the test.',
  updates: 'Whenever the test changes.',
  confirmedOn: '2026-01-15',
} as Sheet;

export const cohort: Setting = {
  files: { [COHORT]: cohortText, [SUMMARY]: summaryText },
  datasheet,
  more: {
    title: 'Heart cohort (synthetic)',
    abstract:
      'Invented people with an invented heart disease, made by a few lines of a test. For each of ' +
      'them: sex, band of age, site, diagnosis in MONDO and LDL cholesterol at first visit. ' +
      'Nobody real is in it and nothing can be learned from it about anybody.',
    dataUse: ['DUO:0000006', 'DUO:0000046'],
    consentBasis: 'broad-consent',
    personColumn: 'person',
  },
  assessing: { access: { asked: 7, equal: 7 } },
};
