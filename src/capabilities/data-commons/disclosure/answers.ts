// What leaves a node. `suppressed` is one shape for small, empty, absent and refused for privacy:
// the asker cannot tell them apart; the true reason stands in the holder's own entry only.
import { type Static, Type } from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });
const Cell = Type.Union([Count, Type.Null()], { description: 'null is a suppressed cell' });
const Decimal = Type.String({ pattern: '^-?\\d+(\\.\\d+)?$' });

export const BinSchema = Type.Object(
  { from: Type.Optional(Decimal), below: Type.Optional(Decimal), count: Cell },
  strict,
);
export type Bin = Static<typeof BinSchema>;

export const AnswerSchema = Type.Union(
  [
    Type.Object({ status: Type.Literal('suppressed') }, strict),
    Type.Object(
      { status: Type.Literal('answered'), kind: Type.Literal('count'), count: Count },
      strict,
    ),
    Type.Object(
      {
        status: Type.Literal('answered'),
        kind: Type.Literal('cross-tab'),
        rows: Type.Array(Type.String()),
        columns: Type.Array(Type.String()),
        counts: Type.Array(Type.Array(Cell)),
        rowTotals: Type.Array(Cell),
        columnTotals: Type.Array(Cell),
        total: Cell,
      },
      strict,
    ),
    Type.Object(
      {
        status: Type.Literal('answered'),
        kind: Type.Literal('mean'),
        n: Count,
        /** Absent where counts are rounded: sum over mean would give the exact count. */
        sum: Type.Optional(Decimal),
        mean: Decimal,
      },
      strict,
    ),
    Type.Object(
      {
        status: Type.Literal('answered'),
        kind: Type.Literal('quantiles'),
        bins: Type.Array(BinSchema),
        total: Cell,
        quantiles: Type.Array(
          Type.Object(
            {
              probability: Type.String(),
              from: Type.Optional(Decimal),
              below: Type.Optional(Decimal),
            },
            { ...strict, description: 'Where the quantile lies, as the published bins show it.' },
          ),
        ),
      },
      strict,
    ),
    Type.Object(
      {
        status: Type.Literal('answered'),
        kind: Type.Literal('variant-presence'),
        isPresent: Type.Literal(true),
      },
      strict,
    ),
    Type.Object(
      {
        status: Type.Literal('answered'),
        kind: Type.Literal('allele-count'),
        basis: Type.Union([Type.Literal('genotypes'), Type.Literal('declared')]),
        carriers: Cell,
        alleleCount: Cell,
        alleleNumber: Cell,
      },
      strict,
    ),
  ],
  { title: 'Answer' },
);
export type Answer = Static<typeof AnswerSchema>;

export const SUPPRESSED: Answer = { status: 'suppressed' };
