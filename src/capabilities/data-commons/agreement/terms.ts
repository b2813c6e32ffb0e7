// The typed terms of a data agreement: what the parties sign, in a form that executes. Silence
// denies where the three terms on models are concerned, and wherever a tier, a purpose or a copy is
// not named.
import { parseFraction } from '../../../base/fraction.ts';
import { type Because, refusal } from '../../../base/refusal.ts';
import { type Result, refused } from '../../../base/result.ts';
import { DateSchema, PlaceSchema, parse, type Static, Type } from '../../../base/schema.ts';
import { standingTerms } from '../../../kernel/instruments/portable.ts';
import {
  GRANULARITIES,
  LEGAL_FORMS,
  ONWARD_TRANSFER,
  TIERS,
  USAGE_PERIODS,
  USAGE_SCOPES,
} from './facts.ts';

const closed = { additionalProperties: false };
const Words = Type.String({ minLength: 1, maxLength: 4_000 });
const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>(Type.Enum([...values], { description }));
const Says = (description: string) =>
  Type.Optional(oneOf(['permitted', 'prohibited'], `${description}; absent is silent, and denied`));
const Weight = Type.String({
  pattern: '^\\d+(\\.\\d+|/[1-9]\\d*)?$',
  description: 'exact: 1, 0.5, 3/2',
});

/** What a request can be for; `research` includes all but clinical care, `health` its diseases. */
export const AGREED_PURPOSES = [
  'research',
  'health',
  'disease',
  'ancestry',
  'methods',
  'control',
  'subject-group',
  'clinical-care',
] as const;

const TierSchema = Type.Object(
  {
    tier: oneOf(TIERS, 'who may ask'),
    granularities: Type.Array(oneOf(GRANULARITIES, 'how fine an answer may be'), {
      minItems: 1,
      uniqueItems: true,
    }),
    minimumCell: Type.Integer({
      minimum: 1,
      maximum: 10_000,
      description: 'smaller is suppressed',
    }),
    roundingBase: Type.Integer({ minimum: 1, maximum: 1_000, description: '1 is exact' }),
  },
  closed,
);

const QuotaSchema = Type.Object(
  {
    what: oneOf(['questions', 'records'], 'what is counted'),
    scope: oneOf(USAGE_SCOPES, 'for whom it is counted'),
    period: oneOf(USAGE_PERIODS, 'in which calendar period, UTC'),
    limit: Type.Integer({ minimum: 0 }),
  },
  closed,
);

export const FormulaSchema = Type.Object(
  {
    classWeights: Type.Array(
      Type.Object({ class: Type.String({ minLength: 1 }), weight: Weight }, closed),
      { description: 'of several classes the heaviest counts' },
    ),
    otherClasses: Weight,
    readinessWeights: Type.Optional(
      Type.Array(Weight, { minItems: 5, maxItems: 5, description: 'of level 0, 1, 2, 3, 4' }),
    ),
  },
  { ...closed, description: 'units = records x readiness weight x class weight' },
);

export const ReciprocitySchema = Type.Object(
  {
    formula: FormulaSchema,
    floor: Type.String({
      minLength: 1,
      description: 'served over received, exact: 0.80, 4/5, 80%',
    }),
    quarters: Type.Integer({ minimum: 1, maximum: 20, description: 'rolling quarters' }),
    graceQuarters: Type.Integer({ minimum: 0, maximum: 20, description: 'first ones not judged' }),
    suspends: Type.Array(oneOf(TIERS, 'tiers that a shortfall suspends'), {
      minItems: 1,
      uniqueItems: true,
    }),
  },
  closed,
);
export type Formula = Static<typeof FormulaSchema>;
export type Reciprocity = Static<typeof ReciprocitySchema>;

export const DataAgreementTermsSchema = Type.Object(
  {
    ...standingTerms,
    parties: Type.Array(PlaceSchema, { minItems: 2, uniqueItems: true, description: 'sorted' }),
    legalForm: oneOf(LEGAL_FORMS, 'what it is in law'),
    covered: Type.Object(
      {
        datasets: Type.Array(Type.String({ pattern: '^ds_' })),
        classes: Type.Array(Type.String({ minLength: 1 })),
      },
      { ...closed, description: 'data sets by id, or every one of a class' },
    ),
    purposes: Type.Array(oneOf(AGREED_PURPOSES, 'what may be asked for'), {
      minItems: 1,
      uniqueItems: true,
    }),
    commercialPurpose: Says('work for commercial advantage'),
    tiers: Type.Array(TierSchema, { minItems: 1 }),
    quotas: Type.Array(QuotaSchema),
    onwardTransfer: oneOf(ONWARD_TRANSFER, 'passing copies on'),
    copies: Type.Optional(
      Type.Object(
        {
          retentionMonths: Type.Integer({ minimum: 1, maximum: 1_200 }),
          atEnd: oneOf(['return', 'destroy'], 'what is done with the copy'),
        },
        { ...closed, description: 'needed where a tier allows copies' },
      ),
    ),
    aiTraining: Says('training models on data or answers'),
    weightRelease: Says('giving trained weights to others'),
    commercialModelUse: Says('commercial use of a trained model'),
    readinessFloor: Type.Integer({ minimum: 0, maximum: 4, description: '0 sets no floor' }),
    reciprocity: Type.Optional(ReciprocitySchema),
    holderCountsAsPlace: Type.Boolean({
      description: "computing at the holder's node counts as processing in its country",
    }),
    expiresOn: Type.Optional(
      Type.String({ ...DateSchema, description: 'first day no longer in force' }),
    ),
    other: Type.Optional(
      Type.Array(Type.Object({ heading: Words, text: Words }, closed), {
        description: 'provisions that people apply; nothing executes them',
      }),
    ),
  },
  { ...closed, description: 'Terms of a data agreement' },
);
export type DataAgreementTerms = Static<typeof DataAgreementTermsSchema>;

/** Terms that fit their schema and themselves, or a refusal that names every field at fault. */
export function readAgreementTerms(input: unknown): Result<DataAgreementTerms> {
  const read = parse(DataAgreementTermsSchema, input);
  if (!read.ok) return read;
  const because = agreementTermsProblems(read.value);
  if (because.length === 0) return read;
  return refused(
    refusal('invalid', 'agreement.inconsistent-terms', 'The terms contradict themselves.', {
      because,
      next: 'Correct the named terms; nothing was proposed.',
    }),
  );
}

/** What a schema cannot say. `instrument`: the frame that the terms stand in, when there is one. */
export function agreementTermsProblems(
  terms: DataAgreementTerms,
  instrument?: { readonly parties: readonly string[]; readonly expiresAt?: string },
): Because[] {
  const problems: Because[] = [];
  const say = (field: string, text: string) => problems.push({ field: `/terms${field}`, text });
  const { parties, covered, tiers, reciprocity, expiresOn } = terms;
  if (parties.some((party, i) => i > 0 && parties[i - 1]! >= party))
    say('/parties', 'Parties stand once each, sorted by code.');
  if (covered.datasets.length + covered.classes.length === 0)
    say('/covered', 'Name a data set or a class.');
  if (new Set(tiers.map(({ tier }) => tier)).size !== tiers.length)
    say('/tiers', 'A tier stands twice.');
  const copies = tiers.some(({ granularities }) => granularities.includes('copy'));
  if (copies && terms.copies === undefined)
    say('/copies', 'A tier allows copies: say how long they are kept and what happens then.');
  const { ladder } = terms;
  if (ladder && ladder.suspendDay < ladder.noticeDays + ladder.consultDays + ladder.cureDays)
    say('/ladder', 'The suspension would begin before notice, consultation and cure are over.');
  if (reciprocity) {
    if (!isPositive(reciprocity.floor)) say('/reciprocity/floor', 'Not an exact ratio above 0.');
    if (ladder === undefined) say('/ladder', 'A floor needs its ladder of notice and cure.');
  }
  if (instrument && instrument.parties.join() !== parties.join())
    say('/parties', 'The parties are not those of the instrument.');
  const frame = instrument?.expiresAt?.slice(0, 10);
  if (instrument && frame !== expiresOn) say('/expiresOn', 'Not the day on which it expires.');
  return problems;
}

function isPositive(text: string): boolean {
  const value = parseFraction(text);
  return value !== null && value.numerator > 0n;
}
