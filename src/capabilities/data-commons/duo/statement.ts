// The data-use statement of one data set, or of several used jointly: its form as people give it
// and as it was read (read-statement.ts).
import { type Static, Type } from '../../../base/schema.ts';

const words = Type.Optional(Type.Array(Type.String({ minLength: 1 })));
/** One term as people and files give it: its id or code, and the parameter that belongs to it. */
export const StatementTermSchema = Type.Object(
  {
    term: Type.String({ minLength: 1 }),
    diseases: words,
    researchTypes: words,
    regions: words,
    users: words,
    projects: words,
    institutions: words,
    investigators: words,
    months: Type.Optional(Type.Integer()),
    date: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);
export type StatementTerm = Static<typeof StatementTermSchema>;
/** The list of terms of one data set; a bare text is a term without a parameter. */
export const StatementInputSchema = Type.Array(
  Type.Union([Type.String({ minLength: 1 }), StatementTermSchema]),
);
export type StatementInput = readonly (string | StatementTerm)[];

export interface Primary {
  readonly term: string;
  /** Of DS: alternatives, as read or as given where the ontology does not know them. */
  readonly diseases: readonly string[];
}

/** What one data set is open for. */
export interface Ground {
  /** One; several only in old statements. */
  readonly primaries: readonly Primary[];
  readonly allowsClinicalCare: boolean;
}

export interface Modifier {
  readonly term: string;
  /** Regions, research types, users, projects, institutions or investigators; sorted. */
  readonly values?: readonly string[];
  readonly months?: number;
  readonly date?: string;
}

export interface StatementProblem {
  /** Place of the term in the input, when one term is to blame. */
  readonly index?: number;
  /** The DUO id, when it could be read. */
  readonly term?: string;
  readonly text: string;
  readonly next: string;
}

export interface DuoStatement {
  /** One for each data set; each must cover the purposes. */
  readonly grounds: readonly Ground[];
  readonly modifiers: readonly Modifier[];
  /** Anything here permits nothing. */
  readonly problems: readonly StatementProblem[];
  /** Withdrawn terms whose meaning a person must settle. */
  readonly reviews: readonly { readonly term: string; readonly text: string }[];
}

/** Each once, in the order of their text, so that the input's order leaves no trace. */
export function distinct<T>(values: readonly T[]): T[] {
  if (values.length < 2) return [...values];
  const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
