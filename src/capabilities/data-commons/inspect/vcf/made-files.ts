// Variant files made for tests, and a folder of them in memory.

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { Json } from '../../../../base/json.ts';
import { readAssemblies } from '../../variants/index.ts';
import type {
  FormatReport,
  InspectContext,
  SeekableFile,
  Sight,
  StreamInspector,
} from '../contract.ts';

export const assemblies = await readAssemblies(
  resolve(import.meta.dirname, '../../../../../packs/reference/assemblies.yaml'),
);

export const HEADER = [
  '##fileformat=VCFv4.3',
  '##reference=file:///somewhere/GRCh38.fa',
  '##FILTER=<ID=low,Description="Low">',
  '##contig=<ID=chr1,length=248956422>',
  '##contig=<ID=chrX,length=156040895>',
  '##INFO=<ID=AC,Number=A,Type=Integer,Description="Alleles">',
  '##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">',
  '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">',
  '##FORMAT=<ID=DP,Number=1,Type=Integer,Description="Depth">',
  '#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tJANE DOE\ts2\ts3',
];
export const RECORDS = [
  'chr1\t100\trs1\tG\tA\t50\tPASS\tAC=3;DP=9\tGT\t0|1\t1|1\t./.',
  'chr1\t200\t.\tGT\tG,GTT\t.\tlow\tAC=9,9\tGT:DP\t0/1:7\t1/2:.\t0/0:3',
  'chrX\t5\t.\tC\t<DEL>,*\t.\t.\t.\tGT\t0\t1\t2/0',
];
export const vcfOf = (records: readonly string[] = RECORDS, header: readonly string[] = HEADER) =>
  `${[...header, ...records].join('\n')}\n`;

/** One BGZF block (SAM specification section 4.1). */
export function block(content: Uint8Array | string): Buffer {
  const bytes = Buffer.from(content);
  const body = bytes.length === 0 ? Buffer.from([3, 0]) : deflateRawSync(bytes);
  const head = Buffer.from('1f8b08040000000000ff0600424302000000', 'hex');
  head.writeUInt16LE(body.length + 25, 16);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(bytes), 0);
  tail.writeUInt32LE(bytes.length, 4);
  return Buffer.concat([head, body, tail]);
}

export type Folder = Readonly<Record<string, Uint8Array | string>>;

/** `times`: when each was written; without it nobody knows. */
export function contextOf(folder: Folder = {}, times: Readonly<Record<string, number>> = {}) {
  const context: InspectContext = {
    assemblies,
    async beside(name) {
      const content = Object.hasOwn(folder, name) ? folder[name] : undefined;
      if (content === undefined) return null;
      const bytes = Buffer.from(content);
      const file: SeekableFile = {
        path: name,
        bytes: bytes.length,
        ...(times[name] === undefined ? {} : { changedAtMs: times[name] }),
        read: async (offset, length) => Uint8Array.from(bytes.subarray(offset, offset + length)),
      };
      return file;
    },
  };
  return context;
}

export interface Reading {
  readonly name?: string;
  readonly compression?: Sight['compression'];
  readonly context?: InspectContext;
  readonly isCut?: boolean;
  readonly chunk?: number;
  /** Put away and taken up again after this many bytes. */
  readonly pauseAt?: number;
}

/** What an inspector says of content that was decompressed already. */
export async function inspected(
  inspector: StreamInspector,
  content: Uint8Array | string,
  reading: Reading = {},
): Promise<FormatReport> {
  const bytes = Buffer.from(content);
  const { name = 'made.vcf', compression = 'none', context = contextOf() } = reading;
  const { chunk = 1000, pauseAt = -1, isCut = false } = reading;
  const head = bytes.subarray(0, 65_536);
  const sight = { name: name.toLowerCase(), storedName: name, compression, head, rawHead: head };
  let scan = inspector.begin(sight, context);
  for (let at = 0; at < bytes.length; at += chunk) {
    if (pauseAt >= at && pauseAt < at + chunk) {
      const saved = JSON.parse(JSON.stringify(scan.save())) as Json;
      scan = inspector.begin(sight, context, saved);
    }
    scan.push(bytes.subarray(at, at + chunk));
  }
  const report = scan.finish(isCut);
  return scan.compare ? scan.compare(report) : report;
}

export const rulesOf = (report: FormatReport): string[] => report.findings.map(({ rule }) => rule);

/** Debian's samtools, bcftools and tabix are oracles where they are installed. */
export const hasCommands = (...names: readonly string[]): boolean =>
  names.every((name) => spawnSync('which', [name]).status === 0);

/** Deterministic damage: bytes changed, removed, put in twice, or the end cut off. */
export function damaged(good: Uint8Array, seed: number): Buffer {
  let state = seed * 2_654_435_761 + 1;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  let bytes: Buffer = Buffer.from(good);
  for (let edits = 1 + below(4); edits > 0 && bytes.length > 0; edits--) {
    const at = below(bytes.length);
    const length = below(12);
    const kind = below(5);
    if (kind < 2) bytes[at] = below(256);
    else if (kind === 2) bytes.fill(below(2) * 255, at, Math.min(bytes.length, at + 4));
    else if (kind === 3)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    else bytes = Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    if (below(12) === 0) bytes = bytes.subarray(0, at);
  }
  return bytes;
}
