// The INFO column as nearly every record has it: keys seen before, each with whole values of its
// type. It is read once, byte by byte; what is not so is left to `InfoColumn`, which says why.
import type { InfoColumn } from './info-column.ts';
import { type KeyRule, valuesExpected } from './key-rule.ts';
import { floatEnd, integerEnd, NOT_PLAIN } from './plain-values.ts';

const [TAB, NEWLINE, SPACE, QUOTE, COMMA, DOT, SEMICOLON, EQUALS, ZERO] = [
  9, 10, 32, 34, 44, 46, 59, 61, 48,
];
const [FLAG, INTEGER, FLOAT, TEXT, TEXTS, ALLELE_COUNT, ALLELE_NUMBER] = [0, 1, 2, 3, 4, 5, 6];

interface PlainKey {
  readonly rule: KeyRule;
  readonly bytes: Uint8Array;
  readonly kind: number;
  /** The keys that followed it in records before. */
  next: PlainKey | null;
  other: PlainKey | null;
  seenIn: number;
}

export class PlainKeys {
  /** Takes what is found, and knows the keys. */
  readonly #column: InfoColumn;
  readonly #keys = new Map<string, PlainKey>();
  readonly #first: PlainKey;
  readonly #counts: number[] = [];
  #record = 0;

  constructor(column: InfoColumn) {
    this.#column = column;
    const rule: KeyRule = {
      key: '',
      number: '0',
      type: 'Flag',
      isNeverNegative: false,
      values: 0,
      seenIn: 0,
    };
    this.#first = plainKey(rule, FLAG);
  }

  /** Where the column ends, at a tab or a line break; NOT_PLAIN where it is anything else. */
  read(bytes: Uint8Array, start: number, alts: number): number {
    this.#column.declaredAc = null;
    this.#column.declaredAn = null;
    if (bytes[start] === DOT && isOver(bytes[start + 1]!)) return start + 1;
    const record = ++this.#record;
    let at = start;
    let key: PlainKey = this.#first;
    for (;;) {
      const found = this.#keyAt(bytes, at, key);
      if (found === null || found.seenIn === record) return NOT_PLAIN;
      key = found;
      key.seenIn = record;
      at = this.#valueEnd(bytes, at + key.bytes.length, key, alts);
      if (at < 0) return NOT_PLAIN;
      if (bytes[at] !== SEMICOLON) return isOver(bytes[at]!) ? at : NOT_PLAIN;
      at++;
      // Many tools end the column by a semicolon.
      if (isOver(bytes[at]!)) return at;
    }
  }

  /** Most records have the keys of the record before, in its order. */
  #keyAt(bytes: Uint8Array, at: number, before: PlainKey): PlainKey | null {
    if (before.next !== null && isKey(bytes, at, before.next.bytes)) return before.next;
    const { next, other } = before;
    const found = other !== null && isKey(bytes, at, other.bytes) ? other : this.#known(bytes, at);
    if (found === null) return null;
    before.next = found;
    before.other = next;
    return found;
  }

  #known(bytes: Uint8Array, at: number): PlainKey | null {
    let end = at;
    while (bytes[end]! > SPACE && bytes[end] !== SEMICOLON && bytes[end] !== EQUALS) end++;
    if (end === at) return null;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + at, end - at).toString('latin1');
    const known = this.#keys.get(text);
    if (known !== undefined) return known;
    const rule = this.#column.known(text);
    const kind = rule === null ? null : kindOf(rule);
    if (rule === null || kind === null) return null;
    const key = plainKey(rule, kind);
    this.#keys.set(text, key);
    return key;
  }

  /** After the key: where its value ends. */
  #valueEnd(bytes: Uint8Array, end: number, { rule, kind }: PlainKey, alts: number): number {
    if (kind === FLAG) return bytes[end] === EQUALS ? NOT_PLAIN : end;
    if (bytes[end] !== EQUALS) return NOT_PLAIN;
    const at = end + 1;
    if (kind === TEXT) return textEnd(bytes, at);
    const expected = valuesExpected(rule.values, alts);
    if (kind >= ALLELE_COUNT) return this.#allelesEnd(bytes, at, kind, expected);
    if (bytes[at] === DOT && bytes[at + 1]! !== COMMA && isEnd(bytes[at + 1]!)) return at + 1;
    return kind === TEXTS ? textsEnd(bytes, at, expected) : numbersEnd(bytes, at, rule, expected);
  }

  /** AC and AN: digits only. */
  #allelesEnd(bytes: Uint8Array, start: number, kind: number, expected: number): number {
    const values = kind === ALLELE_COUNT ? this.#counts : null;
    let count = 0;
    for (let at = start; ; at++) {
      const from = at;
      let value = 0;
      let digit = bytes[at]! - ZERO;
      while (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        digit = bytes[++at]! - ZERO;
      }
      if (at === from) return NOT_PLAIN;
      if (values === null) this.#column.declaredAn = value;
      else values[count] = value;
      count++;
      if (bytes[at] === COMMA) continue;
      if (count !== expected && expected >= 0) return NOT_PLAIN;
      if (values === null) return count === 1 ? at : NOT_PLAIN;
      if (values.length !== count) values.length = count;
      this.#column.declaredAc = values;
      return at;
    }
  }
}

const plainKey = (rule: KeyRule, kind: number): PlainKey => ({
  rule,
  bytes: Uint8Array.from(Buffer.from(rule.key, 'latin1')),
  kind,
  next: null,
  other: null,
  seenIn: 0,
});

/** Null where only `InfoColumn` can tell. */
function kindOf({ key, type, values }: KeyRule): number | null {
  if (key === 'CIGAR' || type === 'Character') return null;
  if (key === 'AC' || key === 'AN') {
    if (type !== 'Integer') return null;
    return key === 'AC' ? ALLELE_COUNT : ALLELE_NUMBER;
  }
  if (type === 'Flag') return FLAG;
  if (type === 'String') return values === -1 ? TEXT : TEXTS;
  return type === 'Integer' ? INTEGER : FLOAT;
}

/** The whole key stands here, and not the beginning of a longer one. */
function isKey(bytes: Uint8Array, at: number, key: Uint8Array): boolean {
  const length = key.length;
  for (let i = 0; i < length; i++) if (bytes[at + i] !== key[i]) return false;
  const after = bytes[at + length]!;
  return after === EQUALS || after === SEMICOLON || after <= SPACE;
}

const isOver = (byte: number): boolean => byte === TAB || byte === NEWLINE;
const isEnd = (byte: number): boolean => byte === SEMICOLON || byte === TAB || byte === NEWLINE;

/** A space or a carriage return is left to `InfoColumn`: the caller sees no end there. */
function textEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at]! > SPACE && bytes[at] !== SEMICOLON) at++;
  return at;
}

function textsEnd(bytes: Uint8Array, start: number, expected: number): number {
  if (bytes[start] === QUOTE) return NOT_PLAIN;
  let values = 1;
  let at = start;
  for (; bytes[at]! > SPACE && bytes[at] !== SEMICOLON; at++) if (bytes[at] === COMMA) values++;
  return expected >= 0 && values !== expected ? NOT_PLAIN : at;
}

function numbersEnd(bytes: Uint8Array, start: number, rule: KeyRule, expected: number): number {
  let at = start;
  for (let values = 1; ; values++) {
    if (bytes[at] === DOT && (bytes[at + 1] === COMMA || isEnd(bytes[at + 1]!))) at++;
    else {
      at = rule.type === 'Integer' ? integerEnd(bytes, at, rule) : floatEnd(bytes, at, rule);
      if (at < 0) return NOT_PLAIN;
    }
    if (bytes[at] !== COMMA) return expected >= 0 && values !== expected ? NOT_PLAIN : at;
    at++;
  }
}
