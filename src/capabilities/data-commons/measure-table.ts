// Measures a table in two readings: the first inspects it and measures its columns; the second, by
// the types and ranges then known, counts how the values are spread, and the persons.
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { type CountedPersons, personsIn } from './count-persons.ts';
import type { Inspection, InspectionWatch, ReadTable } from './inspect/index.ts';
import { inspectForRegistration } from './inspect-registered.ts';
import type { Description, MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import {
  columnLoading,
  DISTINCT_CAP,
  flawed,
  inspectTable,
  measureDistributions,
  mediaTypeOf,
  type TableProfile,
  unreadable,
} from './tables/index.ts';

export interface MeasuredTable {
  readonly file: MeasuredFile;
  readonly inspection: Inspection;
  /** Where the persons of the data set are counted from it. */
  readonly persons?: CountedPersons;
}

export interface TableToMeasure {
  /** On the disk. */
  readonly file: string;
  /** Below the data folder. */
  readonly where: string;
  readonly description: Description;
  readonly watch?: InspectionWatch | undefined;
  /** Told when the first reading is over. */
  readonly profiling: () => void;
}

export async function measureTable(
  home: HomeNode,
  table: TableToMeasure,
): Promise<Result<MeasuredTable>> {
  const { file, where, description, watch } = table;
  const told: ReadTable[] = [];
  const inspected = await inspectForRegistration(home, file, where, watch, (one) => told.push(one));
  const [read] = told;
  if (read?.flaw) return flawed(read.flaw);
  if (!inspected.ok) return inspected;
  const inspection = inspected.value;
  const profiled = await profileOf(file, inspection, read, watch);
  if (!profiled.ok) return profiled;
  const profile = profiled.value;
  if (profile.sha256 !== inspection.sha256) return refused(changedMeanwhile(where));
  table.profiling();
  const { personColumn, nationColumn, isHuman } = description;
  const names = [personColumn, nationColumn].filter((name) => name !== undefined);
  const isOfPersons = isHuman && personColumn !== undefined && hasAll(profile, names);
  const loading = isOfPersons ? columnLoading(profile, names) : null;
  if (loading && !loading.ok) return loading;
  const spread = await measureDistributions(file, profile, {
    identifiers: personColumn === undefined ? [] : [personColumn],
    watch,
    also: loading?.value.sink,
  });
  if (!spread.ok) return spread;
  return ok({
    file: measuredFile(where, profile, spread.value as MeasuredFile['distributions'] & object),
    inspection,
    ...(loading ? { persons: personsIn(loading.value.loaded(), description) } : {}),
  });
}

const hasAll = ({ columns }: TableProfile, names: readonly string[]): boolean =>
  names.every((name) => columns.some((column) => column.name === name));

/** From the inspection where it read the table as questions will be asked of it. */
async function profileOf(
  file: string,
  { sha256, bytes }: Inspection,
  read: ReadTable | undefined,
  watch: InspectionWatch | undefined,
): Promise<Result<TableProfile>> {
  try {
    const mediaType = await mediaTypeOf(file);
    if (read?.delimiter === DELIMITERS[mediaType] && read.distinctMax === DISTINCT_CAP) {
      const { rows, columns } = read;
      const digest = sha256 as TableProfile['sha256'];
      return ok({ format: 'table', mediaType, sha256: digest, bytes, rows, columns: [...columns] });
    }
  } catch (cause) {
    return unreadable(file, cause);
  }
  return inspectTable(file, watch);
}

const DELIMITERS: Readonly<Record<TableProfile['mediaType'], ReadTable['delimiter']>> = {
  'text/csv': ',',
  'text/tab-separated-values': '\t',
  'application/vnd.apache.parquet': null,
};

const measuredFile = (
  where: string,
  profile: TableProfile,
  distributions: MeasuredFile['distributions'] & object,
): MeasuredFile => ({
  path: where,
  format: 'table',
  mediaType: profile.mediaType,
  sha256: profile.sha256,
  bytes: profile.bytes,
  records: profile.rows,
  columns: profile.columns.map(({ name, type }) => ({ name, type })),
  profile,
  distributions,
});

export const changedMeanwhile = (file: string) =>
  refusal('conflict', 'data-commons.file-changed', `${file} changed while it was measured.`, {
    next: 'Wait until nothing writes to the file, then register it again.',
  });
