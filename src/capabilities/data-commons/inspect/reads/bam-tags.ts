// Optional fields as BAM has them (SAM v1 section 4.2.4): walked to the end of the record, so
// that a length that does not fit is found where it stands.
import { characterClass, isAll } from './sam-fields.ts';
import * as tags from './sam-tags.ts';

const ELEMENT_BYTES: Readonly<Record<string, number>> = {
  A: 1,
  c: 1,
  C: 1,
  s: 2,
  S: 2,
  i: 4,
  I: 4,
  f: 4,
};
const SIZES = new Uint8Array(256);
for (const [type, size] of Object.entries(ELEMENT_BYTES)) SIZES[type.charCodeAt(0)] = size;
const [Z, H, B, A, I, F, INT] = [...'ZHBAIfi'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const HEXADECIMAL = characterClass(/[0-9A-Fa-f]/);

export type BamTagFlaw = 'form' | 'value' | 'twice' | 'type';

export class BamTags {
  /** Of the record just walked: the read group, and the real CIGAR of a very long alignment. */
  group: string | null = null;
  cigar: { at: number; operations: number } | null = null;
  readonly flaws = new Set<BamTagFlaw>();

  walk(bytes: Buffer, start: number, end: number): void {
    tags.tagsSeen.start();
    this.flaws.clear();
    this.group = null;
    this.cigar = null;
    let at = start;
    while (at < end) {
      const next = this.#one(bytes, at, end);
      if (next < 0) {
        this.flaws.add('form');
        return;
      }
      at = next;
    }
  }

  /** Where the next tag starts, or -1 when this one cannot be read. */
  #one(bytes: Buffer, at: number, end: number): number {
    if (end - at < 4) return -1;
    const code = tags.tagCode(bytes[at]!, bytes[at + 1]!);
    const type = bytes[at + 2]!;
    const value = at + 3;
    if (code < 0) return -1;
    if (tags.tagsSeen.isRepeated(code)) this.flaws.add('twice');
    this.#checkType(code, type);
    const size = SIZES[type]!;
    if (size > 0) {
      if (value + size > end) return -1;
      if (type === A && (bytes[value]! < 33 || bytes[value]! > 126)) this.flaws.add('value');
      return value + size;
    }
    if (type === Z || type === H) return this.#text(bytes, code, type, value, end);
    if (type === B) return this.#array(bytes, code, value, end);
    return -1;
  }

  #checkType(code: number, type: number): void {
    const expected = tags.predefinedType(code);
    if (expected === undefined || expected === type) return;
    const isWhole = SIZES[type]! > 0 && type !== A && type !== F;
    if (expected !== INT || !isWhole) this.flaws.add('type');
  }

  #text(bytes: Buffer, code: number, type: number, value: number, end: number): number {
    const stop = bytes.indexOf(0, value);
    if (stop < 0 || stop >= end) return -1;
    if (type === H) {
      if ((stop - value) % 2 || !isAll(HEXADECIMAL, bytes, value, stop)) this.flaws.add('value');
    } else if (!isAll(tags.PRINTABLE, bytes, value, stop)) this.flaws.add('value');
    if (code === tags.RG_TAG && type === Z) this.group = bytes.toString('latin1', value, stop);
    return stop + 1;
  }

  #array(bytes: Buffer, code: number, value: number, end: number): number {
    if (value + 5 > end) return -1;
    const element = bytes[value]!;
    const size = element === A ? 0 : SIZES[element]!;
    const count = bytes.readUInt32LE(value + 1);
    const stop = value + 5 + size * count;
    if (size === 0 || stop > end) return -1;
    if (code === tags.CG_TAG && element === I) this.cigar = { at: value + 5, operations: count };
    return stop;
  }
}
