// Documents made here, invented: what is accepted, and each kind of fault by node and property.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../base/json.ts';
import { digestsOfBytes, folderOf } from './folder.ts';
import { verifyCroissant } from './verify-croissant.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-croissant-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (text: string | Uint8Array): Buffer => Buffer.from(text as string);
function write(name: string, content: string | Uint8Array): JsonObject {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
  const { sha256, bytes } = digestsOfBytes(bytesOf(content));
  return { '@type': 'cr:FileObject', contentUrl: name, sha256, contentSize: `${bytes} B` };
}

const head: JsonObject = {
  '@context': {
    '@vocab': 'https://schema.org/',
    sc: 'https://schema.org/',
    cr: 'http://mlcommons.org/croissant/',
    dct: 'http://purl.org/dc/terms/',
    conformsTo: 'dct:conformsTo',
    recordSet: 'cr:recordSet',
    field: 'cr:field',
  },
  '@type': 'sc:Dataset',
  name: 'invented',
  description: 'Invented.',
  license: 'https://spdx.org/licenses/CC0-1.0',
  url: 'https://data.example/invented',
  conformsTo: 'http://mlcommons.org/croissant/1.1',
};
const field = (id: string, file: string, column: string, more: JsonObject = {}): JsonObject => ({
  '@type': 'cr:Field',
  '@id': id,
  dataType: 'sc:Text',
  source: { fileObject: { '@id': file }, extract: { column } },
  ...more,
});
const set = (id: string, fields: JsonObject[], more: JsonObject = {}): JsonObject => ({
  '@type': 'cr:RecordSet',
  '@id': id,
  field: fields,
  ...more,
});

const verify = (document: JsonObject, expected?: ReadonlyMap<string, JsonObject[]>) =>
  verifyCroissant({
    document,
    folder: folderOf(folder),
    ...(expected === undefined ? {} : { expected }),
  });
const errorsOf = ({ problems }: Awaited<ReturnType<typeof verify>>) =>
  problems
    .filter(({ level }) => level === 'error')
    .map(({ node, property }) => `${node} ${property}`);

function clinic(persons = 'id,site\np1,s1\np2,s2\n', sites = 'site,town\ns1,Aytown\ns2,Beeton\n') {
  return {
    ...head,
    distribution: [
      { ...write('persons.csv', persons), '@id': 'persons', encodingFormat: 'text/csv' },
      { ...write('sites.csv', sites), '@id': 'sites', encodingFormat: 'text/csv' },
    ],
    recordSet: [
      set('places', [field('places/id', 'sites', 'site'), field('places/town', 'sites', 'town')], {
        key: { '@id': 'places/id' },
      }),
      set('people', [
        field('people/id', 'persons', 'id'),
        field('people/site', 'persons', 'site', { references: { '@id': 'places/id' } }),
        { '@type': 'cr:Field', '@id': 'people/town', source: { '@id': 'places/town' } },
      ]),
    ],
  } as JsonObject;
}

test('tables joined by a key give the records that are expected', async () => {
  const people = [
    { 'people/id': 'p1', 'people/site': 's1', 'people/town': 'Aytown' },
    { 'people/id': 'p2', 'people/site': 's2', 'people/town': 'Beeton' },
  ];
  const report = await verify(clinic(), new Map([['people', people]]));
  expect(report.isAccepted).toBe(true);
  expect(report.recordSets[1]).toMatchObject({ records: 2, compared: 2 });
  expect(report.recordSets[1]!.joins).toEqual([
    { field: 'people/site', to: 'places/id', rows: 2, orphans: 0 },
  ]);
  const wrong = await verify(
    clinic(),
    new Map([['people', [people[0]!, { ...people[1]!, 'people/town': 'Ceeham' }]]]),
  );
  expect(errorsOf(wrong)).toEqual(['people/town source']);
});

test('a reference to a key that is not there, a repeated key and an empty one are named', async () => {
  expect(errorsOf(await verify(clinic('id,site\np1,s9\n')))).toEqual(['people/site references']);
  const twice = clinic(undefined, 'site,town\ns1,Aytown\ns1,Beeton\ns2,Ceeham\n');
  expect(errorsOf(await verify(twice))).toEqual(['places key']);
  const empty = clinic('id,site\np1,s1\n', 'site,town\ns1,Aytown\n,Beeton\n');
  expect(errorsOf(await verify(empty))).toEqual(['places key']);
});

test('a changed file, a wrong size without checksum and other bytes than stated are named', async () => {
  const document = clinic();
  writeFileSync(path.join(folder, 'sites.csv'), 'site,town\ns1,Aytown\ns2,Beetox\n');
  expect(errorsOf(await verify(document))).toEqual(['sites sha256']);
  const file = { ...write('a.csv', 'x\n1\n'), '@id': 'a', encodingFormat: 'text/csv' };
  const unproven = { ...file, sha256: null, contentSize: '5 B' };
  expect(errorsOf(await verify({ ...head, distribution: [unproven] }))).toEqual([
    'a sha256',
    'a contentSize',
  ]);
  const other = { ...file, encodingFormat: 'application/json' };
  write('a.csv', 'x\n1\n');
  expect(errorsOf(await verify({ ...head, distribution: [other] }))).toEqual(['a encodingFormat']);
});

test('types that values do not have are named with the first row', async () => {
  const file = { ...write('a.csv', 'n\n1\ntwo\n3\n'), '@id': 'a', encodingFormat: 'text/csv' };
  const numbers = set('r', [field('r/n', 'a', 'n', { dataType: 'sc:Integer' })]);
  const report = await verify({ ...head, distribution: [file], recordSet: [numbers] });
  expect(errorsOf(report)).toEqual(['r/n dataType']);
  expect(report.problems.find(({ level }) => level === 'error')?.row).toBe(2);
});

test('members of a zip archive, JSON Lines and gzip are read', async () => {
  const members = { 'in/a.jsonl': bytesOf('{"n": 1}\n{"n": 2}\n'), 'in/b.txt': bytesOf('x') };
  const archive = {
    ...write('all.zip', zipSync(members)),
    '@id': 'zip',
    encodingFormat: 'application/zip',
  };
  const lines = {
    '@type': 'cr:FileSet',
    '@id': 'lines',
    containedIn: { '@id': 'zip' },
    includes: 'in/*.jsonl',
    encodingFormat: 'application/jsonl',
  };
  const packed = {
    ...write('c.csv.gz', gzipSync('n\n7\n')),
    '@id': 'packed',
    encodingFormat: 'text/csv',
  };
  const fromSet = field('r/n', 'lines', 'n', {
    dataType: 'sc:Integer',
    source: { fileSet: { '@id': 'lines' }, extract: { column: 'n' } },
  });
  const document = {
    ...head,
    distribution: [archive, lines, packed],
    recordSet: [set('r', [fromSet]), set('c', [field('c/n', 'packed', 'n')])],
  };
  const expected = new Map([
    ['r', [{ 'r/n': 1 }, { 'r/n': 2 }]],
    ['c', [{ 'c/n': '7' }]],
  ]);
  expect(errorsOf(await verify(document, expected))).toEqual([]);
});

test('paths that lead out of the folder are refused, by name, by link and in archives', async () => {
  const outside = { '@type': 'cr:FileObject', encodingFormat: 'text/csv' };
  for (const contentUrl of ['../secret.csv', '/etc/hostname', 'a/../../x.csv', '%2e%2e/x.csv'])
    expect(
      errorsOf(await verify({ ...head, distribution: [{ ...outside, '@id': 'f', contentUrl }] })),
    ).toEqual(['f contentUrl']);
  symlinkSync('/etc/hostname', path.join(folder, 'link.csv'));
  const link = { ...outside, '@id': 'f', contentUrl: 'link.csv' };
  expect(errorsOf(await verify({ ...head, distribution: [link] }))).toEqual(['f contentUrl']);
  const archive = { ...write('x.zip', zipSync({ '../up.csv': bytesOf('n\n1\n') })), '@id': 'zip' };
  const inside = { ...outside, '@id': 'm', containedIn: { '@id': 'zip' }, contentUrl: '../up.csv' };
  const report = await verify({
    ...head,
    distribution: [{ ...archive, encodingFormat: 'application/zip' }, inside],
  });
  expect(report.isAccepted).toBe(false);
  expect(errorsOf(report)).toContain('m containedIn');
});

test('an address on the web is looked up beside the document and never fetched', async () => {
  const file = write('table.csv', 'n\n1\n');
  const web = {
    ...file,
    '@id': 'w',
    encodingFormat: 'text/csv',
    contentUrl: 'https://data.example/x/table.csv',
  };
  expect(errorsOf(await verify({ ...head, distribution: [web] }))).toEqual([]);
  const gone = { ...web, contentUrl: 'https://data.example/x/other.csv' };
  expect(errorsOf(await verify({ ...head, distribution: [gone] }))).toEqual(['w contentUrl']);
});

test('documents that are none, of another version, or refer to nothing are named', async () => {
  for (const document of [null, 7, [], 'text', {}] as Json[]) {
    const report = await verifyCroissant({ document, folder: folderOf(folder) });
    expect(report.isAccepted).toBe(false);
  }
  const old = { ...head, conformsTo: 'http://mlcommons.org/croissant/0.8' };
  expect(errorsOf(await verify(old))).toEqual(['invented conformsTo']);
  const lost = set('r', [field('r/n', 'nowhere', 'n')], { key: { '@id': 'r/other' } });
  expect(errorsOf(await verify({ ...head, recordSet: [lost] })).sort()).toEqual([
    'r key',
    'r/n source',
  ]);
  const twice = { ...clinic(), recordSet: [set('a', [field('a', 'persons', 'id')])] };
  expect(errorsOf(await verify(twice))).toEqual(['a @id']);
});

test('a licence that the SPDX list does not know draws a warning', async () => {
  const list = { version: 'invented', standingOf: () => 'unknown' as const };
  const document = { ...head, license: 'https://spdx.org/licenses/MADE-UP-1.0' };
  const report = await verifyCroissant({ document, folder: folderOf(folder), licences: list });
  expect(report.isAccepted).toBe(true);
  expect(report.problems.map(({ property }) => property)).toContain('license');
});

test('other prefixes for the same names are read alike', async () => {
  const { '@context': _, ...rest } = clinic();
  const text = JSON.stringify(rest)
    .replaceAll('"cr:', '"ml:')
    .replaceAll('"sc:', '"schema:')
    .replaceAll('"recordSet"', '"ml:recordSet"')
    .replaceAll('"field"', '"ml:field"');
  const context = {
    '@vocab': 'http://schema.org/',
    ml: 'http://mlcommons.org/croissant/',
    schema: 'http://schema.org/',
  };
  const report = await verify({ '@context': context, ...(JSON.parse(text) as JsonObject) });
  expect(errorsOf(report)).toEqual([]);
  expect(report.recordSets.map(({ records }) => records)).toEqual([2, 2]);
});

test('files of an address with a fragment are looked for by their name in the document', async () => {
  const content = 'id\np1\n';
  const address = 'https://node.example/desk/datasets/ds_1#file-1';
  const file = { ...write('file-1', content), contentUrl: address, encodingFormat: 'text/csv' };
  const document = { ...head, distribution: [{ ...file, '@id': 'file-1', name: 'file-1' }] };
  const found = await verify(document);
  expect(found).toMatchObject({ isAccepted: true, files: [{ isProven: true }] });
  rmSync(path.join(folder, 'file-1'));
  const absent = await verify(document);
  expect(errorsOf(absent)).toEqual(['file-1 contentUrl']);
  expect(absent.problems.find(({ level }) => level === 'error')?.next).toContain('named file-1,');
  const outside = [{ ...file, '@id': 'file-1', name: '../file-1' }];
  const escaping = await verify({ ...head, distribution: outside });
  expect(JSON.stringify(escaping.problems)).toContain('leads out of the folder');
});

test('spellings that loaders read as missing fit every type; a broken cell fits none', async () => {
  const numbers = set('r', [field('r/n', 'a', 'n', { dataType: 'sc:Integer' })]);
  const verified = (content: string) =>
    verify({
      ...head,
      distribution: [{ ...write('a.csv', content), '@id': 'a', encodingFormat: 'text/csv' }],
      recordSet: [numbers],
    });
  expect(errorsOf(await verified('n\n1\nNA\nnull\n2\n'))).toEqual([]);
  expect(errorsOf(await verified('n\n1\n#REF!\n2\n'))).not.toEqual([]);
});
