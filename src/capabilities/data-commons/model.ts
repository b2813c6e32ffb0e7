// The nouns of the data commons: a data set as its steward describes it and as the node measured
// it.
import { DateSchema, DigestSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';
import { DATA_CATEGORIES, ORGANISATION_KINDS, TIERS } from './agreement/facts.ts';
import { DatasheetSchema } from './datasheet/index.ts';
import { DisclosurePolicySchema } from './disclosure/index.ts';
import { ProvenanceInputSchema } from './duo/provenance.ts';
import { StatementInputSchema } from './duo/statement.ts';
import { FORMATS } from './inspect/index.ts';
import { PrivacySettingsSchema } from './privacy/privacy-settings.ts';
import { ReadinessStandingSchema } from './readiness/standing-schema.ts';
import {
  NamedSnapshotSchema,
  type WithdrawalState,
  WithdrawalStateSchema,
} from './snapshots/named.ts';
import { DistributionSchema, TableProfileSchema } from './tables/index.ts';
import { VcfProfileSchema } from './variants/index.ts';

const strict = { additionalProperties: false } as const;
const Words = Type.String({ minLength: 1, maxLength: 4_000 });
const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>(Type.Enum([...values], { description }));

const Short = Type.String({ minLength: 1, maxLength: 200 });
export const ColumnNoteSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 256 }),
    label: Type.Optional(Short),
    unit: Type.Optional(Type.String({ ...Short, description: 'UCUM where there is one: mmol/L' })),
    about: Type.Optional(Words),
  },
  strict,
);

/** What only a person can say; everything countable is measured from the files. */
export const DescriptionSchema = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 300 }),
    abstract: Words,
    classes: Type.Array(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }), {
      description: 'Classes that agreements can name, for example `cardiac-genomes`.',
    }),
    categories: Type.Array(oneOf(DATA_CATEGORIES, 'What the files contain'), { minItems: 1 }),
    isHuman: Type.Boolean(),
    tier: oneOf(TIERS, 'The tier at which it is asked.'),
    holderKind: oneOf(ORGANISATION_KINDS, 'What kind of organisation holds it.'),
    dataUse: Type.Optional(StatementInputSchema),
    provenance: Type.Optional(ProvenanceInputSchema),
    consentBasis: Type.Optional(Type.String({ minLength: 1 })),
    hasForeignUseConsent: Type.Optional(Type.Boolean()),
    anonymisation: Type.Optional(
      oneOf(['none', 'pseudonymised', 'anonymised'], 'What was done to it.'),
    ),
    collectionCountry: Type.Optional(PlaceSchema),
    collectedOn: Type.Optional(DateSchema),
    communityConsents: Type.Optional(
      Type.Array(Type.String(), {
        description: 'Labels for which the community consented to use.',
      }),
    ),
    concernsIndigenousPeoples: Type.Optional(Type.Boolean()),
    isControlledAccess: Type.Optional(Type.Boolean()),
    repository: Type.Optional(Type.String({ minLength: 1 })),
    fundingNation: Type.Optional(PlaceSchema),
    personColumn: Type.Optional(
      Type.String({ description: 'Column that names the person, in the one table of persons.' }),
    ),
    nationColumn: Type.Optional(
      Type.String({
        description: 'Column with the nation whose person it is, ISO 3166-1 alpha-2.',
      }),
    ),
    personNamespace: Type.Optional(
      Type.String({
        pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$',
        maxLength: 100,
        description:
          'Name of the holder’s register that the identifiers are from: data sets that name the same one mean the same person by the same identifier.',
      }),
    ),
    columnNotes: Type.Optional(
      Type.Array(ColumnNoteSchema, { description: 'What people call the columns, and units.' }),
    ),
    assembly: Type.Optional(Type.String({ description: 'Of VCF files that do not prove theirs.' })),
    disclosure: Type.Optional(DisclosurePolicySchema),
    privacy: Type.Optional(PrivacySettingsSchema),
    datasheet: Type.Optional(DatasheetSchema),
    isSynthetic: Type.Optional(Type.Boolean({ description: 'Generated; labelled so everywhere.' })),
  },
  strict,
);
export type Description = Static<typeof DescriptionSchema>;

/** A plain CSV, TSV or Parquet file is a `table`; compressed ones go by their own name. */
export const FILE_FORMATS = ['table', ...FORMATS] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const MeasuredFileSchema = Type.Object(
  {
    path: Type.String({ description: 'Relative to the node’s data folder; stays there.' }),
    format: Type.Unsafe<FileFormat>(
      Type.Enum([...FILE_FORMATS], {
        description:
          'Questions are answered on `table` and `vcf`; the others have their inspection',
      }),
    ),
    mediaType: Type.String(),
    sha256: DigestSchema,
    bytes: Type.Integer({ minimum: 0 }),
    members: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'Of a folder registered as one: how many files; `sha256` is of their list',
      }),
    ),
    records: Type.Integer({ minimum: 0 }),
    samples: Type.Optional(Type.Integer({ minimum: 0 })),
    columns: Type.Optional(
      Type.Array(Type.Object({ name: Type.String(), type: Type.String() }, strict)),
    ),
    assembly: Type.Optional(Type.String()),
    contigs: Type.Optional(Type.Array(Type.String())),
    /** The holder's own record of a table; a range in it is real values and never leaves. */
    profile: Type.Optional(TableProfileSchema),
    distributions: Type.Optional(
      Type.Array(Type.Object({ column: Type.String(), distribution: DistributionSchema }, strict), {
        description: 'How the values of each column are spread, exactly; never leaves',
      }),
    ),
    vcf: Type.Optional(VcfProfileSchema),
  },
  strict,
);
export type MeasuredFile = Static<typeof MeasuredFileSchema>;

export const DatasetSchema = Type.Object(
  {
    id: Type.String(),
    holder: Type.String({ description: 'Member whose node holds it.' }),
    party: Type.String({ description: 'The organisation that registered it.' }),
    description: DescriptionSchema,
    files: Type.Array(MeasuredFileSchema),
    recordsTotal: Type.Integer({ minimum: 0 }),
    personCount: Type.Optional(Type.Integer({ minimum: 0 })),
    persons: Type.Optional(Type.Record(Type.String(), Type.Integer({ minimum: 0 }))),
    registeredAt: Type.String(),
    withdrawnAt: Type.Optional(Type.String()),
    readiness: Type.Optional(ReadinessStandingSchema),
    snapshot: Type.Optional(NamedSnapshotSchema),
    withdrawals: Type.Optional(WithdrawalStateSchema),
  },
  strict,
);
export type SeenDataset = Static<typeof DatasetSchema>;
/** As it is kept. */
export type Dataset = Omit<SeenDataset, 'withdrawals'> & { withdrawals?: WithdrawalState };

/** As operations tell it. */
export function seenDataset({ withdrawals, ...dataset }: Dataset): SeenDataset {
  if (withdrawals === undefined) return dataset;
  const { seed: _secret, ...told } = withdrawals;
  return { ...dataset, withdrawals: told };
}
