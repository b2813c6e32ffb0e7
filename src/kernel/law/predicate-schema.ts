// The closed language of conditions in a pack: what a rule author may write under `when` and
// `unless`. Three-valued (Kleene): a fact that is absent, or of the wrong kind, makes a test
// unknown, and unknown never permits. Numbers are integers. One operator to a test.
import { type TSchema, Type } from '../../base/schema.ts';

export type Scalar = string | number | boolean;

/** A number to compare with: written out, another fact, or a dated table of the pack. */
export type Quantity =
  | number
  | { readonly fact: string }
  | {
      readonly table: string;
      readonly key: string | { readonly fact: string };
      /** Which to take when the key is a list of keys; combined data take the lowest threshold. */
      readonly pick?: 'lowest' | 'highest';
    };

/** A day to compare with: written out, another fact, the day of the act, or that day moved. */
export type Day = string | { readonly fact: string } | { readonly today: string };

/** One of these beside `fact`. */
export interface Operators {
  readonly is: Scalar | { readonly fact: string };
  readonly isNot: Scalar | { readonly fact: string };
  /** The fact (or, if it is a list, any of its elements) is one of these. */
  readonly in: readonly Scalar[];
  readonly notIn: readonly Scalar[];
  /**
   * As `in`, against a dated list: `countries-of-concern`, or `us/bulk-data#countries-of-concern`.
   */
  readonly inList: string;
  readonly notInList: string;
  /** The fact is a list and every element is one of these; an empty list answers unknown. */
  readonly onlyIn: readonly Scalar[];
  readonly onlyInList: string;
  /** The fact is a list that holds this, or any of these. */
  readonly contains: Scalar | readonly Scalar[];
  readonly atLeast: Quantity;
  readonly atMost: Quantity;
  readonly moreThan: Quantity;
  readonly lessThan: Quantity;
  readonly before: Day;
  readonly after: Day;
  /** Two-valued; only where the fact's absence makes the answer stricter (polarity.ts). */
  readonly known: boolean;
}
export type Operator = keyof Operators;
export type Test = { readonly fact: string } & { readonly [O in Operator]?: Operators[O] };

export type Predicate =
  | { readonly all: readonly Predicate[] }
  | { readonly any: readonly Predicate[] }
  | { readonly not: Predicate }
  | Test;

const closed = { additionalProperties: false };
export const FactName = Type.String({
  pattern: '^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*$',
  description: 'a dotted fact name, for example requester.isCommercial',
});
export const ListRef = Type.String({
  pattern: '^([a-z0-9-]+(/[a-z0-9-]+)*#)?[a-z0-9-]+$',
  description: 'a list of this pack, or pack#list',
});
const OtherFact = Type.Object({ fact: FactName }, closed);
const ScalarSchema = Type.Union([Type.String(), Type.Integer(), Type.Boolean()]);
const Scalars = Type.Array(ScalarSchema, { minItems: 1 });
const ScalarOrFact = Type.Union([Type.String(), Type.Integer(), Type.Boolean(), OtherFact]);
const QuantitySchema = Type.Union([
  Type.Integer(),
  OtherFact,
  Type.Object(
    {
      table: ListRef,
      key: Type.Union([Type.String(), OtherFact]),
      pick: Type.Optional(Type.Enum(['lowest', 'highest'])),
    },
    closed,
  ),
]);
export const CivilDate = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  format: 'date',
  description: 'a civil date, YYYY-MM-DD',
});
export const Period = Type.String({
  pattern: '^-?P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$',
  description: 'an ISO 8601 duration in years, months, weeks or days, for example P14D',
});
const DaySchema = Type.Union([
  CivilDate,
  Type.Literal('today'),
  OtherFact,
  Type.Object({ today: Period }, closed),
]);

/** The form of each operator's value. */
export const OPERATORS: { readonly [O in Operator]: TSchema } = {
  is: ScalarOrFact,
  isNot: ScalarOrFact,
  in: Scalars,
  notIn: Scalars,
  inList: ListRef,
  notInList: ListRef,
  onlyIn: Scalars,
  onlyInList: ListRef,
  contains: Type.Union([Type.String(), Type.Integer(), Type.Boolean(), Scalars]),
  atLeast: QuantitySchema,
  atMost: QuantitySchema,
  moreThan: QuantitySchema,
  lessThan: QuantitySchema,
  before: DaySchema,
  after: DaySchema,
  known: Type.Boolean(),
};

export const isOperator = (name: string): name is Operator => Object.hasOwn(OPERATORS, name);

const self = Type.Ref('Predicate');
const tests = Object.entries(OPERATORS).map(([operator, value]) =>
  Type.Object({ fact: FactName, [operator]: value }, closed),
);
export const PredicateSchema = Type.Unsafe<Predicate>(
  Type.Cyclic(
    {
      Predicate: Type.Union([
        Type.Object({ all: Type.Array(self, { minItems: 1 }) }, closed),
        Type.Object({ any: Type.Array(self, { minItems: 1 }) }, closed),
        Type.Object({ not: self }, closed),
        ...tests,
      ]),
    },
    'Predicate',
  ),
);
