// What the letters of a sequence are: nucleotides with their ambiguity codes (IUPAC-IUB 1984),
// amino acids (IUPAC-IUB 1983), gaps, or nothing that belongs into a sequence.

const letters = (text: string): readonly number[] =>
  [...text].map((letter) => letter.charCodeAt(0));
const NUCLEOTIDES = letters('ACGTU');
const AMBIGUOUS = letters('RYSWKMBDHVN');
const AMINO_ACIDS = letters('ACDEFGHIKLMNPQRSTVWYBJOUXZ*');
const GAPS = letters('-.');

export interface LetterCounts {
  readonly letters: number;
  readonly gc: number;
  readonly at: number;
  readonly n: number;
  /** Codes for more than one base, N apart. */
  readonly ambiguous: number;
  readonly gaps: number;
  /** Lower case. */
  readonly masked: number;
  /** Of no alphabet the sequences are in. */
  readonly foreign: number;
}
export type Alphabet = 'dna' | 'rna' | 'protein';

/** `counts` by byte, lower case apart. */
export function alphabetOf(counts: ArrayLike<number>): Alphabet | null {
  const both = (codes: readonly number[]): number =>
    codes.reduce((sum, code) => sum + (counts[code] ?? 0) + lowerOf(counts, code), 0);
  const total = sumOf(counts) - both(GAPS);
  if (total <= 0) return null;
  const plain = both(NUCLEOTIDES) + both(letters('N'));
  const u = both(letters('U'));
  // A protein has about a third of these letters by chance, a sequence of bases almost only these.
  if (plain * 10 >= total * 8) return u > both(letters('T')) ? 'rna' : 'dna';
  return both(AMINO_ACIDS) * 10 >= total * 9 ? 'protein' : null;
}

export function letterCounts(counts: ArrayLike<number>, alphabet: Alphabet | null): LetterCounts {
  const both = (codes: readonly number[]): number =>
    codes.reduce((sum, code) => sum + (counts[code] ?? 0) + lowerOf(counts, code), 0);
  const all = sumOf(counts);
  const own = alphabet === 'protein' ? AMINO_ACIDS : [...NUCLEOTIDES, ...AMBIGUOUS];
  const gaps = both(GAPS);
  let masked = 0;
  for (let code = 97; code <= 122; code++) masked += counts[code] ?? 0;
  const isProtein = alphabet === 'protein';
  return {
    letters: all,
    gc: isProtein ? 0 : both(letters('GCS')),
    at: isProtein ? 0 : both(letters('ATUW')),
    n: isProtein ? 0 : both(letters('N')),
    ambiguous: both(letters(isProtein ? 'BJXZ' : 'RYSWKMBDHV')),
    gaps,
    masked,
    foreign: all - gaps - both(own),
  };
}

const sumOf = (counts: ArrayLike<number>): number =>
  Array.from(counts).reduce((sum, count) => sum + count, 0);
const lowerOf = (counts: ArrayLike<number>, code: number): number =>
  code >= 65 && code <= 90 ? (counts[code + 32] ?? 0) : 0;

/** Upper case; what MD5 of a sequence leaves out (SAM v1 section 1.3.2) is zero. */
export const UPPER = new Uint8Array(256);
for (let byte = 33; byte <= 126; byte++) UPPER[byte] = byte >= 97 && byte <= 122 ? byte - 32 : byte;
