// Dirt on request: which kinds, how much of each, and a record of every place, so that whoever
// looks for it can be held against what was planted.
import { SeededRandom } from '../seeded-random.ts';

interface DirtRule {
  readonly file: string;
  /** Of a thousand records or rows; at least one. */
  readonly perMille: number;
  readonly what: string;
  /** What an inspection says of it: a rule, or the fact in which it shows. Null: nothing. */
  readonly shownAs: string | null;
}

export const DIRT = {
  'stale-allele-count': {
    file: 'variants.vcf',
    perMille: 5,
    what: 'AC in INFO is not what the genotypes come to',
    shownAs: 'vcf.allele-counts',
  },
  'missing-genotypes': {
    file: 'variants.vcf',
    perMille: 20,
    what: 'up to three persons have no genotype',
    shownAs: 'genotypes.missing',
  },
  unsorted: {
    file: 'variants.vcf',
    perMille: 5,
    what: 'the record stands behind the one that should follow it',
    shownAs: 'vcf.position-order',
  },
  'duplicate-variant': {
    file: 'variants.vcf',
    perMille: 5,
    what: 'the record stands a second time',
    shownAs: 'vcf.duplicate-variant',
  },
  sentinel: {
    file: 'clinical.csv',
    perMille: 30,
    what: 'a value is missing, spelt otherwise than NA',
    shownAs: 'missingBySpelling',
  },
  'broken-cell': {
    file: 'clinical.csv',
    perMille: 10,
    what: 'a cell holds #REF!',
    shownAs: 'table.broken-cells',
  },
  'duplicate-person': {
    file: 'clinical.csv',
    perMille: 10,
    what: 'the row stands a second time',
    shownAs: 'identifierColumns',
  },
  'mixed-unit': {
    file: 'clinical.csv',
    perMille: 20,
    what: 'LDL is in mg/dL, not in mmol/L',
    shownAs: null,
  },
  'short-row': {
    file: 'clinical.csv',
    perMille: 5,
    what: 'the last field is missing',
    shownAs: 'csv.constant-columns',
  },
  'duplicate-barcode': {
    file: 'expression/barcodes.tsv',
    perMille: 5,
    what: 'the barcode of the cell before stands here, too',
    shownAs: 'mtx.duplicate-id',
  },
} as const satisfies Readonly<Record<string, DirtRule>>;

export type DirtKind = keyof typeof DIRT;

export interface DirtPlace {
  /** From 1, as the file is written. */
  readonly line: number;
  readonly field?: string;
  /** Persons without a genotype. */
  readonly persons?: number;
}

/** Beyond, places are counted and no longer listed. */
export const PLACES_LISTED_MAX = 20_000;

export class DirtRecord {
  readonly #kinds = new Map<DirtKind, { count: number; places: DirtPlace[] }>();

  note(kind: DirtKind, place: DirtPlace): void {
    const found = this.#kinds.get(kind) ?? { count: 0, places: [] };
    found.count++;
    if (found.places.length < PLACES_LISTED_MAX) found.places.push(place);
    this.#kinds.set(kind, found);
  }

  list() {
    return [...this.#kinds].map(([kind, { count, places }]) => {
      const { perMille, ...rule } = DIRT[kind];
      return { kind, ...rule, count, places };
    });
  }
}

/** Which of `units` is dirty in which way: never two ways at once. */
export function spreadDirt(
  kinds: readonly DirtKind[],
  units: number,
  seed: string,
): ReadonlyMap<number, DirtKind> {
  const random = new SeededRandom(`cohort dirt:${kinds.join()}:${seed}`);
  const deck = kinds.flatMap((kind) =>
    new Array<DirtKind>(Math.max(1, Math.floor((units * DIRT[kind].perMille) / 1_000))).fill(kind),
  );
  for (let at = deck.length - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [deck[at], deck[other]] = [deck[other]!, deck[at]!];
  }
  const chosen = random.sample(Math.min(deck.length, units), units);
  return new Map(chosen.map((unit, at) => [unit, deck[at]!]));
}
