// One array of a spectrum: base64, perhaps deflated, numbers of a stated width. Its real length is
// counted; numpress and what is unknown are named and left alone.
import { inflateSync } from 'node:zlib';

export const DECODED_BYTES_MAX = 1 << 30;

/** By accession of the PSI-MS ontology. */
const WIDTHS: Readonly<Record<string, { bytes: number; name: string }>> = {
  'MS:1000519': { bytes: 4, name: '32-bit integer' },
  'MS:1000521': { bytes: 4, name: '32-bit float' },
  'MS:1000522': { bytes: 8, name: '64-bit integer' },
  'MS:1000523': { bytes: 8, name: '64-bit float' },
};
const COMPRESSIONS: Readonly<Record<string, string>> = {
  'MS:1000574': 'zlib',
  'MS:1000576': 'none',
  'MS:1002312': 'numpress-linear',
  'MS:1002313': 'numpress-pic',
  'MS:1002314': 'numpress-slof',
  'MS:1002746': 'numpress-linear-zlib',
  'MS:1002747': 'numpress-pic-zlib',
  'MS:1002748': 'numpress-slof-zlib',
  'MS:1003088': 'truncation-delta-zlib',
  'MS:1003089': 'truncation-delta',
  'MS:1003090': 'truncation-linear-zlib',
  'MS:1003780': 'zstd',
};
const KINDS: Readonly<Record<string, string>> = {
  'MS:1000514': 'm/z',
  'MS:1000515': 'intensity',
  'MS:1000516': 'charge',
  'MS:1000595': 'time',
};

export interface ArrayDeclared {
  readonly compression: string | null;
  readonly width: { readonly bytes: number; readonly name: string } | null;
  readonly kind: string | null;
}
export function declaredBy(accessions: readonly string[]): ArrayDeclared {
  const first = <T>(table: Readonly<Record<string, T>>): T | null =>
    accessions.map((each) => table[each]).find((each) => each !== undefined) ?? null;
  return { compression: first(COMPRESSIONS), width: first(WIDTHS), kind: first(KINDS) };
}

export type ArrayFlaw =
  | 'base64'
  | 'encoded-length'
  | 'zlib'
  | 'length'
  | 'not-finite'
  | 'mz-order'
  | 'undeclared';

export interface ArrayReading {
  readonly isDecoded: boolean;
  readonly values: number | null;
  readonly flaws: readonly ArrayFlaw[];
}

export function readArray(
  text: string,
  declared: ArrayDeclared,
  encodedLength: number | null,
  length: number | null,
): ArrayReading {
  const flaws: ArrayFlaw[] = [];
  const packed = /\s/.test(text) ? text.replaceAll(/\s+/g, '') : text;
  if (encodedLength !== null && encodedLength !== packed.length) flaws.push('encoded-length');
  const bytes = Buffer.from(packed, 'base64');
  // Buffer passes over what is not base64; a text that is comes back as it was.
  if (packed.length % 4 !== 0 || bytes.toString('base64') !== packed) {
    flaws.push('base64');
    return { isDecoded: false, values: null, flaws };
  }
  const { compression, width } = declared;
  if (compression === null || width === null) {
    flaws.push('undeclared');
    return { isDecoded: false, values: null, flaws };
  }
  if (compression !== 'zlib' && compression !== 'none')
    return { isDecoded: false, values: null, flaws };
  const plain = compression === 'none' ? bytes : inflate(bytes, length, width.bytes);
  if (plain === null) {
    flaws.push('zlib');
    return { isDecoded: false, values: null, flaws };
  }
  const values = plain.length / width.bytes;
  if (!Number.isInteger(values) || (length !== null && values !== length)) flaws.push('length');
  if (Number.isInteger(values) && width.name.endsWith('float'))
    flaws.push(...judge(plain, width.bytes, declared.kind));
  return { isDecoded: true, values: Math.floor(values), flaws };
}

function inflate(bytes: Buffer, length: number | null, width: number): Buffer | null {
  if (bytes.length === 0) return bytes;
  const expected = length === null ? DECODED_BYTES_MAX : length * width;
  // A little more than declared, so that too much is seen as too much and not as damage.
  const most = Math.min(DECODED_BYTES_MAX, expected + 1_024);
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    if (cause instanceof RangeError) return Buffer.alloc(Math.min(most, 1));
    if (cause instanceof Error && 'code' in cause) return null;
    throw cause;
  }
}

function judge(plain: Buffer, width: number, kind: string | null): ArrayFlaw[] {
  const view = new DataView(plain.buffer, plain.byteOffset, plain.length);
  let [isAllFinite, isOrdered, before] = [true, true, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < plain.length; at += width) {
    const value = width === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true);
    if (!Number.isFinite(value)) isAllFinite = false;
    if (value < before) isOrdered = false;
    before = value;
  }
  const flaws: ArrayFlaw[] = [];
  if (!isAllFinite) flaws.push('not-finite');
  if (!isOrdered && kind === 'm/z') flaws.push('mz-order');
  return flaws;
}
