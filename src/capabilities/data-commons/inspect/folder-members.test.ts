import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../base/bytes.ts';
import { anndata } from './expression/sample-zarr.ts';
import { measureMembers, memberFindings, membersOf } from './folder-members.ts';
import { inspectFile } from './inspect-file.ts';

const root = mkdtempSync(path.join(tmpdir(), 'members-'));
afterAll(() => rmSync(root, { recursive: true }));

function folderOf(name: string, files: Readonly<Record<string, Uint8Array>>): string {
  const folder = path.join(root, name);
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
  return folder;
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const measure = async (folder: string) => measureMembers(folder, await membersOf(folder));
const rules = async (folder: string) =>
  memberFindings(await membersOf(folder)).map(({ rule }) => rule);

describe('the list of a folder', () => {
  it('has a line for each file, sorted by the bytes of their names, and a digest', async () => {
    const names = ['a/b', 'a.b', 'B', '.zattrs', 'é', '\u{1f9ec}', '\uff21', 'a b'];
    const folder = folderOf('sorted', Object.fromEntries(names.map((one) => [one, utf8(one)])));
    mkdirSync(path.join(folder, 'empty'));
    const sorted = ['.zattrs', 'B', 'a b', 'a.b', 'a/b', 'é', '\uff21', '\u{1f9ec}'];
    const listing = sorted.map((one) => `${sha256(utf8(one))}  ${one}\n`).join('');
    expect(await measure(folder)).toEqual({ listing, sha256: `sha256:${sha256(utf8(listing))}` });
    expect(await rules(folder)).toEqual([]);
  });

  it('is the one that sha256sum writes', async ({ skip }) => {
    if (spawnSync('sh', ['-c', 'command -v sha256sum']).status !== 0)
      skip('there is no sha256sum here');
    const folder = folderOf('repeated', { ...anndata(3), 'a b/c': utf8('1'), é: utf8('2') });
    const command =
      "find . -type f | sed 's|^\\./||' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum";
    const told = execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect((await measure(folder)).sha256).toBe(`sha256:${told.slice(0, 64)}`);
  });

  it('changes with a byte, a name, and a file more or less', async () => {
    const digests = [
      anndata(2),
      { ...anndata(2), 'X/data/0': utf8('another') },
      { ...anndata(2), 'X/data/1': utf8('') },
      Object.fromEntries(Object.entries(anndata(2)).slice(1)),
      { ...Object.fromEntries(Object.entries(anndata(2)).slice(1)), z: anndata(2)['.zgroup']! },
    ].map((files, at) => measure(folderOf(`one-${at}`, files)));
    const found = (await Promise.all(digests)).map((one) => one.sha256);
    expect(new Set(found).size).toBe(5);
  });
});

describe('a folder that its digest does not stand for', () => {
  const outside = folderOf('outside', { secret: utf8('of somebody else') });

  it('holds links, which are not followed', async () => {
    const folder = folderOf('links.zarr', anndata(3));
    const before = await measure(folder);
    symlinkSync(path.join(outside, 'secret'), path.join(folder, 'X/link'));
    symlinkSync(outside, path.join(folder, 'linked-folder'));
    symlinkSync('nowhere', path.join(folder, 'dangling'));
    expect(await membersOf(folder)).toMatchObject({
      others: ['X/link', 'dangling', 'linked-folder'],
    });
    expect(await measure(folder)).toEqual(before);
    const inspected = await inspectFile(folder, { context: { assemblies: [] } });
    expect(inspected).toMatchObject({
      value: {
        inspection: {
          members: Object.keys(anndata(3)).length,
          report: {
            isComplete: false,
            findings: [{ level: 'error', rule: 'inspect.link-in-folder', count: 3 }],
          },
        },
      },
    });
    expect(JSON.stringify(inspected)).not.toMatch(/linked-folder|dangling|secret/);
  });

  it('holds names that a list by lines cannot', async () => {
    for (const name of ['a\nb', 'a\\b', 'a\u0001b', 'a\u007fb']) {
      const folder = folderOf(`odd-${sha256(utf8(name)).slice(0, 8)}`, { [name]: utf8('1') });
      expect(await rules(folder)).toEqual(['inspect.name-in-folder']);
    }
    const latin1 = folderOf('latin1', { good: utf8('1') });
    writeFileSync(Buffer.concat([utf8(`${latin1}/bad`), Buffer.from([0xe9])]), '1');
    expect(await rules(latin1)).toEqual(['inspect.name-in-folder']);
  });

  it('holds more files, or more folders, than are looked at', async () => {
    const folder = folderOf('many', { a: utf8('1'), b: utf8('2'), c: utf8('3') });
    expect(await membersOf(folder, 3)).toMatchObject({ isWhole: true });
    expect(await membersOf(folder, 2)).toMatchObject({ isWhole: false });
    for (const name of ['d', 'e', 'f', 'g']) mkdirSync(path.join(folder, name));
    expect(await membersOf(folder, 3)).toMatchObject({ isWhole: false });
  });
});
