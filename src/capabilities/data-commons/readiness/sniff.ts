// What the first bytes of a file say it is; null for text that could be anything. A name proves
// nothing.
import { gunzipSync, constants as zlib } from 'node:zlib';

/** Enough for every mark below; deflate expands 1,032 times at the most. */
const STORED_MAX = 4 * 1024;
const PLAIN_MAX = STORED_MAX * 1_100;
const starts = (head: Uint8Array, text: string): boolean =>
  Buffer.from(head.subarray(0, text.length)).toString('latin1') === text;

const MAGIC: readonly (readonly [string, string])[] = [
  ['PAR1', 'application/vnd.apache.parquet'],
  ['##fileformat=VCF', 'text/vcf'],
  ['BCF\u0002', 'application/vnd.ga4gh.bcf'],
  ['BAM\u0001', 'application/vnd.ga4gh.bam'],
  ['CRAM', 'application/vnd.ga4gh.cram'],
  ['@HD\t', 'text/x-sam'],
  ['\u0089HDF\r\n', 'application/x-hdf5'],
  ['PK\u0003\u0004', 'application/zip'],
  ['crypt4gh', 'application/vnd.ga4gh.crypt4gh'],
  ['%PDF', 'application/pdf'],
  ['\u007fELF', 'application/x-elf'],
];

/** A SAM file may begin without its header. */
const UNMARKED = 'text/x-sam';
const MARKED = new Set(MAGIC.map(([, type]) => type).filter((type) => type !== UNMARKED));

/** Whether a file that begins so can be of the type it is registered as. */
export const agrees = (sniffed: string | null, declared: string): boolean =>
  sniffed === null
    ? !MARKED.has(declared)
    : sniffed === declared ||
      (sniffed === 'application/zip' && declared === 'application/vnd.zarr');

/** `head`: the first bytes as stored. */
export function sniffedType(head: Uint8Array): string | null {
  const plain = isGzip(head) ? unzipped(head) : head;
  if (plain === null) return 'application/gzip';
  for (const [magic, type] of MAGIC) if (starts(plain, magic)) return type;
  if (isGzip(head)) return null;
  return plain.includes(0) ? 'application/octet-stream' : null;
}

const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b;

/** The beginning of what is inside; a head is cut, so its end is not asked for. */
function unzipped(head: Uint8Array): Uint8Array | null {
  try {
    const stored = head.subarray(0, STORED_MAX);
    return gunzipSync(stored, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: PLAIN_MAX });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined || !/^(Z_|ERR_BUFFER)/.test(code)) throw cause;
    return null;
  }
}
