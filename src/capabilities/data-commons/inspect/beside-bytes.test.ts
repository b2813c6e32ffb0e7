import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { besideBytes, firstBeside } from './beside-bytes.ts';
import type { SeekableFile } from './contract.ts';

const fileOf = (bytes: Uint8Array): SeekableFile => ({
  path: 'made',
  bytes: bytes.length,
  read: async (offset, length) => bytes.slice(offset, offset + length),
});
async function lengthOf(bytes: Uint8Array): Promise<number> {
  let total = 0;
  for await (const chunk of besideBytes(fileOf(bytes))) total += chunk.length;
  return total;
}
const long = new Uint8Array(3_000_000).map((_, i) => i * 31);

it('reads plain bytes and gzip, also of several members', async () => {
  expect(await lengthOf(long)).toBe(3_000_000);
  expect(await lengthOf(gzipSync(long))).toBe(3_000_000);
  expect(await lengthOf(Buffer.concat([gzipSync(long), gzipSync(long)]))).toBe(6_000_000);
  expect(await lengthOf(new Uint8Array(0))).toBe(0);
});

it('ends early where gzip is cut or damaged', async () => {
  const good = gzipSync(long);
  expect(await lengthOf(good.subarray(0, good.length >> 1))).toBeLessThan(3_000_000);
  const bad = Uint8Array.from(good);
  bad.fill(0xff, 100, 200);
  expect(await lengthOf(bad)).toBeLessThan(3_000_000);
});

it('takes the first name that there is', async () => {
  const only = fileOf(long);
  const found = await firstBeside(async (name) => (name === 'b' ? only : null), ['a', 'b']);
  expect(found).toBe(only);
});
