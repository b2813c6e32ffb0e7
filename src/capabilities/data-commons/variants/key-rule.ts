// What the header, or the specification, says of one key of INFO: how many values of which type.
import type { Declared } from './header.ts';
import { RESERVED_INFO } from './reserved-keys.ts';
import type { ValueRule } from './values.ts';

export interface KeyRule extends ValueRule {
  readonly key: string;
  readonly number: string;
  /** Number of values; -1 for any, -2 and -3 by the alternatives. */
  readonly values: number;
  /** Record in which the key was last seen. */
  seenIn: number;
}

const [BY_ALT, BY_ALLELE] = [-2, -3];
const ANY: Declared = { number: '.', type: 'String' };

/** `declared` is what the header says of the key; without it the specification's own word holds. */
export function ruleOf(key: string, declared: Declared | null): KeyRule {
  const reserved = Object.hasOwn(RESERVED_INFO, key) ? RESERVED_INFO[key] : undefined;
  const { number, type } = declared ?? reserved ?? ANY;
  const isNeverNegative = reserved?.isNeverNegative ?? false;
  return { key, number, type, isNeverNegative, values: valuesOf(number), seenIn: 0 };
}

function valuesOf(number: string): number {
  if (number === '.' || number === 'G' || number === 'P') return -1;
  if (number === 'A') return BY_ALT;
  return number === 'R' ? BY_ALLELE : Number(number);
}

/**
 * Without an alternative allele the numbers A, R and G have no meaning; G has none in INFO at all.
 */
export function valuesExpected(values: number, alts: number): number {
  if (values >= -1) return values;
  if (alts === 0) return -1;
  return values === BY_ALT ? alts : alts + 1;
}
