// Optional fields of an alignment: their form (SAM v1 section 1.5) and the types the predefined
// ones have (SAM optional fields specification, section 1.1).
import { characterClass, isAll } from './sam-fields.ts';

export const TAGS_CITATION = 'SAM v1 section 1.5';
export const PREDEFINED_CITATION = 'SAM optional fields specification, section 1.1';

const OF_TYPE: Readonly<Record<string, string>> = {
  i: 'AM AS CM CP FI H0 H1 H2 HI IH MN MQ NH NM OP PQ SM TC UQ',
  Z: 'BC BQ BZ CB CC CO CQ CR CS CT CY E2 FS LB MC MD MI MM OA OC OQ OX PG PT PU Q2 QT QX R2 RG RX SA U2',
  A: 'TS',
  B: 'CG FZ ML',
};
const codeOf = (first: number, second: number): number => (first << 8) | second;
const predefined = new Map<number, number>();
for (const [type, tags] of Object.entries(OF_TYPE))
  for (const tag of tags.split(' '))
    predefined.set(codeOf(tag.charCodeAt(0), tag.charCodeAt(1)), type.charCodeAt(0));

/** The type a predefined tag must have; undefined for all others. */
export const predefinedType = (code: number): number | undefined => predefined.get(code);
export const RG_TAG = codeOf(0x52, 0x47);
export const CG_TAG = codeOf(0x43, 0x47);

const LETTER = characterClass(/[A-Za-z]/);
const LETTER_OR_DIGIT = characterClass(/[A-Za-z0-9]/);
export const PRINTABLE = characterClass(/[ -~]/);
const GRAPHIC = characterClass(/[!-~]/);
const HEXADECIMAL = characterClass(/[0-9A-F]/);

/** -1 when the two bytes are no tag. */
export const tagCode = (first: number, second: number): number =>
  LETTER[first] && LETTER_OR_DIGIT[second] ? codeOf(first, second) : -1;

/** Tags of one record seen so far, emptied without cost for the next record. */
class TagsSeen {
  readonly #seenIn = new Uint32Array(1 << 16);
  #record = 0;

  start(): void {
    this.#record = (this.#record + 1) >>> 0;
    if (this.#record > 0) return;
    this.#seenIn.fill(0);
    this.#record = 1;
  }

  isRepeated(code: number): boolean {
    if (this.#seenIn[code] === this.#record) return true;
    this.#seenIn[code] = this.#record;
    return false;
  }
}

/** One for all readings: a record is walked in one go. */
export const tagsSeen = new TagsSeen();

const SINGLE_MAX = 3.4028235677973366e38;
const NUMBER = /^[-+]?[0-9]*\.?[0-9]+([eE][-+]?[0-9]+)?$/;
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  c: [-128, 127],
  C: [0, 255],
  s: [-32_768, 32_767],
  S: [0, 65_535],
  i: [-(2 ** 31), 2 ** 31 - 1],
  I: [0, 2 ** 32 - 1],
};

/** Whether the value of a text field is what its type letter says. */
export function isTagValue(type: number, bytes: Buffer, start: number, end: number): boolean {
  switch (String.fromCharCode(type)) {
    case 'A':
      return end - start === 1 && GRAPHIC[bytes[start]!] === 1;
    case 'i':
      return isInteger(bytes.toString('latin1', start, end), -(2 ** 31), 2 ** 32 - 1);
    case 'f':
      return isSingle(bytes.toString('latin1', start, end));
    case 'Z':
      return isAll(PRINTABLE, bytes, start, end);
    case 'H':
      return (end - start) % 2 === 0 && isAll(HEXADECIMAL, bytes, start, end);
    case 'B':
      return isArray(bytes.toString('latin1', start, end));
    default:
      return false;
  }
}

function isInteger(text: string, min: number, max: number): boolean {
  if (!/^[-+]?[0-9]+$/.test(text)) return false;
  const value = Number(text);
  return value >= min && value <= max;
}

function isSingle(text: string): boolean {
  if (!NUMBER.test(text)) return false;
  const value = Math.abs(Number(text));
  if (value > SINGLE_MAX) return false;
  // What is written as more than nothing must not become nothing.
  return Math.fround(value) !== 0 || !/[1-9]/.test(text.replace(/[eE].*$/, ''));
}

function isArray(text: string): boolean {
  const type = text[0] ?? '';
  const range = RANGES[type];
  if (text.length === 1) return range !== undefined || type === 'f';
  if (text[1] !== ',') return false;
  const values = text.slice(2).split(',');
  if (type === 'f') return values.every(isSingle);
  return range !== undefined && values.every((value) => isInteger(value, range[0], range[1]));
}
