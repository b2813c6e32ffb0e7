// The mandatory fields of a SAM line, read from its bytes: numbers, CIGAR, and the characters each
// field may have (SAM v1 section 1.4).

const MINUS = 45;
const PLUS = 43;
const ZERO = 48;
/** More digits than any field of the format can hold. */
const DIGITS_MAX = 12;

/** A whole number, or NaN when the bytes are none. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const isSigned = bytes[at] === MINUS || bytes[at] === PLUS;
  if (isSigned) at++;
  if (at >= end || end - at > DIGITS_MAX) return Number.NaN;
  let value = 0;
  for (; at < end; at++) {
    const digit = bytes[at]! - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return isSigned && bytes[start] === MINUS ? -value : value;
}

export interface CigarRead {
  query: number;
  reference: number;
  operations: number;
}
export type CigarFlaw = 'malformed' | 'clip';

const CONSUMES = new Uint8Array(256);
const QUERY = 1;
const REFERENCE = 2;
const KNOWN = 4;
for (const [operation, consumes] of Object.entries({ M: 3, I: 1, D: 2, N: 2, S: 1, H: 0, P: 0 }))
  CONSUMES[operation.charCodeAt(0)] = consumes | KNOWN;
CONSUMES['='.charCodeAt(0)] = QUERY | REFERENCE | KNOWN;
CONSUMES['X'.charCodeAt(0)] = QUERY | REFERENCE | KNOWN;
const SOFT = 83;
const HARD = 72;
const LENGTH_MAX = 2 ** 28 - 1;

// Where an operation may stand: nothing yet, hard clip before, soft clip before, the alignment,
// soft clip after, hard clip after.
const [NOTHING, HARD_BEFORE, SOFT_BEFORE, ALIGNED, SOFT_AFTER, HARD_AFTER] = [0, 1, 2, 3, 4, 5];

/** Hard clips stand at the ends only, soft clips within them only (section 1.4.6). */
export class ClipRule {
  #phase = NOTHING;
  isBroken = false;

  start(): void {
    this.#phase = NOTHING;
    this.isBroken = false;
  }

  next(operation: number): void {
    const before = this.#phase;
    if (operation === HARD) this.#phase = before === NOTHING ? HARD_BEFORE : HARD_AFTER;
    else if (operation === SOFT) this.#phase = before <= HARD_BEFORE ? SOFT_BEFORE : SOFT_AFTER;
    else this.#phase = ALIGNED;
    const mayFollow = this.#phase > before || (this.#phase === ALIGNED && before === ALIGNED);
    if (!mayFollow) this.isBroken = true;
  }
}

const clips = new ClipRule();

export function readCigar(
  bytes: Uint8Array,
  start: number,
  end: number,
  into: CigarRead,
): CigarFlaw | null {
  into.query = 0;
  into.reference = 0;
  into.operations = 0;
  clips.start();
  let length = -1;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      length = (length < 0 ? 0 : length * 10) + digit;
      if (length > LENGTH_MAX) return 'malformed';
      continue;
    }
    const consumes = CONSUMES[byte]!;
    if (consumes === 0 || length < 0) return 'malformed';
    if (consumes & QUERY) into.query += length;
    if (consumes & REFERENCE) into.reference += length;
    into.operations++;
    clips.next(byte);
    length = -1;
  }
  if (length >= 0 || into.operations === 0) return 'malformed';
  return clips.isBroken ? 'clip' : null;
}

/** Membership of each byte in a class of characters. */
export function characterClass(pattern: RegExp): Uint8Array {
  const table = new Uint8Array(256);
  for (let byte = 0; byte < 128; byte++)
    if (pattern.test(String.fromCharCode(byte))) table[byte] = 1;
  return table;
}

export function isAll(table: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (table[bytes[at]!] === 0) return false;
  return true;
}
