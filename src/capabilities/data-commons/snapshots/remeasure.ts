// What was measured of a data set's files, without those who withdrew: missing values, ranges, how
// values are spread, genotypes, persons. What the file itself is (digest, rows, columns, types)
// stays as it was.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result, refused } from '../../../base/result.ts';
import { type CountedPersons, countPersons } from '../count-persons.ts';
import { clearedIndexPath } from '../measure-files.ts';
import type { Dataset, Description, MeasuredFile } from '../model.ts';
import type { HomeNode } from '../ports.ts';
import {
  inspectTable,
  measureDistributions,
  type SkipRows,
  type TableProfile,
} from '../tables/index.ts';
import { fileChanged } from '../transfer/table-rows.ts';
import { inspectVcf } from '../variants/index.ts';
import type { Cleared } from './cleared.ts';

type Measured = Pick<Dataset, 'files' | 'personCount' | 'persons'>;
export type Remeasured = { readonly files: MeasuredFile[] } & CountedPersons;

export async function measuredWithout(
  home: HomeNode,
  { files, ...was }: Measured,
  description: Description,
  {
    cleared,
    inFiles,
  }: {
    readonly cleared: Cleared;
    readonly inFiles: readonly { path: string; cleared: number | null }[];
  },
): Promise<Result<Remeasured>> {
  const measured: MeasuredFile[] = [];
  for (const file of files) {
    const isHeld = (inFiles.find((one) => one.path === file.path)?.cleared ?? 0) > 0;
    const again = isHeld ? await fileWithout(home, file, description, cleared) : ok(file);
    if (!again.ok) return again;
    measured.push(again.value);
  }
  if (measured.every((file, at) => file === files[at])) return ok({ ...was, files: measured });
  const isCleared = (identifier: string) => cleared.has(identifier);
  const persons = await countPersons(home.dataFolder, measured, description, { isCleared });
  return persons.ok ? ok({ files: measured, ...persons.value }) : persons;
}

function fileWithout(
  home: HomeNode,
  file: MeasuredFile,
  description: Description,
  cleared: Cleared,
): Promise<Result<MeasuredFile>> {
  const { profile } = file;
  if (file.format === 'vcf') return vcfWithout(home, file, cleared);
  return profile
    ? tableWithout(home, { ...file, profile }, description, cleared)
    : Promise.resolve(ok(file));
}

export const skipCleared =
  (personColumn: string | undefined, cleared: Cleared): SkipRows =>
  (names) => {
    const at = personColumn === undefined ? -1 : names.indexOf(personColumn);
    return (cells) => at >= 0 && cleared.has((cells[at] ?? '').trim());
  };

async function tableWithout(
  home: HomeNode,
  file: MeasuredFile & { readonly profile: TableProfile },
  { personColumn }: Description,
  cleared: Cleared,
): Promise<Result<MeasuredFile>> {
  const where = path.join(home.dataFolder, file.path);
  const skipRows = skipCleared(personColumn, cleared);
  const again = await inspectTable(where, undefined, skipRows);
  if (!again.ok) return again;
  // By these the columns of the whole file are read.
  const columns = again.value.columns.map((column, at) => {
    const { type, scale } = file.profile.columns[at]!;
    return { ...column, type, ...(scale === undefined ? {} : { scale }) };
  });
  const profile: TableProfile = { ...file.profile, columns };
  const identifiers = personColumn === undefined ? [] : [personColumn];
  const spread = await measureDistributions(where, profile, { identifiers, skipRows });
  if (!spread.ok) return spread;
  const distributions = spread.value as MeasuredFile['distributions'] & object;
  return ok({ ...file, profile, distributions });
}

/** Writes the index without them too: questions are answered from it. */
export async function vcfWithout(
  home: HomeNode,
  file: MeasuredFile,
  cleared: Cleared,
): Promise<Result<MeasuredFile>> {
  mkdirSync(home.indexFolder, { recursive: true });
  const target = clearedIndexPath(home, file.sha256, cleared.state);
  const draft = `${target}.draft`;
  try {
    const again = await inspectVcf(path.join(home.dataFolder, file.path), {
      assemblies: home.assemblies,
      indexPath: draft,
      ...(file.assembly ? { statedAssembly: file.assembly } : {}),
      isCleared: (sample) => cleared.has(sample),
    });
    if (!again.ok) return again;
    if (again.value.profile.sha256 !== file.sha256) return refused(fileChanged(file));
    renameSync(draft, target);
    return ok({ ...file, samples: again.value.profile.samples, vcf: again.value.profile });
  } finally {
    rmSync(draft, { force: true });
  }
}
