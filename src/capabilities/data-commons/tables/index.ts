// Door of the table engine: inspect a file, load columns, compute a question exactly.
export { answerTable, type Bounds, type RowGuard } from './answer-table.ts';
export { ColumnMeasure, DISTINCT_CAP, type MeasureState } from './column-measure.ts';
export { badNames } from './column-names.ts';
export { columnLoading, loadColumns, type TableColumns } from './column-store.ts';
export { compareDecimals, parseDecimal } from './decimal.ts';
export { DelimitedScanner, type Delimiter, type ScannerState } from './delimited-scanner.ts';
export {
  type Distribution,
  DistributionSchema,
} from './distribution.ts';
export { type FileWatch, ReadingCancelled } from './file-watch.ts';
export { excerpt, type FileRefusal, type Flaw, flawed } from './flaw.ts';
export { inspectTable } from './inspect-table.ts';
export { type ColumnDistribution, measureDistributions } from './measure-distributions.ts';
export {
  type FileMeasure,
  type MeasuredFile,
  measuredFile,
  measureFile,
  unreadable,
} from './measured-file.ts';
export { scanParquet } from './parquet.ts';
export type { ParquetShape } from './parquet-shape.ts';
export {
  type ColumnProfile,
  ColumnProfileSchema,
  type ColumnType,
  type TableProfile,
  TableProfileSchema,
} from './profile.ts';
export { mediaTypeOf, scanTable } from './scan-table.ts';
export type { SkipRows, TableSink } from './table-sink.ts';
