import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Group } from 'h5wasm';
import { afterAll, describe, expect, it } from 'vitest';
import type { FormatName, FormatReport } from '../contract.ts';
import { damaged, expectReport, sightOf } from '../sample-files.ts';
import { hdf5Inspector } from './hdf5.ts';
import { inspectInWorker } from './in-worker.ts';
import { inspectStore } from './inspect-store.ts';
import {
  COUNTS,
  writeH5ad,
  writeHdf5,
  writeLoom,
  writeSparse,
  writeTenx,
} from './sample-matrices.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'expression-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'made.h5');
const rules = ({ findings }: FormatReport) => findings.map(({ rule }) => rule);
const ignore = () => undefined;

async function made(format: FormatName, fill: (root: Group) => void): Promise<FormatReport> {
  await writeHdf5(file, fill);
  return inspectStore(file, format, ignore);
}

describe('h5ad', () => {
  it('is read whole: values, annotations, layers', async () => {
    const report = await made('h5ad', (root) => writeH5ad(root));
    expect(report).toMatchObject({ version: '0.1.0', records: 2, isComplete: true, findings: [] });
    expect(report.facts).toMatchObject({
      generation: 'typed elements (0.8 on)',
      shape: [2, 3],
      x: { format: 'csr', stored: 4, nonZero: 4, values: 'counts', isSorted: true },
      layers: { scaled: { format: 'dense', stored: 6, nonZero: 3, values: 'scaled' } },
      obs: { ids: { distinct: 2, repeated: 0 }, donors: { donor_id: 1 } },
      var: { namespaces: { 'ensembl-human-gene': 3 } },
    });
    expect(report.columns).toEqual([
      { name: 'obs/donor_id', type: 'category', missing: 1, distinct: 1, isDistinctExact: true },
      { name: 'obs/score', type: 'decimal', missing: 1, distinct: 1, isDistinctExact: true },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/Person|cell0/);
  });

  it('tells normalised values from logarithms', async () => {
    const values = async (data: number[]) => {
      const report = await made('h5ad', (root) => writeH5ad(root, { ...COUNTS, data }));
      return (report.facts.x as { values: string }).values;
    };
    expect(await values([2.5, 7.5, 6, 4])).toBe('normalised');
    expect(await values([2.5, 7.5, 6, 4].map(Math.log1p))).toBe('log-normalised');
    expect(await values([0.1, 0.2, 0.3, 0.9])).toBe('other');
    expect(await values([Number.NaN, 1, 1, 1])).toBe('other');
  });

  it.each([
    ['expression.indptr', { ...COUNTS, indptr: [0, 3, 2] }],
    ['expression.indptr', { ...COUNTS, indptr: [0, 2, 9] }],
    ['expression.index-range', { ...COUNTS, indices: [0, 3, 1, 2] }],
    ['expression.index-repeated', { ...COUNTS, indices: [0, 2, 1, 1] }],
    ['expression.sparse-lengths', { ...COUNTS, indices: [0, 2, 1] }],
    ['expression.sparse-shape', { ...COUNTS, indptr: [0, 2, 3, 4] }],
    ['anndata.shape', { ...COUNTS, shape: [2, 4] as const }],
  ])('finds %s', async (rule, sparse) => {
    expect(rules(await made('h5ad', (root) => writeH5ad(root, sparse)))).toContain(rule);
  });

  it('finds cells that were lost, parts that are missing, codes without category', async () => {
    expect(rules(await made('h5ad', (root) => writeH5ad(root, COUNTS, 1)))).toEqual([
      'anndata.shape',
      'anndata.shape',
    ]);
    expect(rules(await made('h5ad', (root) => root.create_group('obs')))).toEqual([
      'anndata.parts',
    ]);
    const report = await made('h5ad', (root) => {
      writeH5ad(root);
      const column = (root.get('obs') as Group).create_group('kind');
      column.create_dataset({ name: 'codes', data: Int8Array.from([0, 4]) });
      column.create_dataset({ name: 'categories', data: ['x'] });
    });
    expect(rules(report)).toEqual(['expression.category-code']);
  });

  it('reads the generation of groups (0.7) as well', async () => {
    const report = await made('h5ad', (root) => {
      const obs = root.create_group('obs');
      obs.create_attribute('_index', 'index');
      obs.create_dataset({ name: 'index', data: ['a', 'a'] });
      obs.create_dataset({ name: 'kind', data: Int8Array.from([0, -1]) });
      obs.create_group('__categories').create_dataset({ name: 'kind', data: ['x'] });
      root.create_group('var').create_dataset({ name: '_index', data: ['A', 'B', 'C'] });
      writeSparse(root.create_group('X'), COUNTS, false);
    });
    expect(report.facts).toMatchObject({ generation: 'groups (0.7)', shape: [2, 3] });
    expect(report.columns).toMatchObject([{ name: 'obs/kind', type: 'category', missing: 1 }]);
    expect(rules(report)).toEqual(['expression.duplicate-id']);
  });

  it('follows no link out of the file', async () => {
    const report = await made('h5ad', (root) => {
      writeH5ad(root);
      root.create_external_link('/etc/hostname', '/', 'raw');
    });
    expect(report.isComplete).toBe(true);
  });
});

describe('Loom and 10x', () => {
  it('are read whole', async () => {
    const loom = await made('loom', (root) => writeLoom(root));
    expect(loom).toMatchObject({ version: '3.0.0', records: 2, isComplete: true, findings: [] });
    expect(loom.facts).toMatchObject({ shape: [2, 3], x: { nonZero: 4, values: 'counts' } });
    const tenx = await made('10x-h5', (root) => writeTenx(root));
    expect(tenx).toMatchObject({ version: '3', records: 2, isComplete: true, findings: [] });
    expect(tenx.facts).toMatchObject({ shape: [2, 3], x: { nonZero: 4, values: 'counts' } });
  });

  it('are held against their own lists', async () => {
    const loom = await made('loom', (root) => writeLoom(root, ['A', 'B']));
    expect(rules(loom)).toEqual(['loom.attribute-length']);
    const tenx = await made('10x-h5', (root) => writeTenx(root, [4, 2]));
    expect(rules(tenx)).toEqual(['tenx.shape']);
    expect(rules(await made('10x-h5', (root) => root.create_group('x')))).toEqual([
      'tenx.no-matrix',
    ]);
  });

  it('are told apart by name and by what they hold', async () => {
    const recognised = async (name: string, fill: (root: Group) => void) => {
      await writeHdf5(file, fill);
      return hdf5Inspector.recognises(sightOf(name, readFileSync(file)));
    };
    expect(await recognised('a.h5ad', () => undefined)).toBe('h5ad');
    expect(await recognised('a.h5', (root) => writeH5ad(root))).toBe('h5ad');
    expect(await recognised('a.h5', (root) => writeLoom(root))).toBe('loom');
    expect(await recognised('a.h5', (root) => writeTenx(root))).toBe('10x-h5');
    expect(hdf5Inspector.recognises(sightOf('a.h5ad', new Uint8Array(9)))).toBeNull();
  });
});

describe('in a worker', () => {
  const asked = { path: file, read: async () => new Uint8Array() };

  it('gives the same report, and can be called off', async () => {
    const here = await made('h5ad', (root) => writeH5ad(root));
    const seekable = { ...asked, bytes: statSync(file).size };
    expect(await inspectInWorker(seekable, 'h5ad', { read: ignore })).toEqual(here);
    const impatient = await inspectInWorker(seekable, 'h5ad', { read: ignore }, 1);
    expect(rules(impatient)).toEqual(['expression.stopped']);
  });

  it('always gives a report of a damaged file, and outlives it', { timeout: 60_000 }, async () => {
    await writeHdf5(file, (root) => writeH5ad(root));
    const good = readFileSync(file);
    for (let seed = 0; seed < 5; seed++) {
      writeFileSync(file, damaged(good, seed));
      const seekable = { ...asked, bytes: statSync(file).size };
      expectReport(await inspectInWorker(seekable, 'h5ad', { read: ignore }));
    }
    expect(good.length).toBeGreaterThan(1_000);
  });

  it('says what is no HDF5', async () => {
    writeFileSync(file, 'not at all');
    const report = await inspectInWorker({ ...asked, bytes: 10 }, 'loom', { read: ignore });
    expect(rules(report)).toEqual(['hdf5.not-readable']);
  });
});

it('always gives a report of a damaged file', { timeout: 120_000 }, async () => {
  const goods: [FormatName, Uint8Array][] = [];
  for (const [format, fill] of [
    ['h5ad', writeH5ad],
    ['loom', writeLoom],
    ['10x-h5', writeTenx],
  ] as const) {
    await writeHdf5(file, (root) => fill(root));
    goods.push([format, readFileSync(file)]);
  }
  let complete = 0;
  for (let seed = 0; seed < 300; seed++) {
    const [format, good] = goods[seed % goods.length]!;
    writeFileSync(file, damaged(good, seed));
    const report = await inspectStore(file, format, ignore);
    expectReport(report);
    if (report.isComplete) complete++;
  }
  expect(complete).toBeGreaterThan(0);
});
