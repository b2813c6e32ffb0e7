// Where a number ends that begins at a byte, read without knowing beforehand where its field ends:
// a line break follows sooner or later. Unusual spellings are not judged here.
const [PLUS, MINUS, COMMA, DOT, ZERO, NINE, LETTER_E, LOWER] = [43, 45, 44, 46, 48, 57, 101, 32];

/** What was found is unusual; whoever knows the whole field says whether it is wrong. */
export const NOT_PLAIN = -1;

interface Sign {
  readonly isNeverNegative: boolean;
}

export function integerEnd(bytes: Uint8Array, start: number, { isNeverNegative }: Sign): number {
  const from = bytes[start] === MINUS && !isNeverNegative ? start + 1 : start;
  const end = digitsEnd(bytes, from);
  return end === from ? NOT_PLAIN : end;
}

/** Of whole numbers without signs, separated by commas; `count` is how many, -1 for any number. */
export function integersEnd(bytes: Uint8Array, start: number, count: number): number {
  let [from, values] = [start, 1];
  for (let at = start; ; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) continue;
    if (at === from) return NOT_PLAIN;
    if (byte !== COMMA) return count < 0 || values === count ? at : NOT_PLAIN;
    values++;
    from = at + 1;
  }
}

/** Digits, a point and digits, an exponent; at least one digit before the exponent. */
export function floatEnd(bytes: Uint8Array, start: number, { isNeverNegative }: Sign): number {
  const from = bytes[start] === MINUS && !isNeverNegative ? start + 1 : start;
  let at = digitsEnd(bytes, from);
  let digits = at - from;
  if (bytes[at] === DOT) {
    const point = at + 1;
    at = digitsEnd(bytes, point);
    digits += at - point;
  }
  if (digits === 0) return NOT_PLAIN;
  if ((bytes[at]! | LOWER) !== LETTER_E) return at;
  const sign = bytes[at + 1] === MINUS || bytes[at + 1] === PLUS ? at + 2 : at + 1;
  const end = digitsEnd(bytes, sign);
  return end === sign ? NOT_PLAIN : end;
}

function digitsEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  let digit = bytes[at]! - ZERO;
  while (digit >= 0 && digit <= 9) digit = bytes[++at]! - ZERO;
  return at;
}
