// Parquet, read whole: every cell of every row group, so that the counts are measured ones and a
// damaged page is found.
import {
  ColumnMeasure,
  DISTINCT_CAP,
  type ParquetShape,
  scanParquet,
  type TableSink,
} from '../../tables/index.ts';
import type { FormatReport, SeekInspector } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { findingOf, type TellTable } from './delimited-scan.ts';
import { columnReports, noteColumns, tableFacts } from './table-columns.ts';

const MAGIC = 'PAR1';

export const parquetInspectorTelling = (
  tell: TellTable | null,
  silenceMsMax?: number,
): SeekInspector => ({
  kind: 'seek',
  formats: ['parquet'],
  recognises: ({ head }) =>
    Buffer.from(head.subarray(0, MAGIC.length)).toString('latin1') === MAGIC ? 'parquet' : null,
  async inspect(file, _format, _context, watch): Promise<FormatReport> {
    let measures: ColumnMeasure[] = [];
    let rows = 0;
    let shape: ParquetShape | null = null;
    const sink: TableSink = {
      shape(found) {
        shape = found;
      },
      names(names) {
        measures = names.map((name) => new ColumnMeasure(name));
        return null;
      },
      row(cells) {
        rows++;
        for (let at = 0; at < measures.length; at++) measures[at]!.add(cells[at]!);
        // Rows come without bytes; whether they are still wanted is asked all the same.
        watch.read(0);
        return null;
      },
    };
    const flaw = await scanParquet(file.path, sink, undefined, silenceMsMax);
    watch.read(file.bytes);
    const columns = measures.map((measure) => measure.profile());
    tell?.({ delimiter: null, rows, columns, distinctMax: DISTINCT_CAP, flaw });
    const tally = new FindingTally();
    if (flaw) tally.note(findingOf(flaw));
    noteColumns(tally, columns, rows);
    return {
      format: 'parquet',
      version: versionOf(shape),
      records: flaw ? null : rows,
      isComplete: flaw === null,
      columns: columnReports(columns, rows),
      facts: { ...layout(shape), ...tableFacts(columns, rows) },
      findings: tally.list(),
    };
  },
});
export const parquetInspector = parquetInspectorTelling(null);

const versionOf = (shape: ParquetShape | null): string | null =>
  shape === null ? null : `${shape.version}`;

function layout(shape: ParquetShape | null) {
  if (shape === null) return {};
  const { version: _, codecs, ...rest } = shape;
  return { ...rest, codecs: [...codecs] };
}
