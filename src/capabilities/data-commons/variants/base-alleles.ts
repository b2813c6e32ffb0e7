// Alleles of few bases, as nearly all are: each is one object that is made once and found by its
// bases at two bits each, so that reading a record makes no strings.
import type { Alternative } from './measured-record.ts';

/** 0 to 3 for A, C, G and T, 4 for every other byte. */
export const BASE_CODES = new Uint8Array(256).fill(4);
for (const [code, base] of [...'ACGT'].entries()) BASE_CODES[base.charCodeAt(0)] = code;

/** A, C, G and T alone. */
export const BASE_ALLELES: readonly Alternative[] = [...'ACGT'].map((text) => ({
  text,
  kind: 'bases',
}));

const BASES_MAX = 6;
/** By a leading one and two bits a base. */
const ALLELES = new Array<Alternative | undefined>(2 << (2 * BASES_MAX)).fill(undefined);

/** The allele in `bytes[start..end)`, which are all of ACGT. */
export function basesAllele(bytes: Uint8Array, start: number, end: number): Alternative {
  if (end - start > BASES_MAX) return made(bytes, start, end);
  let code = 1;
  for (let i = start; i < end; i++) code = code * 4 + BASE_CODES[bytes[i]!]!;
  const known = ALLELES[code];
  if (known !== undefined) return known;
  const allele = made(bytes, start, end);
  ALLELES[code] = allele;
  return allele;
}

const made = (bytes: Uint8Array, start: number, end: number): Alternative => ({
  text: Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'),
  kind: 'bases',
});
