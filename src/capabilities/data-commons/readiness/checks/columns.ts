// Level 3, columns: the dictionary, the values against it, the codes in them.
import {
  compareFractions,
  type Fraction,
  fraction,
  parseFraction,
} from '../../../../base/fraction.ts';
import type { JsonObject } from '../../../../base/json.ts';
import { type Static, Type } from '../../../../base/schema.ts';
import type { Evidence, SeenFile } from '../evidence.ts';
import { type Finding, judged, notApplicable, type ToDo, unrunnable } from '../finding.ts';
import type { CodedCount } from '../readers/coded-column.ts';
import type { ConformanceCount } from '../readers/conforming-column.ts';
import { FIELD, type StatedColumn } from '../stated.ts';
import { isOf } from '../table-reading.ts';
import { isUcum } from '../ucum.ts';
import { Ratio } from './keys-and-joins.ts';
import { whereRead } from './unread.ts';

const strict = { additionalProperties: false } as const;

interface ColumnOfFile {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly said: StatedColumn | undefined;
}

const tablesOf = ({ files }: Evidence): SeenFile[] =>
  files.filter(({ registered }) => registered.format === 'table');

const columnsOf = (evidence: Evidence): ColumnOfFile[] =>
  tablesOf(evidence).flatMap(({ registered: { path, columns = [] } }) =>
    columns.map(({ name, type }) => ({ path, name, type, said: saidOf(evidence, path, name) })),
  );

const saidOf = ({ stated }: Evidence, path: string, name: string): StatedColumn | undefined =>
  stated.columns.find((one) => one.name === name && isOf(one.file, path));

export const ratioOf = (text: string): Fraction => parseFraction(text) ?? fraction(1);
const isBelow = (part: number, whole: number, least: string): boolean =>
  whole > 0 && compareFractions(fraction(part, whole), ratioOf(least)) < 0;

export const DictionarySettings = Type.Object({ covered: Ratio }, strict);

export function dictionary(
  evidence: Evidence,
  { covered }: Static<typeof DictionarySettings>,
): Finding {
  const columns = columnsOf(evidence);
  if (columns.length === 0) return notApplicable('No file is a table.');
  const problems = columns.flatMap(dictionaryProblems);
  const whole = columns.length - new Set(problems.map((one) => `${one.file} ${one.column}`)).size;
  const found = { columns: columns.length, described: whole };
  if (!isBelow(whole, columns.length, covered))
    return judged(`All ${columns.length} columns are in the dictionary.`, found, []);
  return judged('', found, problems);
}

function dictionaryProblems({ path, name, type, said }: ColumnOfFile): ToDo[] {
  const about = { file: path, column: name, field: FIELD.columns };
  if (said === undefined)
    return [
      {
        text: `Describe ${name}: its type, what it means, its unit (UCUM) or the vocabulary it is coded in.`,
        because: `${name} is not in the dictionary.`,
        ...about,
      },
    ];
  const missing: ToDo[] = [];
  const ask = (text: string, because: string) => missing.push({ text, because, ...about });
  if (said.type === undefined) ask(`Write the type of ${name}.`, `${name} has no type.`);
  if (said.about === undefined) ask(`Write what ${name} means.`, `${name} has no meaning.`);
  const isNumber = type === 'integer' || type === 'decimal';
  if (isNumber && said.values === undefined && (said.coding ?? []).length === 0) {
    if (said.unit === undefined)
      ask(`Write the unit of ${name} in UCUM; 1 for a count or a score.`, `${name} has no unit.`);
    else if (!isUcum(said.unit))
      ask(`Write the unit of ${name} in UCUM.`, `${said.unit} of ${name} is no unit of UCUM.`);
  }
  const isCoded = type === 'text' && said.values === undefined;
  if (isCoded && said.coding === undefined)
    ask(
      `Name the vocabularies that ${name} is coded in, list its values, or say that it is in none.`,
      `${name} says no coding system.`,
    );
  return missing;
}

export const ConformanceSettings = Type.Object(
  { conforming: Ratio, missingMax: Ratio, brokenCells: Type.Array(Type.String({ minLength: 1 })) },
  strict,
);

export const conformance = (
  evidence: Evidence,
  settings: Static<typeof ConformanceSettings>,
): Finding => whereRead(evidence, () => checkConformance(evidence, settings));

function checkConformance(
  evidence: Evidence,
  settings: Static<typeof ConformanceSettings>,
): Finding {
  const tables = tablesOf(evidence);
  if (tables.length === 0) return notApplicable('No file is a table.');
  const counts = tables.flatMap(({ registered: { path }, table }) =>
    (table?.reading.conformance ?? []).map((count) => ({ path, count })),
  );
  const problems = counts.flatMap(({ path, count }) =>
    columnProblems(path, count, saidOf(evidence, path, count.column), settings),
  );
  const missing: JsonObject = Object.fromEntries(
    counts
      .filter(({ count }) => count.missing > 0)
      .map(({ count }) => [count.column, count.missing]),
  );
  const broken = counts.reduce((sum, { count }) => sum + brokenIn(count, settings.brokenCells), 0);
  const rows = tables.reduce((sum, { table }) => sum + (table?.reading.rows ?? 0), 0);
  const found = { columns: counts.length, rows, missing, brokenCells: broken };
  const open = problems.length > 0 ? [] : counts.flatMap((one) => untyped(evidence, one));
  if (open.length > 0) return unrunnable('What values are meant to be is not said.', open, found);
  return judged('Values conform to the dictionary and gaps are explained.', found, problems);
}

/** Without a type, or the values of a category, everything would conform. */
function untyped(
  evidence: Evidence,
  { path, count: { column } }: { readonly path: string; readonly count: ConformanceCount },
): ToDo[] {
  const said = saidOf(evidence, path, column);
  const isListed = said?.values !== undefined || (said?.coding ?? []).length > 0;
  const isCategory = said?.type === 'category';
  if (said?.type !== undefined && (!isCategory || isListed)) return [];
  const text = isCategory
    ? `List the values of ${column}, or name the vocabulary that it is coded in.`
    : `Write the type of ${column} in the dictionary (C1).`;
  const because = isCategory
    ? `${column} is a category and its values are not listed.`
    : `${column} has no type to conform to.`;
  return [{ text, because, file: path, column, field: FIELD.columns }];
}

const brokenIn = ({ spellings }: ConformanceCount, broken: readonly string[]): number =>
  broken.reduce((sum, spelling) => sum + (spellings[spelling] ?? 0), 0);

function columnProblems(
  file: string,
  count: ConformanceCount,
  said: StatedColumn | undefined,
  { conforming, missingMax, brokenCells }: Static<typeof ConformanceSettings>,
): ToDo[] {
  const { column, values, missing, rows } = count;
  const problems: ToDo[] = [];
  const spelt = brokenCells.filter((spelling) => (count.spellings[spelling] ?? 0) > 0);
  if (spelt.length > 0)
    problems.push({
      text: `Mend ${column} in the sheet it was exported from and export it again; the cells count as missing.`,
      because: `${column} has ${brokenIn(count, brokenCells)} broken cells (${spelt.join(', ')}).`,
      file,
      column,
    });
  if (isBelow(count.conforming, values, conforming))
    problems.push({
      text: `Correct the values of ${column}, or its type or list of values in the dictionary.`,
      because: `${values - count.conforming} of ${values} values of ${column} are not ${said?.values ? 'among its values' : `of type ${said?.type}`} (rows ${rows.join(', ')}).`,
      file,
      column,
    });
  const declared = new Set(said?.missingCodes ?? []);
  const undeclared = Object.keys(count.spellings).filter(
    (spelling) => spelling !== '' && !brokenCells.includes(spelling) && !declared.has(spelling),
  );
  if (undeclared.length > 0)
    problems.push({
      text: `Declare what stands for “no value” in ${column}, or leave the cells empty.`,
      because: `${column} spells “no value” as ${undeclared.join(', ')} and declares none of it.`,
      file,
      column,
      field: FIELD.columns,
    });
  const all = values + missing;
  const isMuch = all > 0 && compareFractions(fraction(missing, all), ratioOf(missingMax)) > 0;
  if (isMuch && said?.missingBecause === undefined)
    problems.push({
      text: `Say why ${column} is missing so often.`,
      because: `${column} is missing in ${missing} of ${all} rows.`,
      file,
      column,
      field: FIELD.columns,
    });
  return problems;
}

export const CodedSettings = Type.Object(
  { wellFormed: Ratio, knownPrefix: Ratio, termsFound: Ratio },
  strict,
);

export const codedFields = (evidence: Evidence, settings: Static<typeof CodedSettings>): Finding =>
  whereRead(evidence, () => checkCodes(evidence, settings));

function checkCodes(evidence: Evidence, settings: Static<typeof CodedSettings>): Finding {
  const tables = tablesOf(evidence);
  const counts = tables.flatMap(({ registered: { path }, table }) =>
    (table?.reading.coded ?? []).map((count) => ({ path, count })),
  );
  const columns = columnsOf(evidence);
  const unnamed = columns.flatMap((one) => unnamedCoding(one, columns));
  if (unnamed.length > 0) return judged('', { columns: {} }, unnamed);
  if (tables.length > 0 && counts.length === 0 && columns.some(({ said }) => !said))
    return unrunnable('Which columns are coded is not said yet.', [
      {
        text: 'Complete the dictionary (C1).',
        because: 'Columns are not described.',
        field: FIELD.columns,
      },
    ]);
  if (counts.length === 0) return notApplicable('No column is coded in a vocabulary.');
  const problems = counts.flatMap(({ path, count }) => codeProblems(path, count, settings));
  const found = {
    columns: Object.fromEntries(
      counts.map(
        ({ count: { column, values, wellFormed, knownPrefix, checkable, found: n, obsolete } }) => [
          column,
          { values, wellFormed, knownPrefix, checkable, found: n, obsolete },
        ],
      ),
    ),
  };
  if (problems.length > 0) return judged('', found, problems);
  const open = counts.filter(({ count }) => count.unbundled.length > 0 || count.partial.length > 0);
  if (open.length === 0) return judged('Codes are well formed, known and in use.', found, []);
  const toDo = open.map(({ path, count: { column, unbundled, partial } }): ToDo => {
    const which = [...unbundled, ...partial].join(', ');
    return {
      text: `Have the operator load the whole of ${which}, or list the column’s values instead.`,
      because: `${column} uses terms of ${which} that are not bundled here, so they cannot be looked up.`,
      file: path,
      column,
    };
  });
  return unrunnable('Some vocabularies are not bundled here whole.', toDo, found);
}

/** A column of codes that names no vocabulary, or a label that no column holds. */
function unnamedCoding({ path, name, said }: ColumnOfFile, all: readonly ColumnOfFile[]): ToDo[] {
  const about = { file: path, column: name, field: FIELD.columns };
  const isUnnamed = said?.type === 'code' && !said.values && (said.coding ?? []).length === 0;
  const label = said?.labelColumn;
  const isThere = all.some((one) => one.path === path && one.name === label);
  return [
    ...(isUnnamed
      ? [
          {
            text: `Name the vocabularies that ${name} is coded in.`,
            because: `${name} holds codes and names no vocabulary.`,
            ...about,
          },
        ]
      : []),
    ...(label !== undefined && !isThere
      ? [
          {
            text: `Name the column that holds the labels of ${name}.`,
            because: `${path} has no column ${label}.`,
            ...about,
          },
        ]
      : []),
  ];
}

function codeProblems(
  file: string,
  count: CodedCount,
  settings: Static<typeof CodedSettings>,
): ToDo[] {
  const { column, values, wellFormed, knownPrefix, checkable, found, obsolete, rows } = count;
  const where = rows.length > 0 ? ` (rows ${rows.join(', ')})` : '';
  const about = { file, column };
  const problems: ToDo[] = [];
  if (isBelow(wellFormed, values, settings.wellFormed))
    problems.push({
      text: `Write the codes of ${column} as prefix:code.`,
      because: `${values - wellFormed} of ${values} values of ${column} are no CURIE${where}.`,
      example: 'MONDO:0005148',
      ...about,
    });
  if (isBelow(knownPrefix, wellFormed, settings.knownPrefix))
    problems.push({
      text: `Name every vocabulary of ${column} in the dictionary, or correct the codes.`,
      because: `${wellFormed - knownPrefix} codes of ${column} are of a vocabulary that is not declared${where}.`,
      field: FIELD.columns,
      ...about,
    });
  if (isBelow(found, checkable, settings.termsFound))
    problems.push({
      text: `Correct the codes of ${column}; replace obsolete ones.`,
      because: `${checkable - found} codes of ${column} are not terms in use (${obsolete} obsolete)${where}.`,
      ...about,
    });
  if (count.labelsDifferent > 0)
    problems.push({
      text: `Correct the code or the label.`,
      because: `${count.labelsDifferent} labels beside ${column} are not those of their codes.`,
      ...about,
    });
  return problems;
}
