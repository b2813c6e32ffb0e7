// For tests: a small file of two records in BGZF, and the decompressed bytes of its TBI and CSI.
import { block } from '../vcf/made-files.ts';

const int = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) bytes.writeInt32LE(value, i * 4);
  return bytes;
};
export const offset = (blockAt: number, within: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE((BigInt(blockAt) << 16n) | BigInt(within));
  return bytes;
};

export const HEAD = block('##fileformat=VCFv4.2\n#CHROM\tPOS\n');
export const FILE = Buffer.concat([HEAD, block('c\t5\nc\t9\n'), block('')]);

export interface Parts {
  names?: string;
  bin?: number;
  from?: Buffer;
  to?: Buffer;
  records?: number;
}
export function tbiOf({ names = 'c\0', bin = 4681, from, to, records = 2 }: Parts = {}): Buffer {
  const [begin, end] = [from ?? offset(HEAD.length, 0), to ?? offset(HEAD.length, 8)];
  const count = offset(0, 0);
  count.writeBigUInt64LE(BigInt(records));
  const chunks = [int(2), int(bin, 1), begin, end, int(37450, 2), begin, end, count, offset(0, 0)];
  const layout = int(2, 1, 2, 0, 35, 0, names.length);
  const head = [Buffer.from('TBI\x01'), int(1), layout, Buffer.from(names)];
  return Buffer.concat([...head, ...chunks, int(1), begin]);
}

/** The same in CSI: no auxiliary data, so the names are the file's own. */
export function csiOf(): Buffer {
  const [begin, end] = [offset(HEAD.length, 0), offset(HEAD.length, 8)];
  const bin = Buffer.concat([int(4681), begin, int(1), begin, end]);
  return Buffer.concat([Buffer.from('CSI\x01'), int(14, 5, 0, 1, 1), bin, offset(0, 0)]);
}
