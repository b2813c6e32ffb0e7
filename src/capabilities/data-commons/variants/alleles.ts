// REF and ALT: their grammar, and the shortest form of a variant (Tan, Abecasis and Kang 2015,
// without the shift to the left, which would need the reference sequence).

export type AltKind = 'bases' | 'symbolic' | 'breakend' | 'overlap' | 'none';

const BASES = /^[ACGTN]+$/i;
const SYMBOLIC = /^<[^<>\s,]+>$/;
const MATED = /^([ACGTN.]*)([[\]])(<[^<>\s,]+>|[^[\]\s<>,]+):\d+\2([ACGTN.]*)$/i;
const SINGLE = /^(\.[ACGTN]+|[ACGTN]+\.)$/i;

export const isReference = (text: string): boolean => BASES.test(text);

/**
 * Null when the text is no allele. `.` is `none`; the caller decides whether it may stand there.
 */
export function altKind(text: string): AltKind | null {
  if (BASES.test(text)) return 'bases';
  if (text === '.') return 'none';
  if (text === '*') return 'overlap';
  if (SYMBOLIC.test(text)) return 'symbolic';
  if (SINGLE.test(text)) return 'breakend';
  const mated = MATED.exec(text);
  return mated && (mated[1] === '') !== (mated[4] === '') ? 'breakend' : null;
}

export interface Trimmed {
  readonly position: number;
  readonly ref: string;
  readonly alt: string;
}

/** Drops bases that both alleles share, first at the end, then at the start; keeps one of each. */
export function trimmed(position: number, ref: string, alt: string): Trimmed {
  let end = 0;
  const shortest = Math.min(ref.length, alt.length);
  while (end < shortest - 1 && ref.at(-1 - end) === alt.at(-1 - end)) end++;
  let start = 0;
  while (start < shortest - 1 - end && ref[start] === alt[start]) start++;
  return {
    position: position + start,
    ref: ref.slice(start, ref.length - end),
    alt: alt.slice(start, alt.length - end),
  };
}
