// The SAM header within CRAM (CRAM v3 section 8.3): a length and text, raw or compressed by gzip.
import { gunzipSync } from 'node:zlib';
import type { FindingTally } from '../finding-tally.ts';
import type { AlignmentHeader } from './alignment-header.ts';
import { type BlockHeader, METHODS } from './cram-structures.ts';

const TEXT_BYTES_MAX = 1 << 29;
const CITATION = 'CRAM v3 section 8.3';

export function readHeaderBlock(
  { method, rawSize }: BlockHeader,
  data: Buffer,
  header: AlignmentHeader,
  findings: FindingTally,
): void {
  const block = contentOf(method, rawSize, data, findings);
  if (block === null) return;
  const length = block.length >= 4 ? block.readInt32LE(0) : -1;
  if (length < 0 || length > block.length - 4) {
    findings.error('cram.header', 'The header is longer than the block it is in.', {
      citation: CITATION,
    });
    return;
  }
  const text = block.subarray(4, 4 + length);
  let line = 0;
  for (let at = 0; at < text.length && !header.isOverfull; ) {
    const found = text.indexOf(10, at);
    const end = found < 0 ? text.length : found;
    const read = text.toString('utf8', at, end).replace(/\0+$/, '');
    line++;
    if (read !== '') header.read(read, line);
    at = end + 1;
  }
  header.close();
  const missing = header.references.filter(({ md5 }) => md5 === null).length;
  findings.warn(
    'cram.without-md5',
    'Sequences have no checksum, which CRAM asks for.',
    {
      field: '@SQ M5',
      citation: 'CRAM v3 section 11',
    },
    missing,
  );
}

function contentOf(
  method: number,
  rawSize: number,
  data: Buffer,
  findings: FindingTally,
): Buffer | null {
  if (METHODS[method] === 'raw') return data;
  if (METHODS[method] !== 'gzip') {
    const name = METHODS[method] ?? `method ${method}`;
    findings.error('cram.header-method', `The header is compressed by ${name}; gzip is allowed.`, {
      citation: CITATION,
    });
    return null;
  }
  try {
    return gunzipSync(data, { maxOutputLength: Math.min(rawSize + 1, TEXT_BYTES_MAX) });
  } catch (cause) {
    const text = 'The header cannot be decompressed.';
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    findings.error('cram.header', text, { citation: CITATION });
    return null;
  }
}
