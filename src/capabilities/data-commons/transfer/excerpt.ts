// Cuts some rows out of a table, as CSV (RFC 4180). The same table and the same definition give the
// same bytes, so an excerpt is measured before anybody may have it and written only when it is
// fetched: what is refused leaves no file behind.
import { createHash } from 'node:crypto';
import { utf8 } from '../../../base/bytes.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { MeasuredFile } from '../model.ts';
import type { Excerpt, LeavingFile } from './model.ts';
import { eachRow, hasColumn, type SeeRow } from './table-rows.ts';

export const EXCERPT_MEDIA_TYPE = 'text/csv';

export interface CutExcerpt {
  readonly records: number;
  /** Values that no row holds. */
  readonly missing: number;
}

/** `begin` and the function it gives see the rows that are cut, whole. */
export async function cutExcerpt(
  path: string,
  file: MeasuredFile,
  excerpt: Excerpt,
  write: (bytes: Uint8Array) => void,
  begin: (names: readonly string[]) => SeeRow = () => () => undefined,
): Promise<Result<CutExcerpt>> {
  const unknown = [excerpt.column, ...(excerpt.columns ?? [])].find(
    (name) => !hasColumn(file, name),
  );
  if (unknown !== undefined) return refused(noSuchColumn(unknown, file.path));
  const wanted = new Set(excerpt.values.map((value) => value.trim()));
  const found = new Set<string>();
  let records = 0;
  const read = await eachRow(path, file, (names) => {
    const at = names.indexOf(excerpt.column);
    const kept = (excerpt.columns ?? names).map((name) => names.indexOf(name));
    const see = begin(names);
    const writeRow = (cells: readonly string[]) =>
      write(utf8(`${kept.map((column) => field(cells[column] ?? '')).join(',')}\r\n`));
    writeRow(names);
    return (cells) => {
      const value = (cells[at] ?? '').trim();
      if (!wanted.has(value)) return;
      found.add(value);
      records++;
      see(cells);
      writeRow(cells);
    };
  });
  if (!read.ok) return read;
  if (records === 0) return refused(noSuchRows(excerpt));
  return ok({ records, missing: wanted.size - found.size });
}

/** RFC 4180 section 2, rules 5 to 7. */
const field = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What the excerpt will be, without writing it. */
export async function measureExcerpt(
  path: string,
  file: MeasuredFile,
  excerpt: Excerpt,
  begin: (names: readonly string[]) => SeeRow,
): Promise<Result<{ file: LeavingFile; missing: number }>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const write = (line: Uint8Array) => {
    hash.update(line);
    bytes += line.length;
  };
  const cut = await cutExcerpt(path, file, excerpt, write, begin);
  if (!cut.ok) return cut;
  return ok({
    file: {
      sha256: `sha256:${hash.digest('hex')}`,
      name: `${baseName(file.path).replace(/\.[^.]+$/, '')}-excerpt.csv`,
      mediaType: EXCERPT_MEDIA_TYPE,
      bytes,
      records: cut.value.records,
      source: file.path,
      sourceSha256: file.sha256,
      excerpt,
    },
    missing: cut.value.missing,
  });
}

export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const noSuchColumn = (name: string, path: string) =>
  refusal('invalid', 'data-commons.no-such-column', `${path} has no column ${name}.`, {
    because: [{ field: '/excerpt', text: `The table has no column ${name}.` }],
    next: 'Name columns of that table; `entente data-commons read-dataset` lists them.',
  });

const noSuchRows = ({ file, column }: Excerpt) =>
  refusal('invalid', 'data-commons.no-such-rows', `No row of ${file} has one of these values.`, {
    because: [{ field: '/excerpt/values', text: `None of them stands in the column ${column}.` }],
    next: 'Spell the values as they stand in the file.',
  });
