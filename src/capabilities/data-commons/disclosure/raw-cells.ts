// Exact results before disclosure control. They never leave the node that holds the data: the only
// way from here to an answer is `disclose`.

export interface RawCount {
  readonly kind: 'count';
  readonly matching: number;
  /** Rows of the whole table, which the data set's description publishes. */
  readonly outOf: number;
  /** No filter was given: the count is the published size itself. */
  readonly isWhole: boolean;
  /** Of the rows in the cell, where counts leave moved (perturb.ts). */
  readonly key?: number;
}

export interface RawCrossTab {
  readonly kind: 'cross-tab';
  /** A null label stands for rows whose value is missing. */
  readonly rows: readonly (string | null)[];
  readonly columns: readonly (string | null)[];
  readonly counts: readonly (readonly number[])[];
  readonly outOf: number;
  readonly isWhole: boolean;
  readonly keys?: readonly (readonly number[])[];
}

export interface RawMean {
  readonly kind: 'mean';
  readonly n: number;
  /** Rows of the whole table in which the value is present. */
  readonly outOf: number;
  readonly isWhole: boolean;
  /** Sum of the values, of their magnitudes, and the largest magnitude, in units of 10^-scale. */
  readonly sum: bigint;
  readonly magnitude: bigint;
  readonly largest: bigint;
  readonly scale: number;
  /** Values other than zero: of a 0/1 column the sum is their count. */
  readonly nonZero: number;
  /** Where at most two different values occur, how often the rarer does (0: only one occurs). */
  readonly rarerOfTwo: number | null;
  /** Values beyond were counted as these, where noise is drawn on the sum; in units. */
  readonly bounds?: { readonly least: bigint; readonly most: bigint };
  readonly key?: number;
}

export interface RawHistogram {
  readonly kind: 'quantiles';
  readonly edges: readonly string[];
  /** One more than there are edges. */
  readonly counts: readonly number[];
  readonly probabilities: readonly string[];
  readonly outOf: number;
  readonly isWhole: boolean;
  readonly keys?: readonly number[];
}

export interface RawVariant {
  readonly kind: 'variant-presence' | 'allele-count';
  /** Recomputed from genotypes, or as the file declares it in INFO. */
  readonly basis: 'genotypes' | 'declared';
  /** Null where the file declares allele counts only. */
  readonly carriers: number | null;
  readonly alleleCount: number;
  /** Null where the variant is not in the file. */
  readonly alleleNumber: number | null;
  readonly samples: number | null;
}

export type RawCells = RawCount | RawCrossTab | RawMean | RawHistogram | RawVariant;
