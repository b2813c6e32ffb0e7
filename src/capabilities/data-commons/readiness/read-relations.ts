// Second readings, of one column each: declared joins followed row by row, and the figures of
// summary tables beside what the files give.
import path from 'node:path';
import { fraction, fractionText, parseFraction } from '../../../base/fraction.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import type { FileWatch } from '../tables/index.ts';
import { scanTable } from '../tables/scan-table.ts';
import { sentinelIn } from '../tables/sentinels.ts';
import type { FollowedJoin, SeenFile, SummaryFigure } from './evidence.ts';
import { KEYS_MAX, KeyTable } from './readers/key-table.ts';
import type { StatedJoin } from './stated.ts';
import { isOf } from './table-reading.ts';

export interface Related {
  readonly dataFolder: string;
  readonly dataset: Pick<Dataset, 'files'>;
  readonly watch?: FileWatch | undefined;
}

/** Both ends are read from their tables; the values referred to are held as digests. */
export async function followed(reading: Related, { from, to }: StatedJoin): Promise<FollowedJoin> {
  const name = `${from.column} to ${to.column}`;
  const nothing = { name, rows: 0, orphans: 0, firstRows: [] };
  const [source, target] = [fileWith(reading, from), fileWith(reading, to)];
  const missing = source === null ? from : target === null ? to : null;
  if (source === null || target === null)
    return { ...nothing, missing: `no table has ${missing!.column}` };
  const known = new KeyTable();
  const isTargetRead = await eachCell(reading, target, to.column, (cell) => {
    known.meet(cell, 0);
  });
  if (!isTargetRead) return { ...nothing, unread: target.path };
  if (known.size >= KEYS_MAX) return { ...nothing, isTooMany: true };
  const firstRows: number[] = [];
  let [rows, orphans] = [0, 0];
  const isSourceRead = await eachCell(reading, source, from.column, (cell, row) => {
    rows++;
    if (known.has(cell)) return;
    orphans++;
    if (firstRows.length < ORPHANS_KEPT) firstRows.push(row);
  });
  if (!isSourceRead) return { ...nothing, unread: source.path };
  return { name, rows, orphans, firstRows };
}
const ORPHANS_KEPT = 100;

const fileWith = (
  { dataset }: Related,
  { file, column }: { readonly file?: string; readonly column: string },
): MeasuredFile | null =>
  dataset.files.find(
    (one) => isOf(file, one.path) && one.columns?.some(({ name }) => name === column),
  ) ?? null;

/** Cells of one column that hold a value, with their row from 1. False: not read to the end. */
async function eachCell(
  { dataFolder, watch }: Related,
  { path: file }: MeasuredFile,
  column: string,
  see: (cell: string, row: number) => void,
): Promise<boolean> {
  let [at, row] = [-1, 0];
  const only = new Set([column]);
  const scanned = await scanTable(
    path.join(dataFolder, file),
    {
      names(names) {
        at = names.indexOf(column);
        return null;
      },
      row(cells) {
        row++;
        const cell = cells[at] ?? '';
        if (sentinelIn(cell) === null) see(cell.trim(), row);
        return null;
      },
    },
    only,
    watch,
  );
  return scanned.ok;
}

/** A table of three columns: column, statistic, value. */
const SUMMARY_COLUMNS = ['column', 'statistic', 'value'];
export const isSummary = ({ columns = [] }: MeasuredFile): boolean =>
  columns.length === SUMMARY_COLUMNS.length &&
  columns.every(({ name }, at) => name === SUMMARY_COLUMNS[at]);
const FIGURES_MAX = 10_000;

/** Null where a summary itself could not be read, or says more than is held at once. */
export async function summariesOf(
  { dataset, dataFolder }: Related,
  files: readonly SeenFile[],
): Promise<SummaryFigure[] | null> {
  const figures: SummaryFigure[] = [];
  let isWhole = true;
  for (const file of dataset.files.filter(isSummary)) {
    const scanned = await scanTable(path.join(dataFolder, file.path), {
      names: () => null,
      row([column = '', statistic = '', value = '']) {
        if (figures.length >= FIGURES_MAX) {
          isWhole = false;
          return null;
        }
        const about = { file: file.path, column: column.trim(), statistic: statistic.trim() };
        const recomputed = recomputedFrom(files, file.path, about.column, about.statistic);
        figures.push({ ...about, value: value.trim(), recomputed });
        return null;
      },
    });
    isWhole &&= scanned.ok;
  }
  return isWhole ? figures : null;
}

/** Null too where two tables have such a column: which one is meant is not said. */
function recomputedFrom(
  files: readonly SeenFile[],
  summary: string,
  column: string,
  statistic: string,
): string | null {
  const counts = files
    .filter(({ registered }) => registered.path !== summary)
    .flatMap(({ table }) => table?.reading.numbers ?? [])
    .filter((one) => one.column === column);
  const [found] = counts;
  if (found === undefined || counts.length > 1) return null;
  if (statistic === 'count') return `${found.values}`;
  if (statistic === 'missing') return `${found.missing}`;
  const sum = found.sum === null ? null : parseFraction(found.sum);
  if (sum === null) return null;
  if (statistic === 'sum') return found.sum;
  if (statistic !== 'mean') return null;
  return fractionText(fraction(sum.numerator, sum.denominator * BigInt(found.values)));
}
