// For tests: the decompressed bytes of a BCF of three samples, with invented records.
import { vcfOf } from '../vcf/made-files.ts';

export const header = `${vcfOf([]).replace('##filter', '##FILTER')}`;
const integer = (value: number) => [0x11, value];
const text = (value: string) => [(value.length << 4) | 7, ...Buffer.from(value)];

interface Parts {
  contig?: number;
  ref?: string;
  info?: number[];
  genotypes?: number[];
  shared?: number;
}

/** One record of three samples, one alternative, INFO DP and GT. */
export function record(position: number, parts: Parts = {}): Buffer {
  const {
    contig = 0,
    ref = 'G',
    info = [0x11, 3, 0x11, 9],
    genotypes = [2, 4, 4, 5, 0, 0],
  } = parts;
  const body = Buffer.from([...text('.'), ...text(ref), ...text('A'), ...integer(0), ...info]);
  const individual = Buffer.from([0x11, 4, 0x21, ...genotypes]);
  const fixed = Buffer.alloc(32);
  fixed.writeUInt32LE(parts.shared ?? 24 + body.length, 0);
  fixed.writeUInt32LE(individual.length, 4);
  fixed.writeInt32LE(contig, 8);
  fixed.writeInt32LE(position - 1, 12);
  fixed.writeInt32LE(1, 16);
  fixed.writeUInt32LE(0x7f800001, 20);
  fixed.writeUInt32LE((2 << 16) | 1, 24);
  fixed.writeUInt32LE(((1 << 24) | 3) >>> 0, 28);
  return Buffer.concat([fixed, body, individual]);
}

export function bcfOf(records: readonly Buffer[], declared = header.length + 1): Buffer {
  const head = Buffer.from('BCF\x02\x02....', 'latin1');
  head.writeUInt32LE(declared, 5);
  return Buffer.concat([head, Buffer.from(`${header}\0`), ...records]);
}
