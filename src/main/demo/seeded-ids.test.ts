// Ids from a seed: the same at every first start, never the same at two starts of one folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { newId } from '../../base/ids.ts';
import { seededIds, writeIdSeed } from './seeded-ids.ts';

const drawn = (folder: string, member: string) => {
  const random = seededIds(folder, member)!;
  return Array.from({ length: 50 }, () => newId('ds', random));
};

it('repeats with the seed, not with the start, the member or another seed', () => {
  const [one, two, three] = Array.from({ length: 3 }, () =>
    mkdtempSync(path.join(tmpdir(), 'entente-ids-')),
  ) as [string, string, string];
  expect(seededIds(one, 'US')).toBeNull();
  writeIdSeed(one, 1);
  writeIdSeed(two, 1);
  writeIdSeed(three, 2);
  const first = drawn(one, 'US');
  expect(new Set(first).size).toBe(50);
  expect(drawn(two, 'US')).toEqual(first);
  const others = [drawn(one, 'US'), drawn(two, 'GB'), drawn(three, 'US')].flat();
  expect(others.filter((id) => first.includes(id))).toEqual([]);
  for (const folder of [one, two, three]) rmSync(folder, { recursive: true });
});

it('fills any length', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-ids-'));
  writeIdSeed(folder, 3);
  const random = seededIds(folder, 'US')!;
  expect([1, 16, 32, 33, 100].map((length) => random(length).length)).toEqual([1, 16, 32, 33, 100]);
  rmSync(folder, { recursive: true });
});
