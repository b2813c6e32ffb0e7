// What the containers and slices of a CRAM file tell: records counted from slice headers,
// checksums, compression methods, order; each held against the others and against the dictionary.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingPlace, FindingTally } from '../finding-tally.ts';
import { REFERENCES_LISTED_MAX } from './alignment-facts.ts';
import type { AlignmentHeader } from './alignment-header.ts';
import {
  type BlockHeader,
  type ContainerHeader,
  METHODS,
  type SliceHeader,
} from './cram-structures.ts';

/** More slices than this are counted, and not held against the index. */
export const SLICES_KEPT_MAX = 1_000_000;
/** One container of reads cannot hold more; sums of it stay whole numbers. */
const BASES_MAX = 2 ** 40;
const FIRST_OF_3_1 = METHODS.indexOf('rans4x16');
const SLICE_CITATION = 'CRAM v3 section 8.5';

/** Container offset, slice offset after the container header, slice size, reference. */
export type SlicePlace = [number, number, number, number];

const NUMBERS = [
  'records',
  'bases',
  'containers',
  'sliceCount',
  'multiReference',
  'unplaced',
  'embedded',
  'withMd5',
  'withoutMd5',
  'provenMd5',
] as const;

export class CramTally {
  records = 0;
  bases = 0;
  containers = 0;
  sliceCount = 0;
  multiReference = 0;
  unplaced = 0;
  embedded = 0;
  withMd5 = 0;
  withoutMd5 = 0;
  provenMd5 = 0;
  isByCoordinate = true;
  byReference: number[] = [];
  methods: number[] = [];
  slices: SlicePlace[] = [];
  #last: [number, number] = [0, 0];
  readonly #header: AlignmentHeader;
  readonly #findings: FindingTally;

  constructor(header: AlignmentHeader, findings: FindingTally) {
    this.#header = header;
    this.#findings = findings;
  }

  addContainer(container: ContainerHeader, offset: number): void {
    this.containers++;
    if (container.bases <= BASES_MAX) this.bases += container.bases;
    else this.#flaw('cram.bases', 'A container counts more bases than there can be.', offset);
    if (container.counter !== this.records)
      this.#flaw('cram.counter', 'A container counts other records before it.', offset);
  }

  addBlock({ method, size, rawSize }: BlockHeader, minor: number, offset: number): void {
    this.methods[method] = (this.methods[method] ?? 0) + 1;
    const place = { offset, citation: 'CRAM v3 section 8' };
    if (method >= METHODS.length) {
      const text = `A block is compressed by method ${method}, which the format does not have.`;
      this.#findings.error('cram.method', text, place);
    } else if (method >= FIRST_OF_3_1 && minor < 1)
      this.#findings.error('cram.method-version', LATER_METHOD, place);
    if (method === 0 && size !== rawSize)
      this.#findings.error('cram.raw-size', 'A raw block has two different sizes.', place);
  }

  addSlice(slice: SliceHeader, container: ContainerHeader, offset: number): void {
    this.sliceCount++;
    if (slice.records < 0)
      this.#flaw('cram.records', 'A slice counts fewer than no records.', offset);
    if (slice.counter !== this.records)
      this.#flaw('cram.counter', 'A slice counts other records before it.', offset);
    if (slice.reference !== container.reference)
      this.#flaw(
        'cram.slice-reference',
        'A slice is of another sequence than its container.',
        offset,
      );
    const records = Math.max(0, slice.records);
    this.records += records;
    if (slice.reference === -2) this.multiReference += records;
    else if (slice.reference === -1) this.unplaced += records;
    else this.#addPlaced(slice, records, offset);
    this.#order(slice);
  }

  keepSlice(place: SlicePlace): void {
    if (this.slices.length < SLICES_KEPT_MAX) this.slices.push(place);
  }

  facts(): JsonObject {
    const { records, multiReference, unplaced } = this;
    const { references } = this.#header;
    const methods = Object.fromEntries(
      this.methods.flatMap((count, id) => (count ? [[METHODS[id] ?? `method-${id}`, count]] : [])),
    );
    return {
      reads: {
        total: records,
        onSeveralSequences: multiReference,
        unplaced,
        isCountedFromSlices: true,
      },
      bases: this.bases,
      containers: this.containers,
      slices: this.sliceCount,
      methods,
      referenceChecksums: {
        present: this.withMd5,
        absent: this.withoutMd5,
        embedded: this.embedded,
        provenAgainstHeader: this.provenMd5,
      },
      order: { isByCoordinate: this.isByCoordinate },
      byReference: references.slice(0, REFERENCES_LISTED_MAX).map((reference, at) => ({
        name: reference.name.slice(0, 256),
        length: reference.length,
        ...(reference.md5 ? { md5: reference.md5 } : {}),
        records: this.byReference[at] ?? 0,
      })),
    };
  }

  save() {
    return {
      numbers: NUMBERS.map((name) => this[name]),
      isByCoordinate: this.isByCoordinate,
      byReference: [...this.byReference],
      methods: [...this.methods],
      slices: this.slices,
      last: [this.#last[0] === Number.POSITIVE_INFINITY ? -1 : this.#last[0], this.#last[1]],
    };
  }

  restore(saved: ReturnType<CramTally['save']>): void {
    NUMBERS.forEach((name, at) => {
      this[name] = saved.numbers[at]!;
    });
    this.isByCoordinate = saved.isByCoordinate;
    this.byReference = saved.byReference.map((count) => count ?? 0);
    this.methods = saved.methods.map((count) => count ?? 0);
    this.slices = [...saved.slices];
    const [reference, start] = saved.last as [number, number];
    this.#last = [reference < 0 ? Number.POSITIVE_INFINITY : reference, start];
  }

  #addPlaced(slice: SliceHeader, records: number, offset: number): void {
    const own = this.#header.references[slice.reference];
    if (!own) {
      this.#flaw('cram.reference', 'A slice is of a sequence the header lacks.', offset);
      return;
    }
    this.byReference[slice.reference] = (this.byReference[slice.reference] ?? 0) + records;
    if (own.length > 0 && slice.start + slice.span - 1 > own.length && !own.isCircular) {
      const place = { offset, field: 'span', citation: SLICE_CITATION };
      this.#findings.warn('reads.beyond-contig', 'A slice reaches beyond its sequence.', place);
    }
    if (slice.hasEmbeddedReference) this.embedded++;
    else if (slice.md5 === null) this.withoutMd5++;
    else this.#checkMd5(slice, own, offset);
  }

  /** The checksum is of the bases the slice spans; only of all of them can it be compared. */
  #checkMd5(slice: SliceHeader, own: { length: number; md5: string | null }, offset: number): void {
    this.withMd5++;
    const isWhole = slice.start === 1 && slice.span === own.length;
    if (!isWhole || own.md5 === null) return;
    if (slice.md5 === own.md5) this.provenMd5++;
    else this.#flaw('cram.reference-md5', 'A slice was made on another reference.', offset);
  }

  #order({ reference, start }: SliceHeader): void {
    // Slices of several sequences are in no order that their headers could show.
    if (reference === -2) return;
    const place = reference < 0 ? Number.POSITIVE_INFINITY : reference;
    const [last, lastStart] = this.#last;
    const isBefore = place < last || (place === last && reference >= 0 && start < lastStart);
    if (isBefore) this.isByCoordinate = false;
    this.#last = [place, start];
  }

  #flaw(rule: string, text: string, offset: number): void {
    const place: FindingPlace = { offset, citation: SLICE_CITATION };
    this.#findings.error(rule, text, place);
  }
}

const LATER_METHOD =
  'A block is compressed by a method of version 3.1; the file says it is earlier.';
