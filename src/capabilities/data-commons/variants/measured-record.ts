// What a measure needs of a record, whether it stood in a VCF as text or in a BCF as typed values.
import type { AltKind } from './alleles.ts';

export interface Alternative {
  readonly text: string;
  readonly kind: AltKind;
}

export interface MeasuredRecord {
  readonly contig: string;
  readonly position: number;
  readonly ref: string;
  readonly alts: readonly Alternative[];
  readonly isPassed: boolean;
  readonly hasGenotypes: boolean;
  /** What INFO declares; null where it does not. */
  readonly info: {
    readonly declaredAc: readonly number[] | null;
    readonly declaredAn: number | null;
  };
  /** What the genotypes say; index 0 is the reference. */
  readonly tally: {
    readonly alleleNumber: number;
    readonly counts: Int32Array;
    /** Samples without any called allele. */
    readonly missing: number;
  };
}
