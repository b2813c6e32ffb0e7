// Where a scanner of any table format hands over what it reads; a flaw that comes back stops the
// scan.
import type { Flaw } from './flaw.ts';
import type { ParquetShape } from './parquet-shape.ts';

export interface TableSink {
  /** How the file is laid out, where its format says; before all else. */
  shape?(shape: ParquetShape): void;
  names(names: readonly string[]): Flaw | null;
  row(cells: readonly string[], line: number): Flaw | null;
}

/** Rows that count as rows of the file and are measured in nothing: given the names of columns. */
export type SkipRows = (names: readonly string[]) => (cells: readonly string[]) => boolean;
