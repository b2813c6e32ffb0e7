// The columns a question needs, in memory: numbers as exact scaled integers, everything else as
// codes into a dictionary. The file must still be the one that was registered: its digest is
// checked while it is read, so an altered file answers nothing.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { parseDecimal, unitsAtScale } from './decimal.ts';
import type { ColumnProfile, TableProfile } from './profile.ts';
import { scanTable } from './scan-table.ts';
import { sentinelIn } from './sentinels.ts';
import type { TableSink } from './table-sink.ts';

/** Value of row i is `units[i]` * 10^-scale; NaN (or null, when wide) is missing. */
export interface NumericColumn {
  readonly kind: 'numeric';
  readonly scale: number;
  readonly units: Float64Array | readonly (bigint | null)[];
}
/** Value of row i is `dictionary[codes[i]]`; a code of -1 is missing. */
export interface CodedColumn {
  readonly kind: 'coded';
  readonly codes: Int32Array;
  readonly dictionary: readonly string[];
}
export type Column = NumericColumn | CodedColumn;

export interface TableColumns {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, Column>;
}

interface Builder {
  add(row: number, text: string): void;
  column(): Column;
}

export async function loadColumns(
  path: string,
  profile: TableProfile,
  names: readonly string[],
): Promise<Result<TableColumns>> {
  const loading = columnLoading(profile, names);
  if (!loading.ok) return loading;
  const { sink, loaded } = loading.value;
  const scanned = await scanTable(path, sink, new Set(names));
  if (!scanned.ok) return scanned;
  if (scanned.value.sha256 !== profile.sha256) return refused(changed(path, profile.sha256));
  return ok(loaded());
}

export interface ColumnLoading {
  /** Where a reading of the table hands its rows over. */
  readonly sink: TableSink;
  /** Once all rows were handed over. */
  loaded(): TableColumns;
}

/** For a reading that has more to do than to load columns. */
export function columnLoading(
  profile: Pick<TableProfile, 'rows' | 'columns'>,
  names: readonly string[],
): Result<ColumnLoading> {
  const wanted = new Map<string, Builder>();
  for (const name of new Set(names)) {
    const column = profile.columns.find((candidate) => candidate.name === name);
    if (!column) return refused(unknownColumn(name, profile));
    wanted.set(name, builderFor(column, profile.rows));
  }
  const builders: [at: number, builder: Builder][] = [];
  let rows = 0;
  const sink: TableSink = {
    names(header) {
      for (const [name, builder] of wanted) builders.push([header.indexOf(name), builder]);
      return null;
    },
    row(cells) {
      if (rows < profile.rows)
        for (const [at, builder] of builders) builder.add(rows, cells[at] ?? '');
      rows++;
      return null;
    },
  };
  const loaded = () => ({
    rows,
    columns: new Map([...wanted].map(([name, builder]) => [name, builder.column()])),
  });
  return ok({ sink, loaded });
}

function builderFor(column: ColumnProfile, rows: number): Builder {
  if (column.type !== 'integer' && column.type !== 'decimal')
    return codedBuilder(rows, column.type === 'boolean');
  const scale = column.scale ?? 0;
  return isSafe(column, scale) ? numericBuilder(rows, scale) : wideBuilder(scale);
}

/** Both ends of the measured range fit a double exactly, counted in units of the scale. */
function isSafe(column: ColumnProfile, scale: number): boolean {
  return [column.range?.from ?? '0', column.range?.to ?? '0'].every((text) => {
    const units = unitsOf(text, scale);
    return units !== null && units <= MAX_SAFE && units >= -MAX_SAFE;
  });
}
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function unitsOf(text: string, scale: number): bigint | null {
  const value = parseDecimal(text);
  return value && unitsAtScale(value, scale);
}

function numericBuilder(rows: number, scale: number): Builder {
  const units = new Float64Array(rows).fill(Number.NaN);
  const factor = 10 ** scale;
  return {
    add(row, raw) {
      if (sentinelIn(raw) !== null) return;
      const text = raw.trim();
      // Math.round repairs the one rounding of the product while both stay far below 2^53.
      if (scale === 0) units[row] = Number(text);
      else if (text.length < 12 && scale < 6) units[row] = Math.round(Number(text) * factor);
      else units[row] = Number(unitsOf(text, scale) ?? Number.NaN);
    },
    column: () => ({ kind: 'numeric', scale, units }),
  };
}

function wideBuilder(scale: number): Builder {
  const units: (bigint | null)[] = [];
  return {
    add(_row, raw) {
      units.push(sentinelIn(raw) === null ? unitsOf(raw.trim(), scale) : null);
    },
    column: () => ({ kind: 'numeric', scale, units }),
  };
}

function codedBuilder(rows: number, isBoolean: boolean): Builder {
  const codes = new Int32Array(rows).fill(-1);
  const byText = new Map<string, number>();
  return {
    add(row, raw) {
      if (sentinelIn(raw) !== null) return;
      const text = isBoolean ? booleanText(raw) : raw.trim();
      let code = byText.get(text);
      if (code === undefined) {
        code = byText.size;
        byText.set(Buffer.from(text, 'utf8').toString('utf8'), code);
      }
      codes[row] = code;
    },
    column: () => ({ kind: 'coded', codes, dictionary: [...byText.keys()] }),
  };
}

export const booleanText = (raw: string): string =>
  /^(true|yes)$/i.test(raw.trim()) ? 'true' : 'false';

/** The exact units of a row; null where the value is missing. */
export function unitsAt(column: NumericColumn, row: number): bigint | null {
  const value = column.units[row] as number | bigint | null | undefined;
  if (typeof value === 'number') return Number.isNaN(value) ? null : BigInt(value);
  return value ?? null;
}

function unknownColumn(name: string, profile: Pick<TableProfile, 'columns'>) {
  const known = profile.columns.map((column) => column.name).join(', ');
  return refusal('invalid', 'data-commons.unknown-column', `There is no column "${name}".`, {
    because: [{ text: `The table has the columns ${known}.` }],
    next: 'Name one of those columns.',
  });
}

function changed(path: string, expected: string) {
  return refusal('conflict', 'data-commons.file-changed', `${path} is not the registered file.`, {
    because: [{ text: `Its bytes no longer have the digest ${expected}.` }],
    next: 'Restore the registered file, or register this one as a new version.',
  });
}
