// What stands for "no value" in real tables: a dot, -9 (PLINK), spreadsheet errors, the many
// spellings of NA. Counted as missing, and by spelling, because `#REF!` is a broken sheet and NA an
// honest gap.
const SENTINELS = new Set([
  '',
  '.',
  '-9',
  'NA',
  'N/A',
  'n/a',
  'na',
  'NaN',
  'nan',
  'NULL',
  'Null',
  'null',
  'None',
  '#REF!',
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
]);
const LONGEST = 7;

/** The sentinel as spelt (trimmed), or null when the cell holds a value. */
export function sentinelIn(cell: string): string | null {
  if (cell.length > LONGEST && cell.charCodeAt(0) > 32) return null;
  const text = cell.trim();
  return SENTINELS.has(text) ? text : null;
}
