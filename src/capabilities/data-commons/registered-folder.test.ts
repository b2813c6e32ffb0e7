// A Zarr folder registered as one thing: measured, checked file by file, assessed.
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFile } from './check-file.ts';
import { anndata } from './inspect/expression/sample-zarr.ts';
import { measureFiles } from './measure-files.ts';
import type { MeasuredFile } from './model.ts';
import { type Bench, openBench, plainDescription } from './readiness/sample-assessment.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

const inFolder = (name: string) => path.join(bench.folder, name);
function write(name: string, files = anndata(3)): void {
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(inFolder(`${name}/${file}`)), { recursive: true });
    writeFileSync(inFolder(`${name}/${file}`), bytes);
  }
}
const description = { ...plainDescription, isHuman: false };
const register = (...paths: string[]) => measureFiles(bench.home, paths, description);
async function registered(name: string): Promise<MeasuredFile> {
  write(name);
  const measured = await register(name);
  if (!measured.ok) throw new Error(JSON.stringify(measured.refusal));
  return measured.value.files[0]!;
}
function flip(name: string): void {
  const bytes = readFileSync(inFolder(name));
  bytes[bytes.length - 1]! ^= 1;
  writeFileSync(inFolder(name), bytes);
}

describe('a Zarr folder', () => {
  it('is registered as one thing, whatever way its path is written', async () => {
    const file = await registered('cells.zarr');
    const files = Object.values(anndata(3));
    expect(file).toEqual({
      path: 'cells.zarr',
      format: 'anndata-zarr',
      mediaType: 'application/vnd.zarr',
      sha256: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      bytes: files.reduce((sum, bytes) => sum + bytes.length, 0),
      members: files.length,
      records: 2,
    });
    expect(await register('./cells.zarr/')).toMatchObject({ value: { files: [file] } });
    write('copied.zarr');
    const copied = await register('copied.zarr');
    expect(copied).toMatchObject({ value: { files: [{ sha256: file.sha256 }] } });
  });

  it('is refused where it leads out, holds a link, or is no data set', async () => {
    const outside = path.join(tmpdir(), `outside-${process.pid}.zarr`);
    mkdirSync(outside, { recursive: true });
    write('linked.zarr');
    renameSync(inFolder('linked.zarr'), path.join(outside, 'linked.zarr'));
    symlinkSync(path.join(outside, 'linked.zarr'), inFolder('linked.zarr'));
    write('holds.zarr');
    symlinkSync(inFolder('holds.zarr/zarr.json'), inFolder('holds.zarr/again'));
    mkdirSync(inFolder('nothing'));
    for (const [name, code] of [
      ['linked.zarr', 'data-commons.outside-data-folder'],
      ['../elsewhere.zarr', 'data-commons.outside-data-folder'],
      ['holds.zarr', 'data-commons.malformed-file'],
      ['nothing', 'data-commons.is-folder'],
    ])
      expect(await register(name!)).toMatchObject({ ok: false, refusal: { code } });
    rmSync(outside, { recursive: true });
  });
});

describe('the check of a registered folder', () => {
  it('names the chunk of which one byte flipped, what is gone, what came, and a link', async () => {
    const file = await registered('checked.zarr');
    const check = () => checkFile(bench.home, file);
    expect(await check()).toEqual({
      path: 'checked.zarr',
      standing: 'unchanged',
      registered: file.sha256,
      found: file.sha256,
    });
    flip('checked.zarr/X/data/c/0');
    expect(await check()).toMatchObject({
      standing: 'changed',
      members: { differing: 1, named: [{ path: 'X/data/c/0', standing: 'changed' }] },
    });
    flip('checked.zarr/X/data/c/0');
    renameSync(inFolder('checked.zarr/obs/zarr.json'), inFolder('checked.zarr/obs/other.json'));
    symlinkSync('0', inFolder('checked.zarr/X/data/c/1'));
    expect((await check()).members).toEqual({
      differing: 3,
      named: [
        { path: 'X/data/c/1', standing: 'no-file' },
        { path: 'obs/other.json', standing: 'added' },
        { path: 'obs/zarr.json', standing: 'missing' },
      ],
    });
    rmSync(inFolder('checked.zarr/X/data/c/1'));
    renameSync(inFolder('checked.zarr/obs/other.json'), inFolder('checked.zarr/obs/zarr.json'));
    expect(await check()).toMatchObject({ standing: 'unchanged' });
  });

  it('finds a link although no byte changed', async () => {
    const file = await registered('link.zarr');
    symlinkSync('0', inFolder('link.zarr/X/data/c/1'));
    expect(await checkFile(bench.home, file)).toMatchObject({
      standing: 'changed',
      found: file.sha256,
      members: { named: [{ path: 'X/data/c/1', standing: 'no-file' }] },
    });
  });

  it('holds without the list of its files, or with a forged one', async () => {
    const file = await registered('listless.zarr');
    const listing = path.join(bench.home.indexFolder, `${file.sha256.slice(7)}.members`);
    writeFileSync(listing, `${'0'.repeat(64)}  X/data/c/0\n`);
    flip('listless.zarr/X/data/c/0');
    for (const spoil of [() => undefined, () => rmSync(listing)]) {
      spoil();
      const found = await checkFile(bench.home, file);
      expect(found.standing).toBe('changed');
      expect(found.members).toBeUndefined();
    }
  });

  it('names twenty at the most, and says how many there are', async () => {
    const file = await registered('many.zarr');
    for (let at = 0; at < 30; at++) writeFileSync(inFolder(`many.zarr/more-${at}`), '1');
    const { members } = await checkFile(bench.home, file);
    expect([members?.differing, members?.named.length]).toEqual([30, 20]);
  });

  it('says that it is missing, or that a file is in its place', async () => {
    const file = await registered('gone.zarr');
    rmSync(inFolder('gone.zarr'), { recursive: true });
    expect(await checkFile(bench.home, file)).toMatchObject({ standing: 'missing' });
    writeFileSync(inFolder('gone.zarr'), 'a file');
    expect(await checkFile(bench.home, file)).toMatchObject({ standing: 'changed' });
  });
});

describe('the readiness of a registered folder', () => {
  const files = (name: string) =>
    Object.fromEntries(Object.entries(anndata(2)).map(([file, one]) => [`${name}/${file}`, one]));
  const outcomes = async (name: string, spoil: () => void) => {
    const setting = { files: files(name), registered: [name], spoil, more: { isHuman: false } };
    const { of } = await bench.results(setting);
    return ['B1', 'B2', 'B3'].map((id) => of(id));
  };

  it('is found on its files', async () => {
    const whole = await outcomes('ready/a.zarr', () => undefined);
    expect(whole.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed']);
    const spoilt = await outcomes('ready/b.zarr', () => flip('ready/b.zarr/X/data/0'));
    expect(spoilt.map(({ outcome }) => outcome)).toEqual(['failed', 'passed', 'unrunnable']);
    expect(spoilt[0]!.toDo[0]!.because).toContain('`entente dataset check` names the files');
    const linked = await outcomes('ready/c.zarr', () =>
      symlinkSync('0', inFolder('ready/c.zarr/X/data/1')),
    );
    expect(linked.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'failed']);
  });
});
