// One BAM record: every length in it is held against the size of the record, and every value
// against SAM v1 sections 1.4 and 4.2.
import type { FindingPlace, FindingTally } from '../finding-tally.ts';
import type { AlignmentHeader } from './alignment-header.ts';
import { type AlignmentRecord, FLAG } from './alignment-record.ts';
import { FIELDS_CITATION } from './alignment-tally.ts';
import { type BamTagFlaw, BamTags } from './bam-tags.ts';
import { ClipRule, characterClass, isAll } from './sam-fields.ts';
import { PREDEFINED, UNKNOWN_GROUP } from './sam-record.ts';
import * as tags from './sam-tags.ts';

const BAM_CITATION = 'SAM v1 section 4.2';
export const FIXED_BYTES = 32;
const NAME = characterClass(/[!-?A-~]/);
const QUALITY_MAX = 93;
const ABSENT = 0xff;
const OPERATIONS = [...'MIDNSHP=X'].map((operation) => operation.charCodeAt(0));
const QUERY_CONSUMED = [1, 1, 0, 0, 1, 0, 0, 1, 1];
const REFERENCE_CONSUMED = [1, 0, 1, 1, 0, 0, 0, 1, 1];
const SOFT_CLIP = 4;
const SKIP = 3;
/** A binning index of 5 levels ends here; beyond, bins are of another scheme (CSI). */
const BINNED_MAX = 2 ** 29;

export class BamRecordReader {
  readonly #tags = new BamTags();
  readonly #clips = new ClipRule();
  readonly #header: AlignmentHeader;
  readonly #findings: FindingTally;
  #offset = 0;
  hasReadGroup = false;

  constructor(header: AlignmentHeader, findings: FindingTally) {
    this.#header = header;
    this.#findings = findings;
  }

  /** The record after its length field; false when its parts do not fit into it. */
  read(bytes: Buffer, start: number, end: number, offset: number, into: AlignmentRecord): boolean {
    this.#offset = offset;
    const nameLength = bytes[start + 8]!;
    const operations = bytes.readUInt16LE(start + 12);
    const length = bytes.readUInt32LE(start + 16);
    const name = start + FIXED_BYTES;
    const cigar = name + nameLength;
    const sequence = cigar + 4 * operations;
    const quality = sequence + Math.ceil(length / 2);
    const optional = quality + length;
    if (nameLength === 0 || optional > end) {
      this.#flaw('bam.record-parts', 'The parts of a record are longer than the record.');
      return false;
    }
    this.#readFixed(bytes, start, into);
    this.#readName(bytes, name, cigar - 1, into);
    this.#tags.walk(bytes, optional, end);
    this.#noteTags();
    this.#readCigar(bytes, cigar, operations, length, into);
    into.sequenceLength = length;
    into.qualityLength = this.#quality(bytes, quality, optional);
    this.#checkBin(bytes.readUInt16LE(start + 10), into);
    return true;
  }

  #readFixed(bytes: Buffer, start: number, into: AlignmentRecord): void {
    const { length } = this.#header.references;
    const place = (at: number, field: string): number => {
      const value = bytes.readInt32LE(start + at);
      if (value >= -1 && value < length) return value;
      this.#flaw('bam.reference', `${field} is outside of the dictionary.`, field);
      return -1;
    };
    const position = (at: number, field: string): number => {
      const value = bytes.readInt32LE(start + at);
      if (value >= -1) return value + 1;
      this.#flaw('bam.position', `${field} is below the beginning.`, field);
      return 0;
    };
    into.reference = place(0, 'refID');
    into.position = position(4, 'pos');
    into.mapq = bytes[start + 9]!;
    into.flag = bytes.readUInt16LE(start + 14);
    into.mateReference = place(20, 'next_refID');
    into.matePosition = position(24, 'next_pos');
  }

  #readName(bytes: Buffer, start: number, end: number, { name }: AlignmentRecord): void {
    name.bytes = bytes;
    name.start = start;
    name.end = end;
    // Writers pad names with NUL so that CIGAR is aligned; that padding is no part of the name.
    while (name.end > start && bytes[name.end - 1] === 0) name.end--;
    if (bytes[end] !== 0 || name.end === start || !isAll(NAME, bytes, start, name.end))
      this.#flaw('bam.qname', 'A read name is empty, not ended, or has forbidden characters.');
  }

  #readCigar(
    bytes: Buffer,
    at: number,
    operations: number,
    length: number,
    into: AlignmentRecord,
  ): void {
    const real = this.#tags.cigar;
    // Section 4.2.2: the real CIGAR of a very long alignment is in the tag CG.
    const first = operations > 0 ? bytes.readUInt32LE(at) : 0;
    const second = operations === 2 ? bytes.readUInt32LE(at + 4) : 0;
    const isPlaceholder =
      operations === 2 && first === ((length << 4) | SOFT_CLIP) >>> 0 && (second & 15) === SKIP;
    const [from, count] = real && isPlaceholder ? [real.at, real.operations] : [at, operations];
    into.cigarQuery = count === 0 ? null : 0;
    into.cigarReference = 0;
    this.#clips.start();
    for (let i = 0; i < count; i++) {
      const packed = bytes.readUInt32LE(from + 4 * i);
      const operation = packed & 15;
      const size = packed >>> 4;
      if (operation >= OPERATIONS.length) {
        this.#flaw('bam.cigar', 'CIGAR has an operation the format does not have.', 'CIGAR');
        into.cigarQuery = null;
        return;
      }
      into.cigarQuery! += QUERY_CONSUMED[operation]! * size;
      into.cigarReference += REFERENCE_CONSUMED[operation]! * size;
      this.#clips.next(OPERATIONS[operation]!);
    }
    if (this.#clips.isBroken)
      this.#flaw('reads.clip', 'CIGAR clips within the alignment.', 'CIGAR');
  }

  #quality(bytes: Buffer, start: number, end: number): number | null {
    if (start === end || bytes[start] === ABSENT) {
      for (let at = start; at < end; at++)
        if (bytes[at] !== ABSENT) {
          this.#flaw('bam.quality', 'Qualities are absent in a part of a read.', 'QUAL');
          break;
        }
      return null;
    }
    for (let at = start; at < end; at++)
      if (bytes[at]! > QUALITY_MAX) {
        this.#flaw('bam.quality', `A quality is above ${QUALITY_MAX}.`, 'QUAL');
        break;
      }
    return end - start;
  }

  #checkBin(bin: number, { flag, position, cigarReference }: AlignmentRecord): void {
    const start = position - 1;
    const reach = flag & FLAG.unmapped ? 1 : Math.max(1, cigarReference);
    if (start + reach > BINNED_MAX || bin === binOf(start, start + reach)) return;
    const place = { offset: this.#offset, field: 'bin', citation: 'SAM v1 section 4.2.1' };
    this.#findings.warn('bam.bin', 'The bin of a record is not that of its place.', place);
  }

  #noteTags(): void {
    const { flaws, group } = this.#tags;
    const place = { offset: this.#offset, citation: 'SAM v1 sections 1.5 and 4.2.4' };
    for (const flaw of flaws) {
      if (flaw === 'type') {
        const citation = tags.PREDEFINED_CITATION;
        this.#findings.warn('reads.tag-type', PREDEFINED, { ...place, citation });
      } else this.#findings.error(`reads.tag-${flaw}`, TAG_TEXTS[flaw], place);
    }
    this.hasReadGroup = group !== null;
    const { readGroups } = this.#header;
    if (group !== null && readGroups.size > 0 && !readGroups.has(group))
      this.#findings.warn('reads.unknown-group', UNKNOWN_GROUP, { ...place, field: 'RG' });
  }

  #flaw(rule: string, text: string, field?: string): void {
    const citation = rule.startsWith('bam.') ? BAM_CITATION : FIELDS_CITATION;
    const place: FindingPlace = { offset: this.#offset, citation };
    this.#findings.error(rule, text, field ? { ...place, field } : place);
  }
}

/** The bin of a region, from zero and half open (SAM v1 section 5.3, `reg2bin`). */
export function binOf(start: number, end: number): number {
  const last = end - 1;
  for (const [shift, first] of LEVELS)
    if (start >> shift === last >> shift) return (first + (start >> shift)) & 0xffff;
  return 0;
}
const LEVELS = [
  [14, 4681],
  [17, 585],
  [20, 73],
  [23, 9],
  [26, 1],
] as const;

const TAG_TEXTS: Readonly<Record<Exclude<BamTagFlaw, 'type'>, string>> = {
  form: 'The optional fields of a record cannot be read to its end.',
  value: 'The value of a tag is not of the type it names.',
  twice: 'A tag stands twice in one record.',
};
