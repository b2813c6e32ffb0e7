// For the tests of inspectors: a sight of bytes, files beside them, and a scan from begin to end.
import { invariant } from '../../../base/invariant.ts';
import { parse } from '../../../base/schema.ts';
import type {
  FormatReport,
  InspectContext,
  SeekableFile,
  Sight,
  StreamInspector,
} from './contract.ts';
import { FormatReportSchema } from './contract.ts';

const HEAD_BYTES = 64 * 1024;

export const sightOf = (name: string, bytes: Uint8Array): Sight => ({
  name: name.toLowerCase(),
  compression: 'none',
  head: bytes.subarray(0, HEAD_BYTES),
  rawHead: bytes.subarray(0, HEAD_BYTES),
});

export const seekable = (path: string, bytes: Uint8Array): SeekableFile => ({
  path,
  bytes: bytes.length,
  read: async (offset, length) => bytes.slice(offset, offset + length),
});

export const besideFiles = (files: Readonly<Record<string, Uint8Array>>): InspectContext => ({
  assemblies: [],
  beside: async (name) => (files[name] ? seekable(name, files[name]) : null),
});

export async function scanWhole(
  inspector: StreamInspector,
  name: string,
  bytes: Uint8Array,
  context: InspectContext = besideFiles({}),
  chunkBytes = 64 * 1024,
): Promise<FormatReport> {
  const scan = inspector.begin(sightOf(name, bytes), context);
  for (let at = 0; at < bytes.length; at += chunkBytes)
    scan.push(bytes.subarray(at, at + chunkBytes));
  const report = scan.finish(false);
  return scan.compare ? scan.compare(report) : report;
}

/** Flips, cuts and repeats, the same for the same seed. */
export function damaged(good: Uint8Array, seed: number): Uint8Array {
  const next = random(seed);
  let bytes = Uint8Array.from(good);
  for (let i = next(4); i >= 0; i--) {
    const at = next(bytes.length || 1);
    const kind = next(6);
    if (bytes.length === 0) break;
    if (kind < 3) bytes[at] = bytes[at]! ^ (1 << next(8));
    else if (kind === 3) bytes[at] = next(256);
    else if (kind === 4) bytes = bytes.slice(0, at);
    else bytes.copyWithin(at, next(bytes.length), next(bytes.length));
  }
  return bytes;
}

// mulberry32: small, seeded, good enough to spread damage.
export function random(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Whatever the bytes: a report of the contract's shape, as JSON can carry it. */
export function expectReport(report: FormatReport): void {
  const read = parse(FormatReportSchema, JSON.parse(JSON.stringify(report)));
  invariant(read.ok, read.ok ? '' : JSON.stringify(read.refusal));
}
