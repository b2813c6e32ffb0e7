// A data set as partners see it in their catalogues: its shape and its conditions, enough to build
// a question without guessing. No file names, no person counts by nation, no value of any row; what
// is counted has passed disclosure control.
import { DigestSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';
import { QUESTION_KINDS } from './agreement/facts.ts';
import { CircumstancesSchema } from './circumstances.ts';
import { BinSchema } from './disclosure/index.ts';
import { ProvenanceInputSchema } from './duo/provenance.ts';
import { StatementInputSchema } from './duo/statement.ts';
import { ColumnNoteSchema } from './model.ts';
import { PublishedReadinessSchema } from './readiness/standing-schema.ts';
import { NamedSnapshotSchema } from './snapshots/named.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });
const Cell = Type.Union([Count, Type.Null()], { description: 'null is a suppressed cell' });

export const PublishedColumnSchema = Type.Object(
  {
    ...ColumnNoteSchema.properties,
    type: Type.String({ description: 'integer, decimal, date, boolean or text' }),
    table: Type.Optional(
      Type.Integer({ minimum: 0, description: 'A question reads columns of one table only' }),
    ),
    scale: Type.Optional(Type.Integer({ description: 'Decimal places of a number' })),
    isIdentifier: Type.Optional(Type.Boolean({ description: 'Names persons; of no use to ask' })),
    categories: Type.Optional(
      Type.Array(Type.String(), { description: 'Values that enough people have to be named' }),
    ),
    edges: Type.Optional(
      Type.Array(Type.String(), { description: 'Round edges that suit bins of this column' }),
    ),
  },
  strict,
);
export type PublishedColumn = Static<typeof PublishedColumnSchema>;

export const PublishedVariantsSchema = Type.Object(
  {
    assembly: Type.Optional(Type.String()),
    contigs: Type.Array(
      Type.Object(
        { name: Type.String(), length: Type.Optional(Count), records: Type.Optional(Cell) },
        strict,
      ),
    ),
    records: Count,
    basis: Type.Optional(Type.String({ description: 'genotypes: carriers can be counted' })),
    transitions: Type.Optional(Count),
    transversions: Type.Optional(Count),
    callRate: Type.Optional(Type.String({ description: 'Called genotypes over all, exact' })),
    spectrum: Type.Optional(
      Type.Array(BinSchema, { description: 'Alternatives by frequency among called alleles' }),
    ),
  },
  strict,
);
export type PublishedVariants = Static<typeof PublishedVariantsSchema>;

const Edge = Type.String({
  pattern: '^(-?\\d+(\\.\\d+)?|\\d{4}-\\d{2}-\\d{2})$',
  description: 'A number, or a day in a column of dates',
});
const DistributionBinSchema = Type.Object(
  { from: Type.Optional(Edge), below: Type.Optional(Edge), count: Cell },
  strict,
);

export const PublishedDistributionSchema = Type.Object(
  {
    column: Type.String(),
    table: Type.Integer({ minimum: 0 }),
    missing: Type.Optional(Cell),
    categories: Type.Optional(
      Type.Array(Type.Object({ value: Type.String(), count: Count }, strict)),
    ),
    bins: Type.Optional(Type.Array(DistributionBinSchema)),
    /** Why there is no figure. */
    why: Type.Optional(Type.Enum(['identifier', 'free-text', 'no-values', 'too-few'])),
  },
  strict,
);
export type PublishedDistribution = Omit<Static<typeof PublishedDistributionSchema>, 'why'> & {
  readonly why?: 'identifier' | 'free-text' | 'no-values' | 'too-few';
};

/** A term of a vocabulary by its CURIE; the name as the steward wrote it. */
export const PublishedTermSchema = Type.Object(
  { id: Type.String(), name: Type.Optional(Type.String()) },
  strict,
);

export const PublishedDatasetSchema = Type.Object(
  {
    id: Type.String(),
    holder: Type.String(),
    title: Type.String(),
    abstract: Type.String(),
    classes: Type.Array(Type.String()),
    categories: Type.Array(Type.String()),
    isHuman: Type.Boolean(),
    tier: Type.String(),
    dataUse: Type.Optional(StatementInputSchema),
    provenance: Type.Optional(ProvenanceInputSchema),
    circumstances: Type.Optional(CircumstancesSchema),
    assays: Type.Optional(Type.Array(PublishedTermSchema, { description: 'How it was measured' })),
    taxa: Type.Optional(Type.Array(PublishedTermSchema, { description: 'NCBITaxon:...' })),
    places: Type.Optional(Type.Array(PlaceSchema, { description: 'Where it was collected' })),
    columns: Type.Array(PublishedColumnSchema),
    assemblies: Type.Array(Type.String()),
    recordsTotal: Count,
    fileDigests: Type.Array(DigestSchema),
    isSynthetic: Type.Boolean(),
    registeredAt: Type.String(),
    withdrawnAt: Type.Optional(Type.String()),
    snapshot: Type.Optional(NamedSnapshotSchema),
    readiness: Type.Optional(PublishedReadinessSchema),
    questionKinds: Type.Optional(
      Type.Array(Type.Unsafe<(typeof QUESTION_KINDS)[number]>(Type.Enum([...QUESTION_KINDS])), {
        description: 'Kinds of question that its files can answer',
      }),
    ),
    minimumCell: Type.Optional(
      Type.Integer({ description: 'Counts below are suppressed; an agreement may ask for more' }),
    ),
    roundingBase: Type.Optional(Type.Integer()),
    variants: Type.Optional(Type.Array(PublishedVariantsSchema)),
    profile: Type.Optional(
      Type.Array(PublishedDistributionSchema, {
        description: 'Measured from the files; read it with the data set, lists leave it out',
      }),
    ),
  },
  strict,
);
export type PublishedDataset = Static<typeof PublishedDatasetSchema>;

/** As it stands in a list: without what only one who reads it needs. */
export function listed({ profile: _, columns, ...rest }: PublishedDataset): PublishedDataset {
  const names = columns.map(({ categories: _values, edges: _edges, ...column }) => column);
  return { ...rest, columns: names };
}
