// How a Parquet file is laid out, as its footer says: row groups, codecs, nesting, statistics. What
// can be counted (rows) is counted when they are read.
import type { FileMetaData } from 'hyparquet';
import { excerpt } from './flaw.ts';

export interface ParquetShape {
  readonly version: number;
  readonly rowGroups: number;
  readonly codecs: readonly string[];
  /** Leaf columns that are nested or repeated. */
  readonly nestedColumns: number;
  /** Column chunks with a smallest and a largest value, and all of them. */
  readonly chunksWithStatistics: number;
  readonly chunks: number;
  readonly isDeclaredSorted: boolean;
  readonly writer: string | null;
}

export function parquetShape({ version, schema, row_groups, created_by }: FileMetaData) {
  const chunks = row_groups.flatMap(({ columns }) => columns);
  const shape: ParquetShape = {
    version,
    rowGroups: row_groups.length,
    codecs: [...new Set(chunks.flatMap((chunk) => chunk.meta_data?.codec ?? []))].sort(),
    nestedColumns: schema
      .slice(1)
      .filter((leaf) => (leaf.num_children ?? 0) > 0 || leaf.repetition_type === 'REPEATED').length,
    chunksWithStatistics: chunks.filter((chunk) => chunk.meta_data?.statistics).length,
    chunks: chunks.length,
    isDeclaredSorted:
      row_groups.length > 0 &&
      row_groups.every(({ sorting_columns }) => (sorting_columns?.length ?? 0) > 0),
    writer: created_by ? excerpt(created_by) : null,
  };
  return shape;
}
