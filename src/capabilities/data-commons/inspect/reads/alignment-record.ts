// One alignment, as SAM and BAM both tell it; a single object is filled again for every record.

export const FLAG = {
  paired: 0x1,
  proper: 0x2,
  unmapped: 0x4,
  mateUnmapped: 0x8,
  first: 0x40,
  last: 0x80,
  secondary: 0x100,
  qcFail: 0x200,
  duplicate: 0x400,
  supplementary: 0x800,
} as const;
/** SAM v1 section 1.4.2: bits above these are reserved. */
export const FLAGS_KNOWN = 0xfff;

export interface AlignmentRecord {
  flag: number;
  /** Place in the dictionary, -1 for none. */
  reference: number;
  /** From 1; 0 for none. */
  position: number;
  mapq: number;
  mateReference: number;
  matePosition: number;
  /** 0 when SEQ is `*`. */
  sequenceLength: number;
  /** Null when QUAL is `*`. */
  qualityLength: number | null;
  /** Bases that CIGAR says SEQ has, and how far it reaches; null without CIGAR. */
  cigarQuery: number | null;
  cigarReference: number;
  readonly name: NameBytes;
}

/** A read name where it lies, to compare it with the one before. */
export interface NameBytes {
  bytes: Uint8Array;
  start: number;
  end: number;
}

export const emptyRecord = (): AlignmentRecord => ({
  flag: 0,
  reference: -1,
  position: 0,
  mapq: 0,
  mateReference: -1,
  matePosition: 0,
  sequenceLength: 0,
  qualityLength: null,
  cigarQuery: null,
  cigarReference: 0,
  name: { bytes: new Uint8Array(), start: 0, end: 0 },
});
