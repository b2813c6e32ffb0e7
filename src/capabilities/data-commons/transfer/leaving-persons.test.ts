// Who is in the part that leaves, where the data set's files say it and where they do not.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Dataset, MeasuredFile } from '../model.ts';
import { tally } from './leaving-persons.ts';
import { measureRelease, type WantedFiles } from './measure-release.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-persons-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string, more: Partial<MeasuredFile> = {}): MeasuredFile {
  writeFileSync(path.join(folder, name), text);
  const [head = ''] = text.split('\n');
  const columns = head.split(',').map((column) => ({ name: column, type: 'text' }));
  return {
    path: name,
    format: 'table',
    mediaType: 'text/csv',
    sha256: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    bytes: text.length,
    records: text.trim().split('\n').length - 1,
    columns,
    ...more,
  };
}

const datasetOf = (files: MeasuredFile[], description: object): Dataset =>
  ({ id: 'ds_1', files, description: { isHuman: true, ...description } }) as unknown as Dataset;

async function counted(dataset: Dataset, wanted: WantedFiles = {}) {
  const measured = await measureRelease(folder, dataset, wanted, (identifier) => identifier);
  if (!measured.ok) throw new Error(measured.refusal.message);
  const { personCount, byNation } = tally(measured.value.persons);
  return { personCount, nations: byNation && Object.fromEntries(byNation) };
}

const people = 'person,nation\nP1,US\nP2,us\nP3,JP\n';
const named = { personColumn: 'person', nationColumn: 'nation' };

it('takes nations from the table of persons where another table only names the person', async () => {
  const visits = put('visits.csv', 'person,visit\nP3,1\nP3,2\nP1,1\n');
  const dataset = datasetOf([put('people.csv', people), visits], named);
  expect(await counted(dataset)).toEqual({ personCount: 3, nations: { US: 2, JP: 1 } });
  expect(await counted(dataset, { files: ['visits.csv'] })).toEqual({
    personCount: 2,
    nations: { JP: 1, US: 1 },
  });
  const excerpt = { file: 'visits.csv', column: 'visit', values: ['2'] };
  expect(await counted(dataset, { excerpt })).toEqual({ personCount: 1, nations: { JP: 1 } });
});

it('counts samples of a VCF that the table of persons does not know as people of no known nation', async () => {
  const vcf = (samples: number) =>
    put('variants.vcf', '##fileformat=VCFv4.3\n', { format: 'vcf', columns: undefined, samples });
  const table = put('people.csv', people);
  const files = ['variants.vcf'];
  expect(await counted(datasetOf([table, vcf(3)], named), { files })).toEqual({
    personCount: 3,
    nations: { US: 2, JP: 1 },
  });
  expect(await counted(datasetOf([table, vcf(5)], named), { files })).toEqual({
    personCount: 5,
    nations: null,
  });
  expect(await counted(datasetOf([vcf(4)], {}), { files })).toEqual({
    personCount: 4,
    nations: null,
  });
});

it('knows nobody where the data set names no column of persons, and nobody where none is concerned', async () => {
  const table = put('people.csv', people);
  expect(await counted(datasetOf([table], {}))).toEqual({ personCount: null, nations: null });
  const none = datasetOf([table], { isHuman: false });
  expect(await counted(none)).toEqual({ personCount: 0, nations: {} });
});

it('takes a row without a person, or with no readable nation, for somebody of unknown nation', async () => {
  const rows = put('people.csv', 'person,nation\nP1,US\n,US\n');
  expect(await counted(datasetOf([rows], named))).toEqual({ personCount: 2, nations: null });
  const words = put('people.csv', 'person,nation\nP1,United States\n');
  expect(await counted(datasetOf([words], named))).toEqual({ personCount: 1, nations: null });
});

it('quotes what a CSV must quote, and leaves nothing of the other rows', async () => {
  const text = 'person,note\nP1,"a, ""b"""\nP2,plain\n';
  const dataset = datasetOf([put('notes.csv', text)], { personColumn: 'person' });
  const excerpt = { file: 'notes.csv', column: 'person', values: [' P1 '] };
  const measured = await measureRelease(folder, dataset, { excerpt }, (id) => id);
  const wanted = 'person,note\r\nP1,"a, ""b"""\r\n';
  const sha256 = `sha256:${createHash('sha256').update(wanted).digest('hex')}`;
  expect(measured).toMatchObject({
    value: { files: [{ sha256, bytes: wanted.length, records: 1, name: 'notes-excerpt.csv' }] },
  });
});

it('knows the same person in two data sets that name one register, and nobody nameless twice', async () => {
  const ids = async (id: string, file: string, rows: string, more: object) => {
    const table = put(file, `person,nation\n${rows}`);
    const dataset = { ...datasetOf([table], { ...named, ...more }), id };
    const measured = await measureRelease(folder, dataset, {}, (identifier) => identifier);
    if (!measured.ok) throw new Error(measured.refusal.message);
    return (measured.value.persons ?? []).map(({ digest }) => digest);
  };
  const people = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `N${from + i},US\n`).join('');
  const shared = { personNamespace: 'national-register' };
  const distinct = (...lists: string[][]) => new Set(lists.flat()).size;
  const first = await ids('ds_1', 'a.csv', people(1, 96), shared);
  const others = await ids('ds_2', 'b.csv', people(101, 12), shared);
  const same = await ids('ds_3', 'c.csv', people(101, 12), shared);
  expect(distinct(first, others)).toBe(108);
  expect(distinct(first, others, same)).toBe(108);
  const local = await ids('ds_4', 'd.csv', people(101, 12), {});
  const elsewhere = await ids('ds_5', 'e.csv', people(101, 12), { personNamespace: 'a-clinic' });
  expect(distinct(first, others, local, elsewhere)).toBe(132);
  const nameless = await ids('ds_6', 'f.csv', ',US\n', shared);
  expect(distinct(nameless, await ids('ds_7', 'g.csv', ',US\n', shared))).toBe(2);
});
