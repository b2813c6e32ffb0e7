// Checks lists of numbers and characters where they stand in the bytes, without making strings:
// INFO and sample columns hold most of a file.
import type { ValueType } from './reserved-keys.ts';

const [COMMA, DOT, MINUS, PLUS, QUOTE] = [44, 46, 45, 43, 34];

export interface ValueRule {
  readonly type: ValueType;
  readonly isNeverNegative: boolean;
}

/**
 * `expected` is the number of values, -1 for any. A lone dot is a missing value and always fits.
 */
export function listProblem(
  bytes: Buffer,
  start: number,
  end: number,
  rule: ValueRule,
  expected: number,
): 'number' | 'type' | null {
  if (end - start === 1 && bytes[start] === DOT) return null;
  if (rule.type === 'String' && (expected < 0 || bytes[start] === QUOTE)) return null;
  let values = 1;
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && bytes[i] !== COMMA) continue;
    if (!isValue(bytes, from, i, rule)) return 'type';
    if (i < end) values++;
    from = i + 1;
  }
  return expected >= 0 && values !== expected ? 'number' : null;
}

function isValue(bytes: Buffer, start: number, end: number, rule: ValueRule): boolean {
  if (rule.type === 'String') return true;
  if (end - start === 1 && bytes[start] === DOT) return true;
  if (rule.type === 'Character') return end - start === 1 || bytes[start]! > 127;
  if (rule.isNeverNegative && bytes[start] === MINUS) return false;
  return rule.type === 'Integer' ? isInteger(bytes, start, end) : isFloat(bytes, start, end);
}

function isInteger(bytes: Buffer, start: number, end: number): boolean {
  let i = bytes[start] === MINUS || bytes[start] === PLUS ? start + 1 : start;
  if (i === end) return false;
  for (; i < end; i++) if (bytes[i]! < 48 || bytes[i]! > 57) return false;
  return true;
}

const NOT_FINITE = /^(inf|infinity|nan)$/i;

export function isFloat(bytes: Buffer, start: number, end: number): boolean {
  let i = bytes[start] === MINUS || bytes[start] === PLUS ? start + 1 : start;
  const first = i;
  while (i < end && bytes[i]! >= 48 && bytes[i]! <= 57) i++;
  let digits = i - first;
  if (bytes[i] === DOT && i < end) {
    const point = i++;
    while (i < end && bytes[i]! >= 48 && bytes[i]! <= 57) i++;
    digits += i - point - 1;
  }
  if (digits === 0) return end - first < 9 && NOT_FINITE.test(bytes.toString('latin1', first, end));
  if (i === end) return true;
  return (bytes[i]! | 32) === 101 && isInteger(bytes, i + 1, end);
}
