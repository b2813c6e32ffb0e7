// An invented cohort as a steward would hand it over: a table with three cells that a spreadsheet
// broke, a description that finds it, and the same description with all that level 3 asks for.
const SEXES = ['female', 'male'];
const BANDS = ['40-49', '50-59', '60-69'];
const SITES = ['north', 'south'];
const DIAGNOSES = ['MONDO:0005010', 'MONDO:0005148'];
const ROWS = 240;

export function cohortCsv({ isMended = false } = {}): string {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const isBroken = !isMended && at % 80 === 7;
    return [
      `h-${String(at).padStart(4, '0')}`,
      SEXES[at % 2],
      BANDS[at % 3],
      SITES[Math.floor(at / 6) % 2],
      DIAGNOSES[Math.floor(at / 12) % 2],
      isBroken ? '#REF!' : (2 + (at % 50) / 20).toFixed(2),
      at % 5 === 0 ? 'test' : 'train',
    ].join(',');
  });
  return `person,sex,age_band,site,diagnosis,ldl,split\n${rows.join('\n')}\n`;
}

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
};

/** Level 1: it can be found, is licensed and has somebody to write to. */
export const described = () => ({
  title: 'Heart cohort (synthetic)',
  abstract:
    'Invented people with an invented heart disease, made by a few lines of a test. For each of ' +
    '240 of them: sex, band of age, site, diagnosis in MONDO and LDL cholesterol at first visit. ' +
    'Nobody real is in it and nothing can be learned from it about anybody.',
  classes: ['cardiac-genomes'],
  categories: ['health'],
  isHuman: true,
  tier: 'accredited',
  holderKind: 'hospital',
  dataUse: ['DUO:0000006', 'DUO:0000046'],
  consentBasis: 'broad-consent',
  hasForeignUseConsent: true,
  anonymisation: 'pseudonymised',
  isControlledAccess: false,
  personColumn: 'person',
  isSynthetic: true,
  disclosure: { minimumCell: 10, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
  datasheet,
});

const about = (name: string) => `What ${name} means in this invented cohort of nobody.`;
const column = (name: string, more: object) => ({ name, about: about(name), ...more });

/** Everything that the to-do asked for. */
export const documented = () => ({
  ...described(),
  datasheet: {
    ...datasheet,
    dictionary: [
      column('person', { type: 'identifier', coding: [], isKey: true, isQuasiIdentifier: false }),
      column('sex', { type: 'category', values: SEXES, isQuasiIdentifier: true }),
      column('age_band', { type: 'category', values: BANDS, isQuasiIdentifier: true }),
      column('site', { type: 'category', values: SITES }),
      column('diagnosis', { type: 'code', coding: ['MONDO'] }),
      column('ldl', { type: 'decimal', unit: 'mmol/L' }),
      column('split', { type: 'category', values: ['train', 'test'] }),
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
  },
});
