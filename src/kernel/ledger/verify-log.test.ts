import { describe, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { firstDifference } from './compare-logs.ts';
import { filesInMemory } from './log-files.ts';
import { problemText } from './log-report.ts';
import { sampleEntries, sampleExport, sampleHead, samplePolicy } from './sample-log.ts';
import { verifyLog } from './verify-log.ts';

const small = sampleEntries(2);
const large = sampleEntries(600);
const audit = (files: ReadonlyMap<string, Uint8Array>) =>
  verifyLog(filesInMemory(files), samplePolicy);
const withByte = (
  files: ReadonlyMap<string, Uint8Array>,
  path: string,
  at: number,
): Map<string, Uint8Array> => {
  const bytes = files.get(path)!;
  return new Map(files).set(path, bytes.with(at, bytes[at]! ^ (1 << (at % 7))));
};

describe('an exported log', () => {
  it('passes whole, of any size', async () => {
    for (const size of [1, 3, 255, 256, 257, 600]) {
      const heads = size > 1 ? [1, size - 1] : [];
      const report = await audit(await sampleExport(large.slice(0, size), heads));
      expect(report.problems.map(problemText)).toEqual([]);
      expect(report.checked).toMatchObject({ entries: size, bodies: size, heads: heads.length });
    }
  });

  it('shows a byte changed anywhere in any file, and names the file', {
    timeout: 180_000,
  }, async () => {
    const files = await sampleExport(small, [1]);
    for (const [path, bytes] of files)
      for (let at = bytes.length % 2; at < bytes.length; at += 2) {
        const { firstBad } = await audit(withByte(files, path, at));
        expect(firstBad?.where, `byte ${at} of ${path}`).toBe(path);
      }
  });

  it('shows a byte changed in a larger log, with its entry', { timeout: 60_000 }, async () => {
    const files = await sampleExport(large, [300, 512]);
    for (const [path, bytes] of files)
      for (let at = 5; at < bytes.length; at += Math.ceil(bytes.length / 6)) {
        const { firstBad } = await audit(withByte(files, path, at));
        expect(firstBad?.where, `byte ${at} of ${path}`).toBe(path);
      }
    const leaf = await audit(withByte(files, 'tile/entries/001', 1000));
    expect(leaf.firstBad).toMatchObject({ what: 'entry', index: 262, byte: 900 });
    const hash = await audit(withByte(files, 'tile/0/001', 32 * 7 + 3));
    expect(hash.firstBad).toMatchObject({ what: 'tile', index: 263, byte: 32 * 7 + 3 });
    const upper = await audit(withByte(files, 'tile/1/000.p/2', 40));
    expect(upper.firstBad).toMatchObject({ what: 'tile', byte: 40 });
  });

  it('shows files removed, cut short, lengthened or swapped', async () => {
    const files = await sampleExport(large, [300]);
    for (const [path, bytes] of files) {
      const without = new Map(files);
      without.delete(path);
      const isListed = path !== 'manifest.json';
      expect((await audit(without)).ok, `without ${path}`).toBe(!isListed);
      const cut = new Map(files).set(path, bytes.subarray(0, bytes.length - 1));
      expect((await audit(cut)).firstBad?.where, `cut ${path}`).toBe(path);
      const longer = new Map(files).set(path, new Uint8Array([...bytes, 10]));
      expect((await audit(longer)).firstBad?.where, `longer ${path}`).toBe(path);
    }
    const swapped = new Map(files)
      .set('tile/entries/000', files.get('tile/entries/001')!)
      .set('tile/entries/001', files.get('tile/entries/000')!);
    expect((await audit(swapped)).firstBad).toMatchObject({ what: 'entry', index: 0 });
  });

  it('shows a history rewritten throughout, by its own earlier heads', async () => {
    const forged = [...large.slice(0, 400), ...sampleEntries(601).slice(401)];
    const files = await sampleExport(forged, [300]);
    const report = await audit(new Map(files).set('checkpoint', utf8(await sampleHead(large, 3))));
    expect(report.firstBad).toMatchObject({ what: 'history', index: 300 });
  });

  it('is compared with the heads that partners hold', async () => {
    const files = filesInMemory(await sampleExport(large.slice(0, 300), []));
    const forked = [...sampleEntries(260).slice(0, 258), large[300]!, large[301]!];
    const by = 'JP';
    const audited = async (note: string) =>
      (await verifyLog(files, samplePolicy, { heldElsewhere: [{ by, note }] })).firstBad?.what;
    expect(await audited(await sampleHead(large.slice(0, 260), 0))).toBeUndefined();
    expect(await audited(await sampleHead(forked, 0))).toBe('fork');
    expect(await audited(await sampleHead(large, 0))).toBe('rollback');
  });

  it('differs from a mirror at the first entry that differs', async () => {
    const mirror = filesInMemory(await sampleExport(large, []));
    for (const index of [0, 255, 256, 300, 511, 512, 599]) {
      const other = large.map((entry, i) => (i >= index ? large[(i + 1) % 600]! : entry));
      const log = filesInMemory(await sampleExport(other, []));
      expect(await firstDifference(log, mirror, 600)).toBe(index);
    }
    expect(await firstDifference(mirror, mirror, 600)).toBeNull();
  });

  it('carries no body in what is public', async () => {
    const files = await sampleExport(large, [300]);
    for (const [path, bytes] of files)
      if (!path.startsWith('bodies/')) expect(fromUtf8Loosely(bytes), path).not.toMatch(/carriers/);
    expect(fromUtf8(files.get('bodies/000')!)).toMatch(/carriers/);
  });
});

const fromUtf8Loosely = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
