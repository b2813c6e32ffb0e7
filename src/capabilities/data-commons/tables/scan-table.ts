// One door to every table format: names of the columns, then rows of text cells, in file order. The
// size and digest are measured on the way; the first flaw stops the scan.
import { open } from 'node:fs/promises';
import { ok, type Result } from '../../../base/result.ts';
import { badNames } from './column-names.ts';
import { DelimitedScanner } from './delimited-scanner.ts';
import { type FileWatch, ReadingCancelled } from './file-watch.ts';
import { type FileRefusal, type Flaw, flawed } from './flaw.ts';
import { type FileMeasure, measuredFile, measureFile, unreadable } from './measured-file.ts';
import { scanParquet } from './parquet.ts';
import type { TableSink } from './table-sink.ts';

export type TableMediaType =
  | 'text/csv'
  | 'text/tab-separated-values'
  | 'application/vnd.apache.parquet';

export interface ScannedTable extends FileMeasure {
  readonly mediaType: TableMediaType;
}

/** `only` names the columns wanted; Parquet then leaves the others unread (their cells are ''). */
export async function scanTable(
  path: string,
  sink: TableSink,
  only?: ReadonlySet<string>,
  watch?: FileWatch,
): Promise<Result<ScannedTable, FileRefusal>> {
  try {
    const mediaType = await mediaTypeOf(path);
    if (mediaType === 'application/vnd.apache.parquet') {
      const measure = await measureFile(path, watch);
      const flaw = await scanParquet(path, watched(sink, watch), only);
      return flaw ? flawed(flaw) : ok({ ...measure, mediaType });
    }
    return await scanDelimited(path, mediaType, sink, watch);
  } catch (cause) {
    return unreadable(path, cause);
  }
}

async function scanDelimited(
  path: string,
  mediaType: TableMediaType,
  sink: TableSink,
  watch?: FileWatch,
): Promise<Result<ScannedTable, FileRefusal>> {
  let isHeader = true;
  const onRow = (cells: string[], line: number): Flaw | null => {
    if (!isHeader) return sink.row(cells, line);
    isHeader = false;
    return badNames(cells, line) ?? sink.names(cells.map((name) => name.trim()));
  };
  const scanner = new DelimitedScanner(mediaType === 'text/csv' ? ',' : '\t', onRow);
  const file = measuredFile(path, watch);
  for await (const chunk of file.chunks) {
    const flaw = scanner.push(chunk);
    if (flaw) return flawed(flaw);
  }
  const flaw = scanner.end();
  return flaw ? flawed(flaw) : ok({ ...file.measure(), mediaType });
}

/** The rows of Parquet come without bytes; whether they are still wanted is asked at each. */
function watched(sink: TableSink, watch?: FileWatch): TableSink {
  if (watch === undefined) return sink;
  return {
    names: (names) => sink.names(names),
    row(cells, line) {
      if (watch.isCancelled()) throw new ReadingCancelled();
      return sink.row(cells, line);
    },
  };
}

/** By the magic bytes first, then by the ending, then by the first line: more tabs than commas. */
export async function mediaTypeOf(path: string): Promise<TableMediaType> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(4096);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    if (head.toString('latin1', 0, 4) === 'PAR1') return 'application/vnd.apache.parquet';
    if (/\.(tsv|tab)$/i.test(path)) return 'text/tab-separated-values';
    if (/\.csv$/i.test(path)) return 'text/csv';
    const line = head.toString('latin1', 0, bytesRead).split('\n', 1)[0] ?? '';
    return line.split('\t').length > line.split(',').length
      ? 'text/tab-separated-values'
      : 'text/csv';
  } finally {
    await handle.close();
  }
}
