import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import type { FormatReport } from '../contract.ts';
import { besideFiles, damaged, expectReport, scanWhole, sightOf } from '../sample-files.ts';
import { matrixMarketInspector } from './matrix-market.ts';

const GOOD = [
  '%%MatrixMarket matrix coordinate integer general',
  '%metadata_json: {}',
  '3 2 4',
  '1 1 5',
  '3 1 1',
  '2 2 7',
  '3 2 2',
  '',
].join('\n');
const BARCODES = utf8('AAAC-1\nAAAG-1\n');
const FEATURES = utf8('ENSG00000000001\tA\tx\nENSG00000000002\tB\tx\nENSG00000000003\tC\tx\n');
const scan = (text: string, beside: Record<string, Uint8Array> = {}, chunk?: number) =>
  scanWhole(matrixMarketInspector, 'matrix.mtx', utf8(text), besideFiles(beside), chunk);
const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);

describe('a matrix and its two lists', () => {
  it('are counted and compared', async () => {
    for (const chunk of [1, 7, 1_000]) {
      const beside = { 'barcodes.tsv': BARCODES, 'features.tsv.gz': gzipSync(FEATURES) };
      const report = await scan(GOOD, beside, chunk);
      expect(report).toMatchObject({ records: 2, isComplete: true, findings: [] });
      expect(report.facts).toMatchObject({
        entries: 4,
        declared: { rows: 3, columns: 2, entries: 4 },
        x: { nonZero: 4, values: 'counts', hasConstantSums: false },
        isTransposed: false,
        barcodes: { count: 2, repeated: 0 },
        features: { count: 3, repeated: 0, namespaces: { 'ensembl-human-gene': 3 } },
      });
    }
  });

  it('may be transposed', async () => {
    const report = await scan(GOOD.replace('3 2 4', '3 2 4'), {
      'barcodes.tsv': utf8('a\nb\nc\n'),
      'genes.tsv': utf8('x\ny\n'),
    });
    expect(report).toMatchObject({ records: 3, findings: [], facts: { isTransposed: true } });
  });

  it.each([
    ['mtx.entries', GOOD.replace('3 2 4', '3 2 9')],
    ['mtx.range', GOOD.replace('2 2 7', '4 2 7')],
    ['mtx.repeated', GOOD.replace('2 2 7', '3 2 7')],
    ['mtx.entry', GOOD.replace('2 2 7', '2 2 x')],
    ['mtx.integer', GOOD.replace('2 2 7', '2 2 7.5')],
    ['mtx.sizes', GOOD.replace('3 2 4', '3 x 4')],
    ['mtx.banner', GOOD.replace('coordinate', 'coordinates')],
  ])('finds %s', async (rule, text) => {
    expect(rules(await scan(text))).toEqual([rule]);
  });

  it('finds lists of another run, and ids given twice', async () => {
    const report = await scan(GOOD, { 'barcodes.tsv': utf8('a\na\nb\n') });
    expect(rules(report)).toEqual(['mtx.shape', 'mtx.duplicate-id']);
  });

  it('are reported however they are damaged', async () => {
    for (let seed = 0; seed < 2_000; seed++)
      expectReport(
        await scanWhole(matrixMarketInspector, 'm.mtx', damaged(utf8(GOOD), seed), undefined, 17),
      );
    expect(matrixMarketInspector.recognises(sightOf('a', utf8(GOOD)))).toBe('matrix-market');
  });
});
