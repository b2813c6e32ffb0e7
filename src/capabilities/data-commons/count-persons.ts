// How many persons a data set is about, counted from its files: from the one table that has the
// person column; from the samples of a VCF otherwise.
import path from 'node:path';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Description, MeasuredFile } from './model.ts';
import { loadColumns, type TableColumns } from './tables/index.ts';

export interface CountedPersons {
  readonly personCount?: number;
  /** Distinct persons by nation, where the description names the columns. */
  readonly persons?: Record<string, number>;
}

export interface CountOptions {
  readonly isCleared?: (identifier: string) => boolean;
  /** By path: of tables that were counted while they were read for something else. */
  readonly counted?: ReadonlyMap<string, CountedPersons>;
}

export async function countPersons(
  folder: string,
  files: readonly MeasuredFile[],
  description: Description,
  { isCleared = () => false, counted = new Map() }: CountOptions = {},
): Promise<Result<CountedPersons>> {
  if (!description.isHuman) return ok({});
  const { personColumn, nationColumn, personNamespace } = description;
  if (personColumn === undefined) {
    if (personNamespace !== undefined) return refused(noIdentifiers());
    const samples = files.flatMap((file) => file.samples ?? []);
    return ok(samples.length > 0 ? { personCount: Math.max(...samples) } : {});
  }
  const table = files.find((file) => file.columns?.some(({ name }) => name === personColumn));
  if (table?.profile === undefined) return refused(noSuchColumn(personColumn, 'personColumn'));
  const names = nationColumn === undefined ? [personColumn] : [personColumn, nationColumn];
  if (names.some((name) => !table.columns?.some((column) => column.name === name)))
    return refused(noSuchColumn(nationColumn ?? personColumn, 'nationColumn'));
  const known = counted.get(table.path);
  if (known) return ok(known);
  const loaded = await loadColumns(path.join(folder, table.path), table.profile, names);
  return loaded.ok ? ok(personsIn(loaded.value, description, isCleared)) : loaded;
}

/** From the columns that name the person and, where there is one, the nation. */
export function personsIn(
  { rows, columns }: TableColumns,
  { personColumn = '', nationColumn }: Pick<Description, 'personColumn' | 'nationColumn'>,
  isCleared: (identifier: string) => boolean = () => false,
): CountedPersons {
  const personOf = textReader(columns.get(personColumn));
  const nationOf = nationColumn ? textReader(columns.get(nationColumn)) : undefined;
  const everyone = new Set<string>();
  const byNation = new Map<string, Set<string>>();
  for (let row = 0; row < rows; row++) {
    const person = personOf(row);
    if (person === null || isCleared(person)) continue;
    everyone.add(person);
    const nation = nationOf?.(row);
    if (nation) byNation.set(nation, (byNation.get(nation) ?? new Set()).add(person));
  }
  const persons = Object.fromEntries(
    [...byNation].map(([nation, them]) => [nation, them.size] as const).sort(),
  );
  return { personCount: everyone.size, ...(nationOf ? { persons } : {}) };
}

type Column = NonNullable<ReturnType<TableColumns['columns']['get']>>;

function textReader(column: Column | undefined): (row: number) => string | null {
  if (column === undefined) return () => null;
  if (column.kind === 'coded') return (row) => column.dictionary[column.codes[row]!] ?? null;
  return (row) => {
    const value = column.units[row];
    return value === null || value === undefined || Number.isNaN(value) ? null : String(value);
  };
}

export const noSuchColumn = (name: string, field: string) =>
  refusal('invalid', 'data-commons.no-such-column', `No table has a column ${name}.`, {
    because: [{ field: `/description/${field}`, text: `The files have no column ${name}.` }],
    next: 'Name a column of one of the tables, or leave the field out.',
  });

const noIdentifiers = () =>
  refusal(
    'invalid',
    'data-commons.no-such-column',
    'A register of persons is named, but no column with its identifiers.',
    {
      because: [{ field: '/description/personColumn', text: 'personColumn is missing.' }],
      next: 'Name the column, or leave personNamespace out.',
    },
  );
