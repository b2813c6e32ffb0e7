// Whom the files of a data set name: identifiers in the column of persons, samples of its variants.
// A file that names nobody may hold anybody's data, so of it nothing can be said.
import path from 'node:path';
import { ok, type Result } from '../../../base/result.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import { sentinelIn } from '../tables/sentinels.ts';
import { eachRow, hasColumn } from '../transfer/table-rows.ts';
import { sampleNamesOf } from '../variants/index.ts';

export interface NamedInFile {
  readonly path: string;
  /** Null where nobody can say whose data it holds. */
  readonly names: ReadonlySet<string> | null;
  /** None of its samples is named like a person of the tables. */
  readonly isApart?: boolean;
}

type Held = Pick<Dataset, 'files' | 'description'>;

/** Indexes lie beside data and hold none. */
const HOLDS_NOBODY = /^(tabix|csi|bai|crai|fai)-index$/;

export async function heldPersons(
  folder: string,
  { files, description }: Held,
): Promise<Result<NamedInFile[]>> {
  const named: NamedInFile[] = [];
  for (const file of files) {
    const names = await namesIn(path.join(folder, file.path), file, description.personColumn);
    if (!names.ok) return names;
    named.push({ path: file.path, names: names.value });
  }
  const inTables = named.filter((_, at) => files[at]!.format === 'table');
  const register = new Set(inTables.flatMap(({ names }) => [...(names ?? [])]));
  return ok(
    named.map((one, at) => {
      // Samples named otherwise than the persons: nobody can say which is whose.
      const isApart =
        files[at]!.format === 'vcf' &&
        register.size > 0 &&
        one.names !== null &&
        ![...one.names].some((name) => register.has(name));
      return isApart ? { ...one, isApart } : one;
    }),
  );
}

/** How many of those who are cleared each file holds. */
export const clearedInFiles = (
  named: readonly NamedInFile[],
  isCleared: (identifier: string) => boolean,
): { path: string; cleared: number | null }[] =>
  named.map(({ path: where, names, isApart = false }) => {
    if (names === null) return { path: where, cleared: null };
    let cleared = 0;
    for (const name of names) if (isCleared(name)) cleared++;
    return { path: where, cleared: isApart && cleared === 0 ? null : cleared };
  });

async function namesIn(
  where: string,
  file: MeasuredFile,
  personColumn: string | undefined,
): Promise<Result<ReadonlySet<string> | null>> {
  if (HOLDS_NOBODY.test(file.format)) return ok(new Set<string>());
  if (file.format === 'vcf') {
    const samples = await sampleNamesOf(where);
    if (!samples.ok) return samples;
    // Without samples it is sums over people who cannot be taken out of them.
    return ok(samples.value.length === 0 ? null : new Set(samples.value));
  }
  if (personColumn === undefined || !hasColumn(file, personColumn)) return ok(null);
  const names = new Set<string>();
  const read = await eachRow(where, file, (columns) => {
    const at = columns.indexOf(personColumn);
    return (cells) => {
      const cell = cells[at] ?? '';
      if (sentinelIn(cell) === null) names.add(cell.trim());
    };
  });
  return read.ok ? ok(names) : read;
}
