// Level 2: records, columns, keys and joins are as the description declares them.
import { compareFractions, fraction, parseFraction } from '../../../../base/fraction.ts';
import { type Static, Type } from '../../../../base/schema.ts';
import type { Evidence, SeenFile } from '../evidence.ts';
import { type Finding, judged, notApplicable, type ToDo, unrunnable } from '../finding.ts';
import { FIELD } from '../stated.ts';
import { isOf } from '../table-reading.ts';
import { whereRead } from './unread.ts';

const strict = { additionalProperties: false } as const;
export const Ratio = Type.String({ pattern: '^\\d+(\\.\\d+)?$|^\\d+/[1-9]\\d*$' });

export const KeySettings = Type.Object(
  { joinsResolved: Ratio, orphansNamed: Type.Integer({ minimum: 0 }) },
  strict,
);

export const keysAndJoins = (evidence: Evidence, settings: Static<typeof KeySettings>): Finding =>
  whereRead(evidence, () => checkRelations(evidence, settings));

function checkRelations(evidence: Evidence, settings: Static<typeof KeySettings>): Finding {
  const { files, stated } = evidence;
  const tables = files.filter(({ registered }) => registered.format === 'table');
  const problems = [...recordProblems(evidence), ...tables.flatMap(columnProblems)];
  if (tables.length === 0 && problems.length === 0 && stated.joins.length === 0)
    return files.length === 0
      ? notApplicable('There are no files.')
      : judged('Records are as they were registered.', { files: files.length }, []);
  if (tables.length > 0 && stated.keys.length === 0)
    problems.push({
      text: 'Name the columns that together tell one row from another.',
      because: 'No key is declared.',
      field: FIELD.keys,
    });
  const tooMany: ToDo[] = [];
  let keys = 0;
  for (const { registered, table } of tables)
    for (const key of table?.reading.keys ?? []) {
      keys++;
      problems.push(...keyProblems(registered.path, key));
      if (key.isTooMany)
        tooMany.push({
          text: 'Split the table, or check its key outside the node.',
          because: `${registered.path} has more keys than are held at once.`,
          file: registered.path,
        });
    }
  for (const { file, columns } of stated.keys)
    if (!tables.some((one) => hasColumns(one, file, columns)))
      problems.push({
        text: 'Name columns of one of the tables.',
        because: `No table has the key ${columns.join(', ')}.`,
        field: FIELD.keys,
      });
  problems.push(...joinProblems(evidence, settings));
  for (const { name, isTooMany } of evidence.joins)
    if (isTooMany)
      tooMany.push({
        text: 'Split the table, or follow its references outside the node.',
        because: `${name} refers to more values than are held at once.`,
        column: name,
      });
  const found = {
    files: files.length,
    keys,
    joins: stated.joins.length,
    followed: evidence.joins.map(({ name, rows, orphans }) => ({ name, rows, orphans })),
  };
  if (problems.length === 0 && tooMany.length > 0)
    return unrunnable('A key or reference is too large to be checked here.', tooMany, found);
  return judged('Records, columns, keys and joins are as declared.', found, problems);
}

const hasColumns = (
  { registered }: SeenFile,
  file: string | undefined,
  columns: readonly string[],
) =>
  isOf(file, registered.path) &&
  columns.every((name) => registered.columns?.some((column) => column.name === name));

function recordProblems({ files, stated }: Evidence): ToDo[] {
  return files.flatMap(({ registered, table, inspection }): ToDo[] => {
    const { path, records } = registered;
    const now = table?.profile.rows ?? inspection?.report.records ?? records;
    const declared = stated.records.find(({ file }) => isOf(file, path))?.records;
    const expected = declared ?? records;
    if (now === null || now === expected) return [];
    return [
      {
        text: 'Correct the declared number, or the file.',
        because: `${path} has ${now} records; ${expected} are ${declared === undefined ? 'registered' : 'declared'}.`,
        file: path,
        ...(declared === undefined ? {} : { field: FIELD.records }),
      },
    ];
  });
}

function columnProblems({ registered: { path, columns = [] }, table }: SeenFile): ToDo[] {
  if (table === undefined) return [];
  const now = new Map(table.profile.columns.map(({ name, type }) => [name, type as string]));
  return columns
    .filter(({ name, type }) => now.get(name) !== type)
    .map(({ name, type }) => ({
      text: 'Register the file as a new version.',
      because: `${path}: ${name} is registered as ${type} and now is ${now.get(name) ?? 'not there'}.`,
      file: path,
      column: name,
    }));
}

type Key = NonNullable<SeenFile['table']>['reading']['keys'][number];

function keyProblems(path: string, { columns, empty, repeated, rows }: Key): ToDo[] {
  const column = columns.join(', ');
  const where = rows.length > 0 ? ` (rows ${rows.join(', ')})` : '';
  const about = { file: path, column };
  return [
    ...(empty > 0
      ? [
          {
            text: 'Fill the key in.',
            because: `${column} is empty in ${empty} rows${where}.`,
            ...about,
          },
        ]
      : []),
    ...(repeated > 0
      ? [
          {
            text: 'Take repeated rows out, or declare the columns that tell them apart.',
            because: `${column} repeats in ${repeated} rows${where}.`,
            ...about,
          },
        ]
      : []),
  ];
}

function joinProblems({ joins, stated }: Evidence, settings: Static<typeof KeySettings>): ToDo[] {
  const least = parseFraction(settings.joinsResolved) ?? fraction(1);
  const unresolved = joins.filter(
    ({ rows, orphans }) => rows > 0 && compareFractions(fraction(rows - orphans, rows), least) < 0,
  );
  const nowhere = stated.joins.slice(joins.length);
  const unread = joins.filter((join) => join.unread !== undefined);
  return [
    ...unresolved.map(
      ({ name, rows, orphans, firstRows }): ToDo => ({
        text: 'Add the rows that are referred to, or correct the references.',
        because: `${orphans} of ${rows} references of ${name} point nowhere (rows ${firstRows.slice(0, settings.orphansNamed).join(', ')}).`,
        column: name,
      }),
    ),
    ...joins
      .filter(({ missing }) => missing !== undefined)
      .map(
        ({ name, missing }): ToDo => ({
          text: 'Name columns of registered tables.',
          because: `${name}: ${missing}`,
          field: FIELD.joins,
        }),
      ),
    ...unread.map(
      ({ name, unread: file }): ToDo => ({
        text: 'Mend what stops the file from being read (B1, B3).',
        because: `${name} was not followed: ${file} could not be read.`,
        ...(file === undefined ? {} : { file }),
      }),
    ),
    ...nowhere.map(
      ({ from, to }): ToDo => ({
        text: 'Name columns of registered tables.',
        because: `${from.column} to ${to.column} could not be followed.`,
        field: FIELD.joins,
      }),
    ),
  ];
}
