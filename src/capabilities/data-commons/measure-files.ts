// Measures the files of a data set: hashes, sizes, records, columns, how values are spread,
// persons. Nothing countable is taken from the description.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { utf8 } from '../../base/bytes.ts';
import { digestOf } from '../../base/digest.ts';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { type CountedPersons, countPersons, noSuchColumn } from './count-persons.ts';
import { resolveDataFile } from './data-folder.ts';
import { type Finding, findingsOf, refusalFinding } from './findings.ts';
import { type Inspection, type InspectionWatch, recognise, see } from './inspect/index.ts';
import {
  inspectForRegistration,
  inspectionFindings,
  measuredByInspection,
} from './inspect-registered.ts';
import { changedMeanwhile, type MeasuredTable, measureTable } from './measure-table.ts';
import type { Description, MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import { unreadable } from './tables/index.ts';
import { inspectVcf } from './variants/index.ts';

export interface Measured extends CountedPersons {
  readonly files: MeasuredFile[];
  /** One for each file, in the same order. */
  readonly inspections: Inspection[];
  readonly recordsTotal: number;
}

/** Whoever waits for the measuring hears how far it is and what was found on the way. */
export interface MeasureWatch extends InspectionWatch {
  phase(phase: 'measuring' | 'profiling' | 'counting-persons', file: string | null): void;
  measured(file: MeasuredFile): void;
  found(findings: readonly Finding[]): void;
}

/** Every file is looked at, so that a steward hears of all that is wrong at once. */
export async function measureFiles(
  home: HomeNode,
  paths: readonly string[],
  description: Description,
  watch?: MeasureWatch,
): Promise<Result<Measured>> {
  const files: MeasuredFile[] = [];
  const inspections: Inspection[] = [];
  const counted = new Map<string, CountedPersons>();
  let stopped: Result<never> | null = null;
  for (const relative of paths) {
    watch?.phase('measuring', relative);
    const one = await measureFile(home, relative, description, watch);
    if (one.ok) {
      const { file, inspection, persons } = one.value;
      files.push(file);
      if (persons) counted.set(file.path, persons);
      inspections.push(inspection);
      watch?.measured(file);
      watch?.found(allFindings(file, inspection));
      continue;
    }
    watch?.found([refusalFinding(relative, one.refusal)]);
    stopped ??= refused({ ...one.refusal, message: `${relative}: ${one.refusal.message}` });
    if (watch === undefined) break;
  }
  if (stopped) return stopped;
  const noted = checkNotes(description, files);
  if (!noted.ok) return noted;
  watch?.phase('counting-persons', null);
  const persons = await countPersons(home.dataFolder, files, description, { counted });
  if (!persons.ok) return persons;
  return ok({
    files,
    inspections,
    recordsTotal: files.reduce((sum, { records }) => sum + records, 0),
    ...persons.value,
  });
}

/** What is said of columns is said of columns that there are. */
export function checkNotes(
  { columnNotes = [] }: Description,
  files: readonly MeasuredFile[],
): Result<null> {
  const names = new Set(files.flatMap(({ columns = [] }) => columns.map(({ name }) => name)));
  const at = columnNotes.findIndex(({ name }) => !names.has(name));
  if (at < 0) return ok(null);
  return refused(noSuchColumn(columnNotes[at]!.name, `columnNotes/${at}/name`));
}

/** Both say some things; each is told once. */
function allFindings(file: MeasuredFile, inspection: Inspection): Finding[] {
  const found = inspectionFindings(inspection);
  const isSaid = ({ rule, field }: Finding) =>
    found.some((other) => other.rule === rule && other.field === field);
  return [...found, ...findingsOf(file).filter((finding) => !isSaid(finding))];
}

async function measureFile(
  home: HomeNode,
  relative: string,
  description: Description,
  watch?: MeasureWatch,
): Promise<Result<MeasuredTable>> {
  const folder = home.dataFolder;
  const file = resolveDataFile(folder, relative);
  if (!file.ok) return file;
  const where = path.relative(folder, path.resolve(folder, relative));
  const engine = await engineOf(file.value, relative);
  if (!engine.ok) return engine;
  if (engine.value === 'table') {
    const profiling = () => watch?.phase('profiling', where);
    return measureTable(home, { file: file.value, where, description, watch, profiling });
  }
  const measured =
    engine.value === 'vcf'
      ? await measureVcf(home, file.value, where, description.assembly, watch)
      : null;
  if (measured && !measured.ok) return measured;
  watch?.phase('measuring', relative);
  const inspection = await inspectForRegistration(home, file.value, where, watch);
  if (!inspection.ok) return inspection;
  if (measured === null)
    return ok({ file: measuredByInspection(inspection.value), inspection: inspection.value });
  if (measured.value.sha256 !== inspection.value.sha256) return refused(changedMeanwhile(relative));
  return ok({ file: measured.value, inspection: inspection.value });
}

/** Which engine answers questions on a file of this kind; null: none does yet. */
async function engineOf(file: string, relative: string): Promise<Result<'table' | 'vcf' | null>> {
  try {
    const seen = await see(file);
    const format = recognise(seen)?.format;
    if (seen.isFolder && format === undefined) return refused(noDataset(relative));
    if (format === 'vcf') return ok('vcf');
    const isTable = format === 'parquet' || format === 'csv' || format === 'tsv';
    return ok(isTable && seen.compression === 'none' ? 'table' : null);
  } catch (cause) {
    return unreadable(file, cause);
  }
}

const noDataset = (folder: string) =>
  refusal('invalid', 'data-commons.is-folder', `${folder} is a folder that is no data set.`, {
    because: [{ field: '/files', text: 'Of folders, a Zarr store is registered as one.' }],
    next: 'Name the files in it one by one.',
  });

// The index is written while the file is measured and takes the file's digest as its name.
async function measureVcf(
  home: HomeNode,
  file: string,
  where: string,
  statedAssembly: string | undefined,
  watch?: MeasureWatch,
): Promise<Result<MeasuredFile>> {
  mkdirSync(home.indexFolder, { recursive: true });
  const draft = path.join(home.indexFolder, `draft-${digestOf(utf8(where)).slice(7, 23)}`);
  try {
    const vcf = await inspectVcf(file, {
      assemblies: home.assemblies,
      indexPath: draft,
      ...(statedAssembly ? { statedAssembly } : {}),
      watch,
    });
    if (!vcf.ok) return vcf;
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
      vcf: profile,
    });
  } finally {
    rmSync(draft, { force: true });
  }
}

export const variantIndexPath = (home: HomeNode, sha256: string): string =>
  path.join(home.indexFolder, `${sha256.replace('sha256:', '')}.variants`);

/** Of a file without some of its samples: `state` names who they are. */
export const clearedIndexPath = (home: HomeNode, sha256: string, state: string): string =>
  path.join(home.indexFolder, `${sha256.replace('sha256:', '')}-${state}.variants`);
