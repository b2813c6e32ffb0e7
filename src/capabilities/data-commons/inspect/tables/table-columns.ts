// The columns of a table as they were measured, and what is a common sign of a mistake in them. No
// value of a cell is named; spellings of "no value" are a closed list.
import type { JsonObject } from '../../../../base/json.ts';
import type { ColumnProfile } from '../../tables/index.ts';
import type { ColumnReport } from '../contract.ts';
import type { FindingTally } from '../finding-tally.ts';

export function columnReports(columns: readonly ColumnProfile[], rows: number): ColumnReport[] {
  return columns.map(({ name, type, missing, distinct }) => ({
    name,
    type: missing === rows ? 'empty' : type,
    missing,
    distinct: distinct.count,
    isDistinctExact: !distinct.isCapped,
  }));
}

export function noteColumns(
  tally: FindingTally,
  columns: readonly ColumnProfile[],
  rows: number,
): void {
  for (const column of columns) noteColumn(tally, column, rows);
}

function noteColumn(tally: FindingTally, column: ColumnProfile, rows: number): void {
  const { name: field, missing, distinct, sentinels } = column;
  const spellings = Object.keys(sentinels).filter((spelling) => spelling !== '');
  const broken = spellings.filter((spelling) => isBroken(spelling));
  if (broken.length > 0)
    tally.warn(
      'table.broken-cells',
      `${field} holds ${broken.join(', ')}: what a formula says that lost what it referred to.`,
      { field, next: 'Correct the sheet it was exported from; these cells count as missing.' },
      broken.reduce((sum, spelling) => sum + sentinels[spelling]!, 0),
    );
  if (rows > 0 && missing === rows)
    tally.warn('table.no-values', `${field} has no value in any row.`, { field, next: LEAVE_OUT });
  else if (distinct.count === 1 && missing === 0 && rows > 1)
    tally.warn('table.one-value', `${field} has one value in every row.`, {
      field,
      next: LEAVE_OUT,
    });
  else if (spellings.length > 1)
    tally.warn(
      'table.missing-spellings',
      `${field} spells "no value" in ${spellings.length} ways: ${spellings.join(', ')}.`,
      { field, next: 'All are read as missing; correct those that are meant as values.' },
    );
}

const isBroken = (spelling: string): boolean => spelling.startsWith('#') && spelling !== '#N/A';

/** Cells without a value, by spelling, over all columns; identifiers; units that names hint at. */
export function tableFacts(columns: readonly ColumnProfile[], rows: number): JsonObject {
  const sentinels: Record<string, number> = {};
  for (const column of columns)
    for (const [spelling, count] of Object.entries(column.sentinels))
      sentinels[spelling] = (sentinels[spelling] ?? 0) + count;
  const missing = columns.reduce((sum, column) => sum + column.missing, 0);
  return {
    cells: rows * columns.length,
    missingCells: missing,
    missingBySpelling: sentinels,
    identifierColumns: columns.filter((column) => isIdentifier(column, rows)).map(nameOf),
    columnsWithUnit: columns.filter(({ name }) => UNIT.test(name)).map(nameOf),
  };
}

const nameOf = ({ name }: ColumnProfile): string => name;

/** Fewer rows prove nothing: the ages of ten people may all differ. */
const IDENTIFIER_ROWS_MIN = 20;

/** Another value in every row, and neither a measurement nor a date. */
function isIdentifier({ type, missing, distinct }: ColumnProfile, rows: number): boolean {
  if (rows < IDENTIFIER_ROWS_MIN || missing > 0 || type === 'decimal' || type === 'date')
    return false;
  return distinct.isCapped ? type === 'text' : distinct.count === rows;
}

/** `hba1c_mmol_mol`, `height (cm)`, `weight [kg]`: an ending that is a unit. */
const UNIT_WORDS =
  'mm|cm|m|kg|g|mg|ug|ng|l|dl|ml|mmol|umol|mol|mmhg|bpm|pct|percent|celsius|' +
  'years?|months?|days?|hours?|min|s';
const PER_WORDS = 'm2|mol|l|dl|ml|kg|min|s';
const UNIT = new RegExp(
  `(?:[([][^()[\\]]{1,20}[)\\]]|[_ .](?:${UNIT_WORDS})(?:[_/ ](?:${PER_WORDS}))?)$`,
  'i',
);

const LEAVE_OUT = 'Check that it was exported as meant, or leave the column out.';
