import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import type { FormatReport } from '../contract.ts';
import { damaged, expectReport, sightOf } from '../sample-files.ts';
import { inspectStore } from './inspect-store.ts';
import { anndata, bytesOf, type Files, json } from './sample-zarr.ts';
import { zarrInspector } from './zarr.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zarr-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ignore = () => undefined;
const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);

function inspectZip(files: Files): Promise<FormatReport> {
  const file = path.join(folder, 'made.zarr.zip');
  writeFileSync(file, zipSync(files));
  return inspectStore(file, 'anndata-zarr', ignore);
}
function writeFolder(name: string, files: Files): string {
  const root = path.join(folder, name);
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), bytes);
  }
  return root;
}

describe.each([2, 3] as const)('AnnData in Zarr %i', (version) => {
  it('is read alike from an archive and from a folder', async () => {
    const zipped = await inspectZip(anndata(version));
    expect(zipped).toMatchObject({ version: '0.1.0', records: 2, isComplete: true, findings: [] });
    expect(zipped.facts).toMatchObject({
      shape: [2, 3],
      x: { stored: 4, nonZero: 4, values: 'counts' },
      var: { namespaces: { 'ensembl-human-gene': 2, symbol: 1 } },
    });
    const root = writeFolder(`v${version}.zarr`, anndata(version));
    expect(await inspectStore(root, 'anndata-zarr', ignore)).toEqual(zipped);
    const nested = Object.entries(anndata(version)).map(([name, bytes]) => [
      `a.zarr/${name}`,
      bytes,
    ]);
    expect(await inspectZip(Object.fromEntries(nested))).toEqual(zipped);
  });

  it('always gives a report of a damaged archive', async () => {
    const good = zipSync(anndata(version), { level: 0 });
    const file = path.join(folder, 'damaged.zarr.zip');
    for (let seed = 0; seed < 300; seed++) {
      writeFileSync(file, damaged(good, seed));
      expectReport(await inspectStore(file, 'anndata-zarr', ignore));
    }
    expect(good.length).toBeGreaterThan(500);
  });
});

describe('Zarr', () => {
  it('names what is not read', async () => {
    const metadata = (change: object) => ({
      'X/data/.zarray': json({
        zarr_format: 2,
        shape: [4],
        chunks: [4],
        dtype: '<f4',
        filters: null,
        fill_value: 0,
        order: 'C',
        ...change,
      }),
    });
    const packed = await inspectZip({
      ...anndata(2),
      ...metadata({ compressor: { id: 'pcodec' } }),
    });
    expect(rules(packed)).toEqual(['zarr.codec']);
    const huge = await inspectZip({
      ...anndata(2),
      ...metadata({ shape: [1e15], compressor: null }),
    });
    expect(rules(huge)).toContain('zarr.size');
  });

  it('finds bytes that are not what is declared', async () => {
    const cut = await inspectZip({ ...anndata(2), 'X/data/0': new Uint8Array(3) });
    expect(cut.isComplete).toBe(false);
    expect(rules(cut)).toEqual(['expression.damaged']);
  });

  it('reads nothing outside of its folder', async () => {
    const root = writeFolder('linked.zarr', anndata(2));
    writeFileSync(path.join(folder, 'secret'), bytesOf(Float32Array.from([1, 1, 1, 1])));
    rmSync(path.join(root, 'X/data/0'));
    symlinkSync(path.join(folder, 'secret'), path.join(root, 'X/data/0'));
    const report = await inspectStore(root, 'anndata-zarr', ignore);
    expect(report.facts).toMatchObject({ x: { nonZero: 0 } });
  });

  it('is told from other archives', () => {
    const zip = { ...sightOf('a.zarr.zip', zipSync(anndata(3))), compression: 'zip' as const };
    expect(zarrInspector.recognises(zip)).toBe('anndata-zarr');
    const other = { ...sightOf('a.zip', zipSync({ a: utf8('b') })), compression: 'zip' as const };
    expect(zarrInspector.recognises(other)).toBeNull();
    const head = json({ zarr_format: 3, node_type: 'group' });
    expect(zarrInspector.recognises(sightOf('a.zarr', head))).toBe('anndata-zarr');
  });
});
