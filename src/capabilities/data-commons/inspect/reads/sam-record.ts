// One line of SAM, field by field: whatever breaks section 1.4 or 1.5 of the specification is noted
// with its line, and what can be read of it is still counted.
import type { FindingPlace, FindingTally } from '../finding-tally.ts';
import type { AlignmentHeader } from './alignment-header.ts';
import type { AlignmentRecord } from './alignment-record.ts';
import { FIELDS_CITATION } from './alignment-tally.ts';
import { REFERENCE_NAME } from './header-rules.ts';
import { characterClass, isAll, readCigar, wholeNumber } from './sam-fields.ts';
import * as tags from './sam-tags.ts';

const TAB = 9;
const STAR = 42;
const COLON = 58;
const EQUALS = 61;
const MANDATORY = 11;
const NAME = characterClass(/[!-?A-~]/);
const NAME_MAX = 254;
const SEQUENCE = characterClass(/[A-Za-z=.]/);
const QUALITY = characterClass(/[!-~]/);
const INT32 = 2 ** 31 - 1;

export class SamRecordReader {
  readonly #starts = new Array<number>(MANDATORY + 1).fill(0);
  readonly #cigar = { query: 0, reference: 0, operations: 0 };
  readonly #header: AlignmentHeader;
  readonly #findings: FindingTally;
  #bytes: Buffer = Buffer.alloc(0);
  #line = 0;
  #lastName: string | null = null;
  #lastPlace = -1;
  hasReadGroup = false;

  constructor(header: AlignmentHeader, findings: FindingTally) {
    this.#header = header;
    this.#findings = findings;
  }

  /** False when the line has no alignment in it. */
  read(bytes: Buffer, start: number, end: number, line: number, into: AlignmentRecord): boolean {
    this.#bytes = bytes;
    this.#line = line;
    this.hasReadGroup = false;
    const fields = this.#split(start, end);
    if (fields < MANDATORY) {
      this.#flaw('sam.fields', `A line has fewer than ${MANDATORY} fields.`);
      return false;
    }
    const optional = this.#starts[MANDATORY]!;
    this.#readName(into);
    into.flag = this.#number(1, 'FLAG', 0, 65_535);
    into.reference = this.#reference(2, 'RNAME', -1);
    into.position = this.#number(3, 'POS', 0, INT32);
    into.mapq = this.#number(4, 'MAPQ', 0, 255);
    this.#readCigar(into);
    into.mateReference = this.#reference(6, 'RNEXT', into.reference);
    into.matePosition = this.#number(7, 'PNEXT', 0, INT32);
    this.#number(8, 'TLEN', -INT32, INT32);
    this.#readSequence(into);
    if (optional <= end) this.#readTags(optional, end);
    return true;
  }

  /** Where each field starts; the last entry is where optional fields start. */
  #split(start: number, end: number): number {
    const bytes = this.#bytes;
    this.#starts[0] = start;
    let fields = 1;
    for (let at = start; at < end && fields <= MANDATORY; at++)
      if (bytes[at] === TAB) this.#starts[fields++] = at + 1;
    if (fields === MANDATORY) this.#starts[MANDATORY] = end + 1;
    return Math.min(fields, MANDATORY);
  }

  #from = (field: number): number => this.#starts[field]!;
  #to = (field: number): number => this.#starts[field + 1]! - 1;
  #isStar = (field: number): boolean =>
    this.#to(field) - this.#from(field) === 1 && this.#bytes[this.#from(field)] === STAR;

  #readName({ name }: AlignmentRecord): void {
    name.bytes = this.#bytes;
    name.start = this.#from(0);
    name.end = this.#to(0);
    const length = name.end - name.start;
    if (length < 1 || length > NAME_MAX || !isAll(NAME, name.bytes, name.start, name.end))
      this.#flaw('sam.qname', 'QNAME is empty, too long, or has characters it must not have.');
  }

  #number(field: number, name: string, min: number, max: number): number {
    const value = wholeNumber(this.#bytes, this.#from(field), this.#to(field));
    if (value >= min && value <= max) return value;
    this.#flaw('sam.number', `${name} is no whole number from ${min} to ${max}.`, name);
    return 0;
  }

  #reference(field: number, name: string, same: number): number {
    const [start, end] = [this.#from(field), this.#to(field)];
    if (this.#isStar(field)) return -1;
    if (field === 6 && end - start === 1 && this.#bytes[start] === EQUALS) return same;
    const text = this.#bytes.toString('latin1', start, end);
    if (text === this.#lastName) return this.#lastPlace;
    const place = this.#place(text);
    if (!REFERENCE_NAME.test(text))
      this.#flaw('sam.reference-name', `${name} is no name a sequence can have.`, name);
    else if (place < 0)
      this.#flaw('sam.unknown-reference', `${name} names a sequence the header lacks.`, name);
    else {
      this.#lastName = text;
      this.#lastPlace = place;
    }
    return place;
  }

  #place(name: string): number {
    const header = this.#header;
    const known = header.indexOf(name);
    if (known >= 0 || !header.isDictionaryMissing || !REFERENCE_NAME.test(name)) return known;
    header.addReference({ name, length: 0, md5: null, isCircular: false });
    return header.indexOf(name);
  }

  #readCigar(into: AlignmentRecord): void {
    const cigar = this.#cigar;
    into.cigarQuery = null;
    into.cigarReference = 0;
    if (this.#isStar(5)) return;
    const flaw = readCigar(this.#bytes, this.#from(5), this.#to(5), cigar);
    if (flaw === 'malformed') this.#flaw('sam.cigar', 'CIGAR is malformed.', 'CIGAR');
    else {
      if (flaw === 'clip') this.#flaw('reads.clip', 'CIGAR clips within the alignment.', 'CIGAR');
      into.cigarQuery = cigar.query;
      into.cigarReference = cigar.reference;
    }
  }

  #readSequence(into: AlignmentRecord): void {
    const length = this.#to(9) - this.#from(9);
    const isAbsent = this.#isStar(9);
    into.sequenceLength = isAbsent ? 0 : length;
    if (!isAbsent && (length === 0 || !isAll(SEQUENCE, this.#bytes, this.#from(9), this.#to(9))))
      this.#flaw('sam.sequence', 'SEQ is empty or has characters that are no bases.', 'SEQ');
    const quality = this.#to(10) - this.#from(10);
    into.qualityLength = this.#isStar(10) ? null : quality;
    if (quality === 0 || !isAll(QUALITY, this.#bytes, this.#from(10), this.#to(10)))
      this.#flaw('sam.quality', 'QUAL is empty or has characters that are no qualities.', 'QUAL');
  }

  #readTags(from: number, end: number): void {
    const bytes = this.#bytes;
    tags.tagsSeen.start();
    for (let start = from; start <= end; ) {
      let stop = bytes.indexOf(TAB, start);
      if (stop < 0 || stop > end) stop = end;
      this.#readTag(start, stop);
      start = stop + 1;
    }
  }

  #readTag(start: number, end: number): void {
    const bytes = this.#bytes;
    const code = end - start >= 5 ? tags.tagCode(bytes[start]!, bytes[start + 1]!) : -1;
    if (code < 0 || bytes[start + 2] !== COLON || bytes[start + 4] !== COLON) {
      this.#tagFlaw('reads.tag-form', 'An optional field is not TAG:TYPE:VALUE.');
      return;
    }
    const type = bytes[start + 3]!;
    if (tags.tagsSeen.isRepeated(code))
      this.#tagFlaw('reads.tag-twice', 'A tag stands twice in one record.');
    if (!tags.isTagValue(type, bytes, start + 5, end))
      this.#tagFlaw('reads.tag-value', 'The value of a tag is not of the type it names.');
    const expected = tags.predefinedType(code);
    if (expected !== undefined && expected !== type) {
      const place = { line: this.#line, citation: tags.PREDEFINED_CITATION };
      const field = bytes.toString('latin1', start, start + 2);
      this.#findings.warn('reads.tag-type', PREDEFINED, { ...place, field });
    }
    if (code === tags.RG_TAG) this.#checkGroup(bytes.toString('latin1', start + 5, end));
  }

  #checkGroup(id: string): void {
    this.hasReadGroup = true;
    const { readGroups } = this.#header;
    if (readGroups.size === 0 || readGroups.has(id)) return;
    const place = { line: this.#line, field: 'RG', citation: tags.TAGS_CITATION };
    this.#findings.warn('reads.unknown-group', UNKNOWN_GROUP, place);
  }

  #tagFlaw(rule: string, text: string): void {
    this.#findings.error(rule, text, { line: this.#line, citation: tags.TAGS_CITATION });
  }

  #flaw(rule: string, text: string, field?: string): void {
    const place: FindingPlace = { line: this.#line, citation: FIELDS_CITATION };
    this.#findings.error(rule, text, field ? { ...place, field } : place);
  }
}

export const PREDEFINED = 'A predefined tag has another type than the specification gives it.';
export const UNKNOWN_GROUP = 'A read is of a read group the header lacks.';
