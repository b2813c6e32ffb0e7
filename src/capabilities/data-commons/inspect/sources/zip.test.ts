// Zip archives as stores of arrays: members come out as they went in; what would escape, expand or
// lie is refused by its number.
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SeekableFile } from '../contract.ts';
import { openZip, ZipDamage } from './zip.ts';

const MEMBERS = {
  '.zattrs': Buffer.from('{"encoding-type":"anndata"}'),
  'X/0.0': Buffer.from(Array.from({ length: 5_000 }, (_, i) => i % 7)),
  'obs/index': Buffer.from('a,b,c'),
};

const fileOf = (bytes: Uint8Array): SeekableFile => ({
  path: 'test.zip',
  bytes: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});

async function findingOf(bytes: Uint8Array): Promise<string> {
  const opened = await openZip(fileOf(bytes));
  return 'finding' in opened ? opened.finding.rule : 'opened';
}

test('members come out as they went in', async () => {
  const opened = await openZip(fileOf(zipSync(MEMBERS)));
  if ('finding' in opened) throw new Error(opened.finding.text);
  expect(opened.archive.members.map(({ name }) => name)).toEqual(Object.keys(MEMBERS));
  for (const [name, content] of Object.entries(MEMBERS))
    expect((await opened.archive.read(name))?.equals(content)).toBe(true);
  expect(await opened.archive.read('absent')).toBeNull();
});

test.each(['../escape', '/root', 'a/../../b', 'c:/windows', 'a\\..\\b'])(
  'a member named %s is refused',
  async (name) => {
    expect(await findingOf(zipSync({ [name]: Buffer.from('x') }))).toBe('zip.path-escape');
  },
);

test('a member that claims to expand beyond reason is refused before it is read', async () => {
  const bytes = zipSync({ X: Buffer.alloc(100_000) });
  const at = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 400 << 20, true);
  expect(await findingOf(bytes)).toBe('zip.expands-too-much');
});

test('cut at any byte or with any byte flipped, nothing else comes out and nothing is thrown', async () => {
  const good = zipSync(MEMBERS);
  const read = async (bytes: Uint8Array): Promise<void> => {
    const opened = await openZip(fileOf(bytes));
    if ('finding' in opened) return;
    for (const { name } of opened.archive.members) {
      const known = (MEMBERS as Record<string, Buffer>)[name];
      try {
        const content = await opened.archive.read(name);
        if (known) expect(content?.equals(known)).toBe(true);
      } catch (cause) {
        expect(cause).toBeInstanceOf(ZipDamage);
      }
    }
  };
  for (let at = 0; at < good.length; at++) {
    await read(good.slice(0, at));
    const flipped = good.slice();
    flipped[at]! ^= 0x2a;
    await read(flipped);
  }
  expect(await findingOf(good.slice(0, -1))).toBe('zip.end-record');
});
