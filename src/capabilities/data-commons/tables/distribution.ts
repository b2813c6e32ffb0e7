// How the values of a column are spread, counted from the whole file: categories where there are
// few, bins with round edges where there are many. Exact, so it is the holder's own; what partners
// see of it passes disclosure control first.
import { type Static, Type } from '../../../base/schema.ts';
import { CATEGORIES_MAX } from './answer-table.ts';
import { booleanText } from './column-store.ts';
import type { ColumnProfile } from './profile.ts';
import { roundEdges } from './round-edges.ts';
import { sentinelIn } from './sentinels.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

export const DistributionSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('categories'),
      missing: Count,
      cells: Type.Array(Type.Object({ value: Type.String(), count: Count }, strict)),
    },
    strict,
  ),
  Type.Object(
    {
      kind: Type.Literal('bins'),
      missing: Count,
      edges: Type.Array(Type.String(), { description: 'Ascending; one bin more than edges' }),
      counts: Type.Array(Count),
    },
    strict,
  ),
  Type.Object(
    {
      kind: Type.Literal('none'),
      missing: Count,
      why: Type.Enum(['identifier', 'free-text', 'no-values']),
    },
    strict,
  ),
]);
type Why = 'identifier' | 'free-text' | 'no-values';
export type Distribution =
  | Exclude<Static<typeof DistributionSchema>, { kind: 'none' }>
  | { readonly kind: 'none'; readonly missing: number; readonly why: Why };

/** A column of whole numbers with no more values than this is a list of codes. */
const CODES_MAX = 20;

export interface DistributionMeasure {
  add(raw: string): void;
  distribution(): Distribution;
}

export function distributionMeasure(
  profile: ColumnProfile,
  isIdentifier: boolean,
): DistributionMeasure {
  const { missing, distinct, type, range } = profile;
  const isNumeric = type === 'integer' || type === 'decimal';
  if (isIdentifier) return fixed({ kind: 'none', missing, why: 'identifier' });
  if (distinct.count === 0) return fixed({ kind: 'none', missing, why: 'no-values' });
  const isFew = !distinct.isCapped && distinct.count <= (isNumeric ? CODES_MAX : CATEGORIES_MAX);
  if (isFew) return new CategoryMeasure(missing, type === 'boolean');
  const edges = range ? roundEdges(type, range) : [];
  if (edges.length === 0) return fixed({ kind: 'none', missing, why: 'free-text' });
  return new BinMeasure(missing, edges, isNumeric);
}

const fixed = (distribution: Distribution): DistributionMeasure => ({
  add: () => undefined,
  distribution: () => distribution,
});

class CategoryMeasure implements DistributionMeasure {
  readonly #counts = new Map<string, number>();
  readonly #missing: number;
  readonly #isBoolean: boolean;

  constructor(missing: number, isBoolean: boolean) {
    this.#missing = missing;
    this.#isBoolean = isBoolean;
  }

  add(raw: string): void {
    if (sentinelIn(raw) !== null) return;
    const text = this.#isBoolean ? booleanText(raw) : raw.trim();
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
  }

  distribution(): Distribution {
    const cells = [...this.#counts].map(([value, count]) => ({ value, count }));
    cells.sort((a, b) => (a.value < b.value ? -1 : 1));
    return { kind: 'categories', missing: this.#missing, cells };
  }
}

// Rounding to a double never reverses an order, and equal texts give equal doubles.
class BinMeasure implements DistributionMeasure {
  readonly #missing: number;
  readonly #edges: readonly string[];
  readonly #numbers: readonly number[] | null;
  readonly #counts: number[];

  constructor(missing: number, edges: readonly string[], isNumeric: boolean) {
    this.#missing = missing;
    this.#edges = edges;
    this.#numbers = isNumeric ? edges.map(Number) : null;
    this.#counts = new Array<number>(edges.length + 1).fill(0);
  }

  add(raw: string): void {
    if (sentinelIn(raw) !== null) return;
    const text = raw.trim();
    const place =
      this.#numbers === null ? placeOf(this.#edges, text) : placeOf(this.#numbers, Number(text));
    this.#counts[place]!++;
  }

  distribution(): Distribution {
    const [edges, counts] = [[...this.#edges], [...this.#counts]];
    return { kind: 'bins', missing: this.#missing, edges, counts };
  }
}

/** How many edges are at or below the value. */
function placeOf<T extends string | number>(edges: readonly T[], value: T): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
