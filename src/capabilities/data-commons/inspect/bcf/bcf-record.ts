// One record of a BCF (VCF 4.3 section 6.3.1), decoded by its typed values and checked against the
// header: what it finds stays in its fields until the next record.
import {
  type Alternative,
  altKind,
  type Declared,
  type Header,
  isReference,
  type MeasuredRecord,
  type Problem,
  problem,
  type RecordOrder,
  trimmed,
} from '../../variants/index.ts';
import type { Dictionary } from './dictionary.ts';
import { GenotypeValues } from './genotype-values.ts';
import {
  CHAR,
  END_OF_VECTOR,
  FLOAT,
  integerAt,
  MISSING,
  MISSING_TYPE,
  TypedCursor,
} from './typed-cursor.ts';

export const FIXED_BYTES = 24;
const ALLELES_MAX = 65_535;
const NONE: Alternative = { text: '.', kind: 'none' };

export class BcfRecord implements MeasuredRecord {
  readonly #header: Header;
  readonly #names: Dictionary;
  readonly #order: RecordOrder;
  readonly #tolerate: (found: Problem) => void;
  readonly #cursor = new TypedCursor();
  contig = '';
  position = 0;
  ref = '';
  readonly alts: Alternative[] = [];
  isPassed = false;
  hasGenotypes = false;
  readonly info: { declaredAc: number[] | null; declaredAn: number | null } = {
    declaredAc: null,
    declaredAn: null,
  };
  readonly tally = new GenotypeValues();

  /** `tolerate`: told of records out of order and of duplicates, which stay readable. */
  constructor(
    header: Header,
    names: Dictionary,
    order: RecordOrder,
    tolerate: (found: Problem) => void,
  ) {
    this.#header = header;
    this.#names = names;
    this.#order = order;
    this.#tolerate = tolerate;
  }

  read(bytes: Buffer, at: number, shared: number, individual: number): Problem | null {
    const cursor = this.#cursor;
    const counts = bytes.readUInt32LE(at + 16);
    const samples = bytes.readUInt32LE(at + 20);
    this.hasGenotypes = false;
    this.info.declaredAc = null;
    this.info.declaredAn = null;
    cursor.open(bytes, at + FIXED_BYTES, at + shared);
    const found =
      this.#place(bytes, at) ??
      this.#alleles(counts >>> 16) ??
      this.#filters() ??
      this.#infos(counts & 0xffff);
    if (found) return found;
    if (!cursor.isAtEnd) return broken('length', 'its shared part is longer than what it holds');
    const wanted = this.#header.samples.length;
    if ((samples & 0xffffff) !== wanted && samples >>> 24 > 0)
      return broken('samples', 'it has another number of samples than the header');
    cursor.open(bytes, at + shared, at + shared + individual);
    return this.#formats(samples >>> 24, wanted);
  }

  #place(bytes: Buffer, at: number): Problem | null {
    const contig = this.#names.contigs[bytes.readInt32LE(at)];
    if (contig === undefined) return broken('contig', 'its contig is not in the header');
    this.contig = contig;
    this.position = bytes.readInt32LE(at + 4) + 1;
    if (this.position < 0) return broken('position', 'its position is negative');
    return this.#told(this.#order.place(contig, this.position));
  }

  #told(found: Problem | null): Problem | null {
    if (found === null || found.rule === 'contig-limit') return found;
    this.#tolerate(found);
    return null;
  }

  #alleles(count: number): Problem | null {
    const cursor = this.#cursor;
    if (count < 1 || count > ALLELES_MAX) return broken('alleles', 'it has no REF');
    if (!this.#isText()) return broken('id', 'its ID is no text');
    cursor.skip();
    this.alts.length = 0;
    for (let i = 0; i < count; i++) {
      if (!this.#isText()) return broken('alleles', 'an allele is no text');
      const text = cursor.text();
      if (i === 0) {
        this.ref = text;
        if (isReference(text)) continue;
        return problem('ref', 'REF is not one string of A, C, G, T and N.', CORRECT);
      }
      const found = this.#alternative(text);
      if (found) return found;
    }
    if (this.alts.length === 0) this.alts.push(NONE);
    return null;
  }

  #alternative(text: string): Problem | null {
    const kind = altKind(text);
    if (kind === null || kind === 'none') return problem('alt', 'ALT is no allele.', CORRECT);
    this.alts.push({ text, kind });
    if (kind !== 'bases') return null;
    const least = trimmed(this.position, this.ref.toUpperCase(), text.toUpperCase());
    return this.#told(this.#order.variant(least.position, least.ref, least.alt));
  }

  #isText(): boolean {
    const cursor = this.#cursor;
    return cursor.value() && (cursor.type === CHAR || cursor.length * cursor.size === 0);
  }

  #filters(): Problem | null {
    const cursor = this.#cursor;
    if (!cursor.value() || cursor.type > 3)
      return broken('filter', 'its FILTER is no list of integers');
    const { at, length, size, type } = cursor;
    this.isPassed =
      length === 1 && type !== MISSING_TYPE && integerAt(cursor.bytes, at, type) === 0;
    for (let i = 0; i < length && type !== MISSING_TYPE; i++)
      if (!this.#names.filters.has(integerAt(cursor.bytes, at + i * size, type)))
        return broken('filter-key', 'a FILTER of it is not in the header');
    cursor.skip();
    return null;
  }

  #infos(count: number): Problem | null {
    const cursor = this.#cursor;
    for (let i = 0; i < count; i++) {
      const number = cursor.integer();
      const key = number === null ? undefined : this.#names.keys[number];
      const declared = key === undefined ? undefined : this.#header.info.get(key);
      if (key === undefined || declared === undefined)
        return broken('info-key', 'an INFO key of it is not in the header');
      if (!cursor.value())
        return broken('info-length', 'an INFO value of it is longer than the record');
      const found = declared.type === 'Flag' ? null : this.#misfit('info', key, declared);
      if (found) return found;
      if (key === 'AC') this.info.declaredAc = this.#integers();
      else if (key === 'AN') this.info.declaredAn = this.#integers()[0] ?? null;
      cursor.skip();
    }
    return null;
  }

  #integers(): number[] {
    const { at, length, size, type, bytes } = this.#cursor;
    const values: number[] = [];
    for (let i = 0; i < length && type !== MISSING_TYPE; i++) {
      const value = integerAt(bytes, at + i * size, type);
      if (value === END_OF_VECTOR) break;
      values.push(value === MISSING ? 0 : value);
    }
    const isMissing = length === 1 && type !== MISSING_TYPE;
    return isMissing && integerAt(bytes, at, type) === MISSING ? [] : values;
  }

  /** Against the declared type and number; a list of one missing value always fits. */
  #misfit(what: 'info' | 'sample', key: string, declared: Declared): Problem | null {
    const { type, length } = this.#cursor;
    if (type === MISSING_TYPE) return null;
    const isText = declared.type === 'String' || declared.type === 'Character';
    const isRight = isText ? type === CHAR : declared.type === 'Float' ? type === FLOAT : type <= 3;
    if (!isRight && key !== 'GT')
      return problem(`${what}-type`, `${key} holds values that are not ${declared.type}.`, DECLARE);
    const expected = this.#expected(declared.number);
    if (isText || expected < 0 || length === 1) return null;
    const count = what === 'info' ? this.#cursor.countValues() : length;
    return count === expected
      ? null
      : problem(
          `${what}-number`,
          `${key} does not hold Number=${declared.number} values.`,
          DECLARE,
        );
  }

  #expected(number: string): number {
    const alts = this.alts[0] === NONE ? 0 : this.alts.length;
    if (number === 'A') return alts === 0 ? -1 : alts;
    if (number === 'R') return alts === 0 ? -1 : alts + 1;
    return /^\d+$/.test(number) ? Number(number) : -1;
  }

  #formats(count: number, samples: number): Problem | null {
    const cursor = this.#cursor;
    for (let i = 0; i < count; i++) {
      const number = cursor.integer();
      const key = number === null ? undefined : this.#names.keys[number];
      const declared = key === undefined ? undefined : this.#header.format.get(key);
      if (key === undefined || declared === undefined)
        return broken('format-key', 'a FORMAT key of it is not in the header');
      if (!cursor.describe() || cursor.length * cursor.size * samples > cursor.left)
        return broken('format-length', 'a FORMAT value of it is longer than the record');
      const found = key === 'GT' ? this.#genotypes(samples) : this.#misfit('sample', key, declared);
      if (found) return found;
      cursor.at += cursor.length * cursor.size * samples;
    }
    return cursor.isAtEnd ? null : broken('length', 'its sample part is longer than what it holds');
  }

  #genotypes(samples: number): Problem | null {
    const { at, length: ploidy, type, size, bytes } = this.#cursor;
    if (type > 3) return broken('genotypes', 'its genotypes are no integers');
    const alts = this.alts[0] === NONE ? 0 : this.alts.length;
    this.hasGenotypes = true;
    this.tally.clear(alts + 1);
    if (this.tally.read(bytes, at, { samples, ploidy, type, size }, alts)) return null;
    return problem(
      'genotype',
      'a genotype names an allele that the record does not have.',
      CORRECT,
    );
  }
}

const broken = (kind: string, what: string): Problem =>
  problem(`bcf.${kind}`, `a record is not encoded as its header says: ${what}.`, AGAIN);
const AGAIN = 'Write the file again from its source, for example with bcftools view -Ob.';
const CORRECT = 'Correct this field of the record.';
const DECLARE = 'Correct the value, or the declaration of the key in the header.';
