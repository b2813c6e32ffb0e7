// What every alignment is held against and counted as, whichever file it came from. The categories
// are those of `samtools flagstat` and `samtools idxstats`, so that both can be compared with it.
import type { FindingTally } from '../finding-tally.ts';
import type { AlignmentHeader } from './alignment-header.ts';
import { type AlignmentRecord, FLAG, FLAGS_KNOWN } from './alignment-record.ts';
import { SortOrder } from './sort-order.ts';

export const FIELDS_CITATION = 'SAM v1 section 1.4';
const FLAG_CITATION = 'SAM v1 section 1.4.2';

export const COUNTED = [
  'total',
  'primary',
  'secondary',
  'supplementary',
  'duplicates',
  'primaryDuplicates',
  'qcFail',
  'mapped',
  'primaryMapped',
  'unmapped',
  'unplaced',
  'paired',
  'first',
  'last',
  'properlyPaired',
  'bothMapped',
  'singletons',
  'mateElsewhere',
  'withoutSequence',
  'withoutQualities',
  'withReadGroup',
] as const;
export type Counts = Record<(typeof COUNTED)[number], number>;

export interface RecordPlace {
  readonly line?: number;
  readonly offset?: number;
}

export class AlignmentTally {
  readonly counts = Object.fromEntries(COUNTED.map((name) => [name, 0])) as Counts;
  readonly order = new SortOrder();
  bases = 0;
  lengthMin: number | null = null;
  lengthMax: number | null = null;
  /** By place in the dictionary. */
  mapped: number[] = [];
  unmapped: number[] = [];
  readonly #findings: FindingTally;
  readonly #header: AlignmentHeader;

  constructor(header: AlignmentHeader, findings: FindingTally) {
    this.#header = header;
    this.#findings = findings;
  }

  add(record: AlignmentRecord, hasReadGroup: boolean, place: RecordPlace): void {
    this.#count(record, hasReadGroup);
    this.order.next(record.reference, record.position, record.name, place.line ?? null);
    this.#checkFlags(record, place);
    this.#checkPlace(record, place);
    this.#checkLengths(record, place);
  }

  save() {
    const { counts, bases, lengthMin, lengthMax, mapped, unmapped } = this;
    const copy = { counts: { ...counts }, mapped: [...mapped], unmapped: [...unmapped] };
    return { ...copy, order: this.order.save(), bases, lengthMin, lengthMax };
  }

  restore(saved: ReturnType<AlignmentTally['save']>): void {
    Object.assign(this.counts, saved.counts);
    this.mapped = saved.mapped.map((count) => count ?? 0);
    this.unmapped = saved.unmapped.map((count) => count ?? 0);
    this.bases = saved.bases;
    this.lengthMin = saved.lengthMin;
    this.lengthMax = saved.lengthMax;
    this.order.restore(saved.order);
  }

  #count(record: AlignmentRecord, hasReadGroup: boolean): void {
    const { counts } = this;
    const { flag, reference, sequenceLength } = record;
    const isPrimary = (flag & (FLAG.secondary | FLAG.supplementary)) === 0;
    const isMapped = (flag & FLAG.unmapped) === 0;
    counts.total++;
    if (flag & FLAG.qcFail) counts.qcFail++;
    if (flag & FLAG.duplicate) counts.duplicates++;
    // As flagstat: what is both counts as secondary.
    if (flag & FLAG.secondary) counts.secondary++;
    else if (flag & FLAG.supplementary) counts.supplementary++;
    else this.#countPrimary(record, isMapped);
    if (isMapped) counts.mapped++;
    else counts.unmapped++;
    if (reference < 0) counts.unplaced++;
    else if (isMapped) this.mapped[reference] = (this.mapped[reference] ?? 0) + 1;
    else this.unmapped[reference] = (this.unmapped[reference] ?? 0) + 1;
    if (hasReadGroup) counts.withReadGroup++;
    if (record.qualityLength === null) counts.withoutQualities++;
    if (sequenceLength === 0) counts.withoutSequence++;
    else if (isPrimary) {
      this.bases += sequenceLength;
      if (this.lengthMin === null || sequenceLength < this.lengthMin)
        this.lengthMin = sequenceLength;
      if (this.lengthMax === null || sequenceLength > this.lengthMax)
        this.lengthMax = sequenceLength;
    }
  }

  #countPrimary({ flag, reference, mateReference }: AlignmentRecord, isMapped: boolean): void {
    const { counts } = this;
    counts.primary++;
    if (isMapped) counts.primaryMapped++;
    if (flag & FLAG.duplicate) counts.primaryDuplicates++;
    if (!(flag & FLAG.paired)) return;
    counts.paired++;
    if (flag & FLAG.proper && isMapped) counts.properlyPaired++;
    if (flag & FLAG.first) counts.first++;
    if (flag & FLAG.last) counts.last++;
    if (!isMapped) return;
    if (flag & FLAG.mateUnmapped) counts.singletons++;
    else {
      counts.bothMapped++;
      if (mateReference !== reference) counts.mateElsewhere++;
    }
  }

  #checkFlags({ flag, position, reference, cigarQuery }: AlignmentRecord, at: RecordPlace): void {
    if (flag > FLAGS_KNOWN) {
      const place = { ...at, field: 'FLAG', citation: FLAG_CITATION };
      this.#findings.error('reads.flag-reserved', 'Reserved bits of FLAG are set.', place);
    }
    if (flag & FLAG.unmapped) return;
    if (reference < 0 || position === 0) {
      const place = { ...at, field: 'POS', citation: FLAG_CITATION };
      this.#findings.warn('reads.mapped-without-place', MAPPED_NOWHERE, place);
    } else if (cigarQuery === null) {
      const place = { ...at, field: 'CIGAR', citation: FIELDS_CITATION };
      this.#findings.warn('reads.mapped-without-cigar', MAPPED_WITHOUT_CIGAR, place);
    }
  }

  #checkPlace(record: AlignmentRecord, at: RecordPlace): void {
    const { references } = this.#header;
    const { position, reference, matePosition, mateReference } = record;
    const own = references[reference];
    if (own && !own.isCircular && own.length > 0 && position > 0) {
      const reach = record.flag & FLAG.unmapped ? 1 : Math.max(1, record.cigarReference);
      if (position + reach - 1 > own.length) {
        const place = { ...at, field: 'POS', citation: FIELDS_CITATION, next: OTHER_REFERENCE };
        this.#findings.warn('reads.beyond-contig', BEYOND, place);
      }
    }
    const mate = references[mateReference];
    if (mate && !mate.isCircular && mate.length > 0 && matePosition > mate.length) {
      const place = { ...at, field: 'PNEXT', citation: FIELDS_CITATION };
      this.#findings.warn('reads.mate-beyond-contig', MATE_BEYOND, place);
    }
  }

  #checkLengths(record: AlignmentRecord, at: RecordPlace): void {
    const { sequenceLength, qualityLength, cigarQuery, flag } = record;
    if (qualityLength !== null && qualityLength !== sequenceLength) {
      const place = { ...at, field: 'QUAL', citation: 'SAM v1 section 1.4.11' };
      this.#findings.error('reads.quality-length', QUALITY_LENGTH, place);
    }
    if (cigarQuery === null || sequenceLength === 0 || cigarQuery === sequenceLength) return;
    const place = { ...at, field: 'CIGAR', citation: 'SAM v1 sections 1.4.6 and 1.4.10' };
    // Section 1.4.2: nothing can be assumed of the CIGAR of an unmapped read.
    if (flag & FLAG.unmapped)
      this.#findings.warn('reads.cigar-length-unmapped', CIGAR_LENGTH, place);
    else this.#findings.error('reads.cigar-length', CIGAR_LENGTH, place);
  }
}

const MAPPED_NOWHERE = 'A read is flagged as mapped and has no sequence name or no position.';
const MAPPED_WITHOUT_CIGAR = 'A read is flagged as mapped and has no CIGAR.';
const BEYOND = 'A read lies beyond the end of its sequence.';
const MATE_BEYOND = 'The mate of a read lies beyond the end of its sequence.';
const OTHER_REFERENCE = 'Check that the header is of the reference the reads were aligned to.';
const QUALITY_LENGTH = 'QUAL is not as long as SEQ.';
const CIGAR_LENGTH = 'CIGAR accounts for more or fewer bases than SEQ has.';
