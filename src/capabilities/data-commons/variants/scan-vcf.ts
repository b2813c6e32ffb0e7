// Reads a VCF file once, whole, streaming: every line is checked, and a visitor sees each record.
import { ok, type Result } from '../../../base/result.ts';
import {
  type FileMeasure,
  type FileRefusal,
  type FileWatch,
  flawed,
  measuredFile,
  unreadable,
} from '../tables/index.ts';
import type { Header } from './header.ts';
import { type Compression, compressionOf, inflateFlaw, textChunks } from './vcf-bytes.ts';
import { VcfScan, type VcfVisitor } from './vcf-scan.ts';

export interface ScannedVcf extends FileMeasure {
  readonly compression: Compression;
  readonly header: Header;
  /** Records of each contig, in file order. */
  readonly records: ReadonlyMap<string, number>;
}

export async function scanVcf(
  path: string,
  visitor: VcfVisitor,
  watch?: FileWatch,
  isCleared: ((sample: string) => boolean) | null = null,
): Promise<Result<ScannedVcf, FileRefusal>> {
  try {
    const compression = await compressionOf(path);
    if (typeof compression !== 'string') return flawed(compression);
    const file = measuredFile(path, watch);
    const scan = new VcfScan(visitor, null, isCleared);
    for await (const chunk of textChunks(file, compression)) {
      const flaw = scan.push(chunk);
      if (flaw) return flawed(flaw);
    }
    const flaw = scan.end();
    if (flaw) return flawed(flaw);
    const { header, records } = scan;
    return ok({ ...file.measure(), compression, header, records });
  } catch (cause) {
    const damage = inflateFlaw(cause);
    return damage ? flawed(damage) : unreadable(path, cause);
  }
}

/** Names of the samples, in file order; nothing after the header is read. */
export async function sampleNamesOf(path: string): Promise<Result<string[], FileRefusal>> {
  try {
    const compression = await compressionOf(path);
    if (typeof compression !== 'string') return flawed(compression);
    const scan = new VcfScan({ header: () => undefined, record: () => undefined });
    for await (const chunk of textChunks(measuredFile(path), compression)) {
      const flaw = scan.push(chunk);
      if (scan.isHeaderRead) return ok([...scan.header.samples]);
      if (flaw) return flawed(flaw);
    }
    const flaw = scan.end();
    return flaw ? flawed(flaw) : ok([...scan.header.samples]);
  } catch (cause) {
    const damage = inflateFlaw(cause);
    return damage ? flawed(damage) : unreadable(path, cause);
  }
}
