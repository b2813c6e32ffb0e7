// What the demonstration's steward answers to the to-do of an invented cohort, field by field.
type Answers = readonly (readonly [field: string, value: string | boolean])[];

const SEX = ['female', 'male'];
const BANDS = ['18-29', '30-39', '40-49', '50-59', '60-69', '70-79', '80+'];
const CODES = ['E10', 'E11', 'I25', 'J45', 'C34', 'C50', 'Z00'];

const category = (column: string, values: readonly string[], isQuasi: boolean): Answers => [
  [`${column}.type`, 'category'],
  [`${column}.about`, `What ${column} means in this invented cohort of nobody.`],
  [`${column}.values`, values.join('\n')],
  [`${column}.isQuasiIdentifier`, `${isQuasi}`],
];
const measured = (column: string, type: string, unit: string): Answers => [
  [`${column}.type`, type],
  [`${column}.about`, `What ${column} means in this invented cohort of nobody.`],
  [`${column}.unit`, unit],
  [`${column}.missingCodes`, 'NA'],
];

/** Names of fields within the dictionary begin with the file. */
export const columnAnswers = (file: string): Answers =>
  (
    [
      ['person.type', 'identifier'],
      ['person.about', 'Pseudonym, made of nothing.'],
      ['person.isKey', true],
      ['person.isUncoded', true],
      ['person.isQuasiIdentifier', 'false'],
      ...category('sex', SEX, true),
      ...category('age_band', BANDS, false),
      ...category('site', ['north', 'south', 'river'], false),
      ...category('diagnosis', CODES, false),
      ...measured('systolic_mmhg', 'integer', 'mm[Hg]'),
      ...measured('ldl_mmol_l', 'decimal', 'mmol/L'),
      ...measured('bmi', 'decimal', 'kg/m2'),
      ['visited_on.type', 'date'],
      ['visited_on.about', 'Day of the first visit, drawn like all the rest.'],
    ] satisfies Answers
  ).map(([name, value]) => [`${file}.${name}`, value]);

export const sheetAnswers: readonly {
  readonly part: RegExp;
  /** Subgroups to add first. */
  readonly rows: number;
  readonly answers: Answers;
}[] = [
  {
    part: /^Rows and scope/,
    rows: 4,
    answers: [
      ...['sex', 'age-band', 'site'].flatMap(
        (dimension, at): Answers => [
          [`subgroups.${at}.dimension`, dimension],
          [`subgroups.${at}.column`, dimension.replace('-', '_')],
        ],
      ),
      ['subgroups.3.dimension', 'ancestry'],
      ['subgroups.3.absentBecause', 'Ancestry was not asked of anybody.'],
      ['splits.noneBecause', 'No model is trained on invented people, so nothing is held back.'],
      ['temporal.from', '2023-01-01'],
      ['temporal.to', '2025-09-27'],
    ],
  },
  {
    part: /^Documentation/,
    rows: 0,
    answers: [
      ['documentation.collection', 'Rows were drawn by a generator from a seed; nobody was seen.'],
      ['documentation.preprocessing', 'Nothing was done to rows after the generator drew them.'],
      ['documentation.annotation', 'Diagnoses were drawn from a short list by fixed weights.'],
      ['documentation.biases', 'Sex, age and site follow fixed weights, as in no real cohort.'],
      ['documentation.limitations', 'No conclusion about any person or disease can be drawn.'],
      ['documentation.intendedUses', 'Demonstrations of how allied nations ask each other.'],
      ['documentation.unsuitableUses', 'Training of any model meant for people; publication.'],
      ['documentation.sensitiveInformation', 'It looks like health data; no row is about anybody.'],
      ['documentation.maintenance', 'It changes with the generator; errors go with the program.'],
    ],
  },
  {
    part: /^Ethics and consent/,
    rows: 0,
    answers: [
      ['ethics.approvalId', 'IRB 24-0000 (invented)'],
      ['ethics.body', 'Institutional review board (invented)'],
      ['ethics.approvedOn', '2022-10-03'],
      ['ethics.consentEvidence', 'Consent form, version 3 of 2022 (invented)'],
      ['ethics.securityTier', 'pseudonymised data, accredited tier'],
    ],
  },
];
