// Files made to hurt: whatever they hold, a report or a finding comes out, in bounded memory.
import { describe, expect, it } from 'vitest';
import { contextOf, damaged, HEADER, inspected, rulesOf, vcfOf } from './made-files.ts';
import { vcfInspector } from './vcf.ts';

const SIGHT = {
  name: 'x.vcf',
  compression: 'none',
  head: new Uint8Array(),
  rawHead: new Uint8Array(),
} as const;
const inspect = (content: Uint8Array | string) =>
  inspected(vcfInspector, content, { chunk: 1 << 16 });

describe('hostile VCF', () => {
  it('a line without end stops the reading at its line', () => {
    const scan = vcfInspector.begin(SIGHT, contextOf());
    scan.push(Buffer.from(vcfOf()));
    const piece = Buffer.alloc(1 << 20, 65);
    for (let i = 0; i < 200; i++) scan.push(piece);
    const report = scan.finish(false);
    expect(report.findings[0]).toMatchObject({ rule: 'vcf.line-length', line: 14 });
    expect(report).toMatchObject({ isComplete: false, records: 3 });
  });

  it('a header without end', () => {
    const scan = vcfInspector.begin(SIGHT, contextOf());
    scan.push(Buffer.from('##fileformat=VCFv4.2\n'));
    const lines = Buffer.from(`##source=${'x'.repeat(1000)}\n`.repeat(1000));
    for (let i = 0; i < 200; i++) scan.push(lines);
    expect(scan.save()).toBeNull();
    expect(rulesOf(scan.finish(false))).toEqual(['vcf.header-size']);
  });

  it('a header of millions of samples', async () => {
    const head = HEADER.slice(0, -1).join('\n');
    const columns = `${HEADER.at(-1)}${'\ta'.repeat(2_500_000)}\n`;
    expect(rulesOf(await inspect(`${head}\n${columns}`))).toEqual(['vcf.header-size']);
  });

  it('a record of a million columns, and one of a million alternatives', async () => {
    const wide = `chr1\t1\t.\tG\tA\t.\t.\t.\tGT${'\t0|1'.repeat(1_000_000)}`;
    const many = `chr1\t2\t.\tG\t${'A,'.repeat(1_000_000)}A\t.\t.\t.\tGT\t.\t.\t.`;
    const report = await inspect(vcfOf([wide, many]));
    expect(rulesOf(report)).toContain('vcf.sample-columns');
    expect(rulesOf(report)).toContain('vcf.duplicate-variant');
    expect(report.records).toBe(2);
  });

  it('bytes that are no UTF-8', async () => {
    const bytes = Buffer.from(vcfOf());
    bytes[30] = 0xff;
    bytes[bytes.length - 5] = 0xfe;
    const report = await inspect(bytes);
    expect(report.findings[0]).toMatchObject({ rule: 'vcf.utf-8', line: 2 });
  });

  it('never crashes: 2,000 damaged files', async () => {
    const good = Buffer.from(vcfOf());
    for (let seed = 1; seed <= 2_000; seed++) {
      const report = await inspected(vcfInspector, damaged(good, seed), {
        chunk: 97,
        pauseAt: seed % 2 === 0 ? 500 : -1,
      });
      expect(report.format).toBe('vcf');
      expect(JSON.stringify(report).length).toBeLessThan(100_000);
    }
  });
});
