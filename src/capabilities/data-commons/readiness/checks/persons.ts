// Level 3, persons: nothing that names one, no cell so small that it does, who is in the data.
import { type Static, Type } from '../../../../base/schema.ts';
import type { Evidence } from '../evidence.ts';
import {
  type Finding,
  judged,
  notApplicable,
  type ToDo,
  unrunnable,
  unwritten,
} from '../finding.ts';
import { FIELD } from '../stated.ts';
import { whereAllRead, whereRead } from './unread.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 1 });

export const IdentifiabilitySettings = Type.Object(
  { cellMin: Count, freeTextCharacters: Count, freeTextSampled: Count },
  strict,
);

export const identifiability = (
  evidence: Evidence,
  settings: Static<typeof IdentifiabilitySettings>,
): Finding =>
  evidence.stated.isHuman
    ? whereRead(evidence, () => checkPersons(evidence, settings))
    : notApplicable('The data are of no person.');

function checkPersons(
  evidence: Evidence,
  { cellMin }: Static<typeof IdentifiabilitySettings>,
): Finding {
  const { stated, files } = evidence;
  const tables = files.filter(({ table }) => table !== undefined);
  const problems = tables.flatMap(({ registered: { path }, table }) =>
    table!.reading.identifiers.flatMap(({ column, hits }) =>
      hits.map(
        ({ kind, count, rows }): ToDo => ({
          text: `Take it out of ${column}, or leave the column out.`,
          because: `${column} holds what looks like ${aOr(kind)} in ${count} rows (rows ${rows.join(', ')}).`,
          file: path,
          column,
        }),
      ),
    ),
  );
  problems.push(...headerProblems(evidence));
  const direct = problems.length;
  const quasi = tables.flatMap(({ table }) => table!.reading.quasi ?? []);
  if (tables.length > 0 && stated.quasiIdentifiers === undefined)
    problems.push(
      unwritten(
        FIELD.quasiIdentifiers,
        'which columns together could tell who a row is about (sex, age, place, ...); an empty list if none',
      ),
    );
  problems.push(...unknownQuasi(evidence));
  for (const { columns, counted, classesBelow, countBelow, smallest } of quasi)
    if (classesBelow > 0 && !stated.isNonExportable)
      problems.push({
        text: `Coarsen ${columns.join(', ')} until every combination has ${cellMin} ${counted}, or mark the data set as never leaving as a copy.`,
        because: `${classesBelow} combinations have fewer than ${cellMin} ${counted} (${countBelow} in all, smallest ${smallest}).`,
        field: FIELD.isNonExportable,
      });
  const found = {
    columnsLooked: tables.reduce((sum, { table }) => sum + table!.profile.columns.length, 0),
    directIdentifiers: direct,
    quasiIdentifiers: [...(stated.quasiIdentifiers ?? [])],
    classes: quasi.map(({ counted, classes, smallest, classesBelow }) => ({
      counted,
      classes,
      smallest,
      classesBelow,
    })),
    isNonExportable: stated.isNonExportable,
  };
  if (problems.length === 0 && quasi.some(({ isTooMany }) => isTooMany) && !stated.isNonExportable)
    return unrunnable(
      'There are more combinations of quasi-identifiers than can be counted here.',
      [
        {
          text: 'Coarsen the quasi-identifiers, or mark the data set as never leaving as a copy.',
          because: 'The combinations are too many.',
          field: FIELD.isNonExportable,
        },
      ],
      found,
    );
  return judged('No direct identifier was found and no cell is too small.', found, problems);
}

/** A misspelt column would count as none. */
const unknownQuasi = ({ stated, files }: Evidence): ToDo[] =>
  (stated.quasiIdentifiers ?? [])
    .filter(
      (name) =>
        !files.some(({ registered }) => registered.columns?.some((one) => one.name === name)),
    )
    .map((name) => ({
      text: 'Name a column of one of the tables.',
      because: `No table has the column ${name}.`,
      field: FIELD.quasiIdentifiers,
    }));

const aOr = (kind: string): string => (/^[aeiou]/i.test(kind) ? `an ${kind}` : `a ${kind}`);

/** What inspectors saw in headers (sample names and the like), by rule, never by value. */
function headerProblems({ files }: Evidence): ToDo[] {
  const samples = files.flatMap(({ registered: { path }, namedSamples }) =>
    namedSamples.map(
      ({ kind, count }): ToDo => ({
        text: 'Replace the sample names with pseudonyms (bcftools reheader).',
        because: `${count} sample names of ${path} look like ${aOr(kind)}.`,
        file: path,
      }),
    ),
  );
  const inspected = files.flatMap(({ registered: { path }, inspection }) =>
    (inspection?.report.findings ?? [])
      .filter(({ rule }) => /(^|\.)(person|identif)/.test(rule))
      .map(
        ({ text, next, field }): ToDo => ({
          text: next ?? 'Replace the names with pseudonyms.',
          because: `${path}: ${text}`,
          file: path,
          ...(field ? { column: field } : {}),
        }),
      ),
  );
  return [...samples, ...inspected];
}

export const SubgroupSettings = Type.Object(
  {
    dimensions: Type.Array(Type.String({ minLength: 1 })),
    groupsMax: Type.Integer({ minimum: 2 }),
  },
  strict,
);

export const subgroups = (evidence: Evidence, settings: Static<typeof SubgroupSettings>): Finding =>
  whereAllRead(evidence, () => checkSubgroups(evidence, settings));

function checkSubgroups(
  { stated, files }: Evidence,
  { dimensions, groupsMax }: Static<typeof SubgroupSettings>,
): Finding {
  const problems = whenAndWhere(stated);
  const counted = files.flatMap(({ table }) => table?.reading.subgroups ?? []);
  if (stated.isHuman)
    for (const dimension of dimensions) {
      const here = counted.find((one) => one.dimension === dimension);
      const absent = stated.subgroupsAbsent[dimension];
      if (here === undefined && absent === undefined)
        problems.push({
          text: `Name the column that holds ${dimension}, or say why there is none.`,
          because: `${dimension} is named by no column.`,
          field: FIELD.subgroups,
        });
      else if (here?.groups === 0)
        problems.push({
          text: `Name a column that holds ${dimension}, or say why there is none.`,
          because: `${here.column} holds no value.`,
          column: here.column,
          field: FIELD.subgroups,
        });
      else if (here?.isTooMany)
        problems.push({
          text: `Group ${here.column} into bands.`,
          because: `${here.column} has more than ${groupsMax} groups.`,
          column: here.column,
        });
    }
  const table = counted.map(({ dimension, column, groups, missing, largest, smallest }) => ({
    dimension,
    column,
    groups,
    missing,
    ratio: smallest === 0 ? null : `${largest}/${smallest}`,
  }));
  const found = { subgroups: table, absent: { ...stated.subgroupsAbsent } };
  return judged('Subgroups, period and place of collection are there.', found, problems);
}

function whenAndWhere({ collectedFrom, collectedAt }: Evidence['stated']): ToDo[] {
  return [
    ...(collectedFrom === undefined
      ? [unwritten(FIELD.collectedFrom, 'when collection began', '2019-05-01')]
      : []),
    ...(collectedAt === undefined
      ? [unwritten(FIELD.collectedAt, 'in which country the data were collected')]
      : []),
  ];
}
