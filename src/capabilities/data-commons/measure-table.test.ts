// A table is read twice, and what is measured is what the engine by itself would measure.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPersons } from './count-persons.ts';
import { type MeasureWatch, measureFiles } from './measure-files.ts';
import type { Description } from './model.ts';
import { type Bench, openBench, plainDescription } from './readiness/sample-assessment.ts';
import { inspectTable } from './tables/index.ts';
import { PARQUET } from './tables/sample-parquet.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench?.close());

const inFolder = (name: string) => path.join(bench.folder, name);
const description: Description = {
  ...plainDescription,
  personColumn: 'person',
  nationColumn: 'nation',
};
async function register(name: string, content: string | Uint8Array, about = description) {
  writeFileSync(inFolder(name), content);
  let bytesRead = 0;
  const watch: MeasureWatch = {
    read: (bytes) => {
      bytesRead += bytes;
    },
    isCancelled: () => false,
    phase: () => undefined,
    measured: () => undefined,
    found: () => undefined,
  };
  return { measured: await measureFiles(bench.home, [name], about, watch), bytesRead };
}

const ROWS = [
  ['007', 'GB', '1.50', 'yes'],
  ['7', 'GB', 'NA', 'no'],
  ['8', 'US', '2.25', 'yes'],
  ['', 'US', '#REF!', 'yes'],
  ['9', '', '-3', 'no'],
];
const table = (delimiter: string, rows = ROWS) =>
  [['person', 'nation', 'ldl', 'smoker'], ...rows].map((row) => row.join(delimiter)).join('\n');

describe('a table that is registered', () => {
  it.each([
    ['a.csv', ','],
    ['a.tsv', '\t'],
  ])('%s is read twice, persons and all', async (name, delimiter) => {
    const content = table(delimiter);
    const { measured, bytesRead } = await register(name, content);
    const alone = await inspectTable(inFolder(name));
    if (!measured.ok || !alone.ok) throw new Error('refused');
    const { files, ...counted } = measured.value;
    expect(files[0]!.profile).toEqual(alone.value);
    expect(counted).toMatchObject({ personCount: 4, persons: { GB: 2, US: 1 } });
    const again = await countPersons(bench.folder, files, description);
    expect(again).toEqual({
      ok: true,
      value: { personCount: counted.personCount, persons: counted.persons },
    });
    expect(bytesRead).toBe(2 * content.length);
  });

  it('as Parquet, measures what the engine by itself measures', async () => {
    const plain = { ...plainDescription, isHuman: false };
    const { measured } = await register('a.parquet', Buffer.from(PARQUET, 'base64'), plain);
    const alone = await inspectTable(inFolder('a.parquet'));
    if (!measured.ok || !alone.ok) throw new Error('refused');
    expect(measured.value.files[0]!.profile).toEqual(alone.value);
  });

  it('is read by the engine where that reads it otherwise than the inspection', async () => {
    const plain = { ...plainDescription, isHuman: false };
    const semicolons = table(';');
    const { measured, bytesRead } = await register('a-semicolons.csv', semicolons, plain);
    expect(measured).toMatchObject({ value: { files: [{ columns: [{ type: 'text' }] }] } });
    expect(bytesRead).toBe(3 * semicolons.length);
    const names = Array.from({ length: 2_100 }, (_, at) => `c${at}`).join(',');
    const wide = await register('wide.csv', `${names}\n${names}\n${names}\n`, plain);
    const alone = await inspectTable(inFolder('wide.csv'));
    if (!wide.measured.ok || !alone.ok) throw new Error('refused');
    expect(wide.measured.value.files[0]!.profile).toEqual(alone.value);
  });

  it.each([
    ['uneven', table(',', [...ROWS, ['1', 'GB'], ['1']])],
    ['blank', table(',', [['1', 'GB', '2', 'yes'], [''], ['2', 'GB', '2', 'yes']])],
    ['open', table(',', [...ROWS, ['"never closed', 'GB', '1', 'no']])],
    [
      'uneven, then open',
      table(',', [
        ['1', 'GB'],
        ['"never closed', 'GB', '1', 'no'],
      ]),
    ],
    ['nameless', 'person,\n1,2\n'],
    ['empty', ''],
  ])('%s is refused with the line and words of the engine', async (name, content) => {
    const { measured } = await register(`${name}.csv`, content);
    const alone = await inspectTable(inFolder(`${name}.csv`));
    if (measured.ok || alone.ok) throw new Error('not refused');
    const { message, ...refusal } = alone.refusal;
    expect(measured.refusal).toEqual({ ...refusal, message: `${name}.csv: ${message}` });
  });
});
