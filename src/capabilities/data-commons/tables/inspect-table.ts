// Reads a whole table once and reports what is in it. Nothing is taken from a description on trust.
import { ok, type Result } from '../../../base/result.ts';
import { ColumnMeasure } from './column-measure.ts';
import type { FileWatch } from './file-watch.ts';
import type { FileRefusal } from './flaw.ts';
import type { TableProfile } from './profile.ts';
import { scanTable } from './scan-table.ts';
import type { SkipRows, TableSink } from './table-sink.ts';

/** CSV, TSV or Parquet; the refusal names the line, the rule broken and what to do. */
export async function inspectTable(
  path: string,
  watch?: FileWatch,
  skipRows?: SkipRows,
): Promise<Result<TableProfile, FileRefusal>> {
  let measures: ColumnMeasure[] = [];
  let rows = 0;
  let isSkipped: ReturnType<SkipRows> | null = null;
  const sink: TableSink = {
    names(names) {
      measures = names.map((name) => new ColumnMeasure(name));
      isSkipped = skipRows?.(names) ?? null;
      return null;
    },
    row(cells) {
      rows++;
      if (isSkipped?.(cells)) return null;
      for (let i = 0; i < measures.length; i++) measures[i]!.add(cells[i]!);
      return null;
    },
  };
  const scanned = await scanTable(path, sink, undefined, watch);
  if (!scanned.ok) return scanned;
  const { mediaType, sha256, bytes } = scanned.value;
  const columns = measures.map((measure) => measure.profile());
  return ok({ format: 'table', mediaType, sha256, bytes, rows, columns });
}
