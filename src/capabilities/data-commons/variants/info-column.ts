// The INFO column of one record: keys known or not, numbers and types as declared, no key twice. AC
// and AN are picked out on the way, to be compared with what the genotypes say.
import { excerpt } from '../tables/index.ts';
import type { Declared } from './header.ts';
import { type KeyRule, ruleOf, valuesExpected } from './key-rule.ts';
import { listProblem } from './values.ts';
import { type Minor, type Problem, problem } from './vcf-flaw.ts';

const [SEMICOLON, EQUALS, SPACE, DOT, COMMA] = [59, 61, 32, 46, 44];
const UNDECLARED_MAX = 10_000;
const EXPECTED_MAX = 256;
const STRICT_KEY = /^([A-Za-z_][0-9A-Za-z_.]*|1000G)$/;

export class InfoColumn {
  readonly #rules = new Map<string, KeyRule>();
  readonly #minor: Minor;
  /** Keys in the order of the record before: nearly every record has the same. */
  readonly #expected: KeyRule[] = [];
  readonly #ac: number[] = [];
  readonly #an: number[] = [];
  #record = 0;
  /** AC of each alternative allele and AN as the record declares them; null where it does not. */
  declaredAc: number[] | null = null;
  declaredAn: number | null = null;

  constructor(declared: ReadonlyMap<string, Declared>, minor: Minor) {
    this.#minor = minor;
    for (const [key, meaning] of declared) this.#rules.set(key, ruleOf(key, meaning));
  }

  read(bytes: Buffer, start: number, end: number, alts: number): Problem | null {
    this.#record++;
    this.declaredAc = null;
    this.declaredAn = null;
    if (end - start === 1 && bytes[start] === DOT) return null;
    if (end === start)
      return problem('info', 'INFO is empty.', 'Write a dot where INFO is missing.');
    let from = start;
    let item = 0;
    while (from <= end) {
      // A semicolon at the end of the column is written by many tools and misleads nobody.
      if (from === end && from > start) return null;
      let stop = from;
      let equals = -1;
      for (; stop < end && bytes[stop] !== SEMICOLON; stop++) {
        if (bytes[stop] === EQUALS && equals < 0) equals = stop;
        else if (bytes[stop] === SPACE && this.#minor < 3) return spaced();
      }
      const found = this.#item(bytes, from, equals < 0 ? stop : equals, stop, alts, item++);
      if (found) return found;
      from = stop + 1;
    }
    return null;
  }

  #item(
    bytes: Buffer,
    start: number,
    keyEnd: number,
    end: number,
    alts: number,
    item: number,
  ): Problem | null {
    const rule = this.#ruleAt(bytes, start, keyEnd, item);
    if (rule === null || 'rule' in rule) return rule ?? emptyKey();
    const { key } = rule;
    if (rule.seenIn === this.#record) return twice(key);
    rule.seenIn = this.#record;
    if (rule.type === 'Flag') return flagProblem(bytes, keyEnd, end, key);
    if (keyEnd === end) return rule.number === '.' ? null : withoutValue(key);
    const found = listProblem(bytes, keyEnd + 1, end, rule, valuesExpected(rule.values, alts));
    if (found) return misfit(key, rule, found);
    if (key === 'CIGAR') return cigarProblem(bytes.toString('latin1', keyEnd + 1, end));
    if (key === 'AC') this.declaredAc = integers(bytes, keyEnd + 1, end, this.#ac);
    else if (key === 'AN') this.declaredAn = integers(bytes, keyEnd + 1, end, this.#an)[0] ?? null;
    return null;
  }

  /** The rule of a key that stands in a record; null for one that nobody knows. */
  known(key: string): KeyRule | null {
    return this.#rules.get(key) ?? null;
  }

  /** Null when the key is empty. */
  #ruleAt(bytes: Buffer, start: number, keyEnd: number, item: number): KeyRule | Problem | null {
    const expected = this.#expected[item];
    if (expected !== undefined && isText(bytes, start, keyEnd, expected.key)) return expected;
    const key = bytes.toString('latin1', start, keyEnd);
    if (key === '') return null;
    const rule = this.#rules.get(key) ?? this.#undeclared(key);
    if (rule === null) return badKey(key);
    if (item <= this.#expected.length && item < EXPECTED_MAX) this.#expected[item] = rule;
    return rule;
  }

  #undeclared(key: string): KeyRule | null {
    if (/\s/.test(key) || (this.#minor >= 3 && !STRICT_KEY.test(key))) return null;
    const rule = ruleOf(key, null);
    if (this.#rules.size < UNDECLARED_MAX) this.#rules.set(key, rule);
    return rule;
  }
}

export function isText(bytes: Buffer, start: number, end: number, text: string): boolean {
  if (end - start !== text.length) return false;
  for (let i = start; i < end; i++) if (bytes[i] !== text.charCodeAt(i - start)) return false;
  return true;
}

function flagProblem(bytes: Buffer, keyEnd: number, end: number, key: string): Problem | null {
  if (keyEnd === end) return null;
  const value = bytes.toString('latin1', keyEnd + 1, end);
  return value === '0' || value === '1'
    ? null
    : problem('info-flag', `INFO ${key} is a flag and has the value "${excerpt(value)}".`, DECLARE);
}

const CIGAR = /^(\.|(\d+[MIDNSHPX=])+)$/;
const cigarProblem = (text: string): Problem | null =>
  text.split(',').every((value) => CIGAR.test(value))
    ? null
    : problem('info-type', `INFO CIGAR "${excerpt(text)}" is no CIGAR string.`, DECLARE);

function integers(bytes: Buffer, start: number, end: number, values: number[]): number[] {
  values.length = 0;
  if (end - start === 1 && bytes[start] === DOT) return values;
  let value = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte === COMMA) {
      values.push(value);
      value = 0;
    } else if (byte >= 48 && byte <= 57) value = value * 10 + byte - 48;
  }
  values.push(value);
  return values;
}

const DECLARE = 'Correct the value, or the declaration of the key in the header.';
const misfit = (key: string, rule: KeyRule, found: 'number' | 'type'): Problem =>
  found === 'number'
    ? problem('info-number', `INFO ${key} does not hold Number=${rule.number} values.`, DECLARE)
    : problem(
        'info-type',
        `INFO ${key} holds a value that is not ${rule.isNeverNegative ? 'a count or share' : rule.type}.`,
        DECLARE,
      );
const spaced = (): Problem =>
  problem('info', 'INFO contains a space.', 'Replace it, for example by an underscore.');
const emptyKey = (): Problem =>
  problem('info', 'INFO has an entry without a key.', 'Remove it or name its key.');
const badKey = (key: string): Problem =>
  problem('info-key', `"${excerpt(key)}" is no INFO key.`, 'Use letters, digits, dot, underscore.');
const twice = (key: string): Problem =>
  problem('info-key', `INFO ${excerpt(key)} stands twice.`, 'Keep one entry for each key.');
const withoutValue = (key: string): Problem =>
  problem('info-number', `INFO ${excerpt(key)} has no value.`, DECLARE);
