// Arrays packed by filters that are not read here: named, and never decoded to garbage.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inspectStore } from './inspect-store.ts';
import { packedBy } from './sample-filters.ts';
import { writeH5ad, writeHdf5 } from './sample-matrices.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'filters-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'made.h5ad');

it.each([
  [32_000, 'LZF'],
  [32_015, 'ZSTD'],
  [4_242, 'number 4242'],
])('the HDF5 filter %i is named, and no value packed by it is told', async (filter, name) => {
  await writeHdf5(file, (root) => writeH5ad(root));
  const good = await inspectStore(file, 'h5ad', () => undefined);
  expect(good.facts['layers']).toMatchObject({ scaled: { nonZero: 3 } });
  writeFileSync(file, packedBy(filter, readFileSync(file)));
  const report = await inspectStore(file, 'h5ad', () => undefined);
  expect(report.findings).toEqual([
    expect.objectContaining({
      level: 'error',
      rule: 'hdf5.filter',
      field: name,
      text: `Packed by the HDF5 filter ${name}, which is not read here.`,
      next: expect.stringContaining('gzip'),
    }),
  ]);
  expect(report.isComplete).toBe(false);
  const { scaled } = report.facts['layers'] as { scaled?: object };
  expect(scaled ?? {}).not.toHaveProperty('nonZero');
  expect(report.facts['x']).toMatchObject({ nonZero: 4 });
});
