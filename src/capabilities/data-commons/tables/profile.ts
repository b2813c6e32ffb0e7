// What is measured of a table: sizes, digest, and for every column its type, gaps, distinct values
// and range. It is the holder's own record; a range is a pair of real values and is never
// published.
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';

export const ColumnTypeSchema = Type.Union([
  Type.Literal('integer'),
  Type.Literal('decimal'),
  Type.Literal('date'),
  Type.Literal('boolean'),
  Type.Literal('text'),
]);
export type ColumnType = Static<typeof ColumnTypeSchema>;

const Count = Type.Integer({ minimum: 0 });

export const ColumnProfileSchema = Type.Object(
  {
    name: Type.String(),
    type: ColumnTypeSchema,
    missing: Count,
    /** How often each spelling of "no value" occurs; the empty cell is `''`. */
    sentinels: Type.Record(Type.String(), Count),
    distinct: Type.Object(
      { count: Count, isCapped: Type.Boolean() },
      { additionalProperties: false },
    ),
    /** Smallest and largest value, as decimal or date text. */
    range: Type.Optional(
      Type.Object({ from: Type.String(), to: Type.String() }, { additionalProperties: false }),
    ),
    /** Decimal places of the most precise value of a numeric column. */
    scale: Type.Optional(Count),
  },
  { additionalProperties: false },
);
export type ColumnProfile = Static<typeof ColumnProfileSchema>;

export const TableProfileSchema = Type.Object(
  {
    format: Type.Literal('table'),
    mediaType: Type.Union([
      Type.Literal('text/csv'),
      Type.Literal('text/tab-separated-values'),
      Type.Literal('application/vnd.apache.parquet'),
    ]),
    sha256: DigestSchema,
    bytes: Count,
    rows: Count,
    columns: Type.Array(ColumnProfileSchema),
  },
  { additionalProperties: false },
);
export type TableProfile = Static<typeof TableProfileSchema>;
