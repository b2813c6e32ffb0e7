// Measures the files of a data set: hashes, sizes, records, columns, persons. Nothing countable is
// taken from the description.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { utf8 } from '../../base/bytes.ts';
import { digestOf } from '../../base/digest.ts';
import { refusal } from '../../base/refusal.ts';
import { all, ok, type Result, refused } from '../../base/result.ts';
import { resolveDataFile } from './data-folder.ts';
import type { Description, MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import { inspectTable, loadColumns } from './tables/index.ts';
import { inspectVcf } from './variants/index.ts';

export interface Measured {
  readonly files: MeasuredFile[];
  readonly recordsTotal: number;
  readonly personCount?: number;
  /** Distinct persons by nation, where the description names the columns. */
  readonly persons?: Record<string, number>;
}

const isVcf = (file: string): boolean => /\.vcf(\.b?gz)?$/i.test(file);

export async function measureFiles(
  home: HomeNode,
  paths: readonly string[],
  description: Description,
): Promise<Result<Measured>> {
  const measured: Result<MeasuredFile>[] = [];
  for (const relative of paths) {
    const one = await measureFile(home, relative, description.assembly);
    measured.push(
      one.ok ? one : refused({ ...one.refusal, message: `${relative}: ${one.refusal.message}` }),
    );
    if (!one.ok) break;
  }
  const files = all(measured);
  if (!files.ok) return files;
  const persons = await countPersons(home.dataFolder, files.value, description);
  if (!persons.ok) return persons;
  const records = files.value.map((file) => file.records);
  return ok({
    files: files.value,
    recordsTotal: records.reduce((sum, count) => sum + count, 0),
    ...persons.value,
  });
}

async function measureFile(
  home: HomeNode,
  relative: string,
  statedAssembly: string | undefined,
): Promise<Result<MeasuredFile>> {
  const folder = home.dataFolder;
  const file = resolveDataFile(folder, relative);
  if (!file.ok) return file;
  const where = path.relative(folder, path.resolve(folder, relative));
  if (isVcf(relative)) return measureVcf(home, file.value, where, statedAssembly);
  const table = await inspectTable(file.value);
  if (!table.ok) return table;
  const { mediaType, sha256, bytes, rows, columns } = table.value;
  return ok({
    path: where,
    format: 'table',
    mediaType,
    sha256,
    bytes,
    records: rows,
    columns: columns.map(({ name, type }) => ({ name, type })),
    profile: table.value,
  });
}

// The index is written while the file is measured and takes the file's digest as its name.
async function measureVcf(
  home: HomeNode,
  file: string,
  where: string,
  statedAssembly: string | undefined,
): Promise<Result<MeasuredFile>> {
  mkdirSync(home.indexFolder, { recursive: true });
  const draft = path.join(home.indexFolder, `draft-${digestOf(utf8(where)).slice(7, 23)}`);
  const assemblies = home.assemblies;
  const vcf = await inspectVcf(file, {
    assemblies,
    indexPath: draft,
    ...(statedAssembly ? { statedAssembly } : {}),
  });
  if (!vcf.ok) {
    rmSync(draft, { force: true });
    return vcf;
  }
  const { profile } = vcf.value;
  renameSync(draft, variantIndexPath(home, profile.sha256));
  const assembly = profile.assembly?.name ?? statedAssembly;
  return ok({
    path: where,
    format: 'vcf',
    mediaType: profile.mediaType,
    sha256: profile.sha256,
    bytes: profile.bytes,
    records: profile.records,
    samples: profile.samples,
    ...(assembly ? { assembly } : {}),
    contigs: profile.contigs.map(({ name }) => name),
  });
}

export const variantIndexPath = (home: HomeNode, sha256: string): string =>
  path.join(home.indexFolder, `${sha256.replace('sha256:', '')}.variants`);

/**
 * Persons are counted from the one table that has the person column; samples of a VCF otherwise.
 */
async function countPersons(
  folder: string,
  files: readonly MeasuredFile[],
  description: Description,
): Promise<Result<Pick<Measured, 'personCount' | 'persons'>>> {
  if (!description.isHuman) return ok({});
  const { personColumn, nationColumn } = description;
  if (personColumn === undefined) {
    const samples = files.flatMap((file) => file.samples ?? []);
    return ok(samples.length > 0 ? { personCount: Math.max(...samples) } : {});
  }
  const table = files.find((file) => file.columns?.some(({ name }) => name === personColumn));
  if (table?.profile === undefined) return refused(noSuchColumn(personColumn, 'personColumn'));
  const names = nationColumn === undefined ? [personColumn] : [personColumn, nationColumn];
  if (names.some((name) => !table.columns?.some((column) => column.name === name)))
    return refused(noSuchColumn(nationColumn ?? personColumn, 'nationColumn'));
  const loaded = await loadColumns(path.join(folder, table.path), table.profile, names);
  if (!loaded.ok) return loaded;
  const personOf = textReader(loaded.value.columns.get(personColumn));
  const nationOf = nationColumn ? textReader(loaded.value.columns.get(nationColumn)) : undefined;
  const everyone = new Set<string>();
  const byNation = new Map<string, Set<string>>();
  for (let row = 0; row < loaded.value.rows; row++) {
    const person = personOf(row);
    if (person === null) continue;
    everyone.add(person);
    const nation = nationOf?.(row);
    if (nation) byNation.set(nation, (byNation.get(nation) ?? new Set()).add(person));
  }
  const persons = Object.fromEntries(
    [...byNation].map(([nation, them]) => [nation, them.size] as const).sort(),
  );
  return ok({ personCount: everyone.size, ...(nationOf ? { persons } : {}) });
}

type Column = NonNullable<ReturnType<import('./tables/index.ts').TableColumns['columns']['get']>>;

export function textReader(column: Column | undefined): (row: number) => string | null {
  if (column === undefined) return () => null;
  if (column.kind === 'coded') return (row) => column.dictionary[column.codes[row]!] ?? null;
  return (row) => {
    const value = column.units[row];
    return value === null || value === undefined || Number.isNaN(value) ? null : String(value);
  };
}

const noSuchColumn = (name: string, field: string) =>
  refusal('invalid', 'data-commons.no-such-column', `No table has a column ${name}.`, {
    because: [{ field: `/description/${field}`, text: `The files have no column ${name}.` }],
    next: 'Name a column of one of the tables, or leave the field out.',
  });
