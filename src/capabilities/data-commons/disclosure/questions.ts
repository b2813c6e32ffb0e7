// The closed list of questions that may be put to a data set. Values are text, integers or
// booleans: a decimal is written as text, because a signed question may hold no floats.
import { type Static, Type } from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;
const ColumnName = Type.String({ minLength: 1, maxLength: 256 });
const Value = Type.Union([
  Type.String({ maxLength: 256 }),
  Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }),
  Type.Boolean(),
]);
export type Value = Static<typeof Value>;

const FilterSchema = Type.Union(
  [
    Type.Object({ column: ColumnName, op: Type.Literal('is'), value: Value }, strict),
    Type.Object(
      {
        column: ColumnName,
        op: Type.Literal('in'),
        values: Type.Array(Value, { minItems: 1, maxItems: 200 }),
      },
      strict,
    ),
    Type.Object(
      {
        column: ColumnName,
        op: Type.Literal('range'),
        from: Type.Optional(Value),
        upTo: Type.Optional(Value),
        below: Type.Optional(Value),
      },
      { ...strict, minProperties: 3, description: 'from <= value, value <= upTo, value < below' },
    ),
  ],
  { description: 'Rows whose value is missing never pass a filter.' },
);
export type Filter = Static<typeof FilterSchema>;

const Filters = Type.Array(FilterSchema, { maxItems: 20, description: 'All must hold.' });

const VariantSchema = Type.Object(
  {
    assembly: Type.String({ pattern: '^[A-Za-z0-9._-]{1,40}$', examples: ['GRCh38'] }),
    contig: Type.String({ pattern: '^[0-9A-Za-z!#$%&+./:;?@^_|~*=-]{1,100}$', examples: ['chr1'] }),
    position: Type.Integer({ minimum: 1, maximum: 2147483647, description: 'Counted from 1.' }),
    ref: Type.String({ pattern: '^[ACGTNacgtn]{1,1000}$' }),
    alt: Type.String({ pattern: '^([ACGTNacgtn]{1,1000}|<[A-Za-z0-9:_*.-]{1,60}>)$' }),
  },
  strict,
);
export type Variant = Static<typeof VariantSchema>;

const Edge = Type.String({ pattern: '^-?(0|[1-9]\\d{0,17})(\\.\\d{1,12})?$' });

export const QuestionSchema = Type.Union(
  [
    Type.Object({ kind: Type.Literal('count'), filters: Filters }, strict),
    Type.Object(
      { kind: Type.Literal('cross-tab'), rows: ColumnName, columns: ColumnName, filters: Filters },
      strict,
    ),
    Type.Object({ kind: Type.Literal('mean'), of: ColumnName, filters: Filters }, strict),
    Type.Object(
      {
        kind: Type.Literal('quantiles'),
        of: ColumnName,
        edges: Type.Array(Edge, {
          minItems: 1,
          maxItems: 100,
          description: 'Ascending. Bins are below the first, between two, and from the last up.',
        }),
        probabilities: Type.Array(
          Type.String({ pattern: '^[1-9]\\d{0,3}/[1-9]\\d{0,3}$', examples: ['1/2'] }),
          { minItems: 1, maxItems: 20 },
        ),
        filters: Filters,
      },
      strict,
    ),
    Type.Object({ kind: Type.Literal('variant-presence'), variant: VariantSchema }, strict),
    Type.Object({ kind: Type.Literal('allele-count'), variant: VariantSchema }, strict),
  ],
  {
    $id: 'https://entente.example/protocol/question.schema.json',
    title: 'Question',
    description:
      'A question that one node puts to a data set of another; only aggregates answer it.',
  },
);
export type Question = Static<typeof QuestionSchema>;
export type TableQuestion = Extract<Question, { filters: unknown }>;
export type VariantQuestion = Extract<Question, { variant: unknown }>;

export const isVariantQuestion = (question: Question): question is VariantQuestion =>
  'variant' in question;

/** Names of the columns that a question reads. */
export function columnsOf(question: TableQuestion): string[] {
  const filtered = question.filters.map((filter) => filter.column);
  if (question.kind === 'cross-tab') return [question.rows, question.columns, ...filtered];
  return question.kind === 'count' ? filtered : [question.of, ...filtered];
}
