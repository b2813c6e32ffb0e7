// The files of a table: all rows that the filters leave, read page by page from the node, not only
// the page shown.
import { type OutputOf, type PathOf, send } from '../api/client.ts';
import type { ReadParams } from '../api/queries.ts';
import { type CsvColumn, csvOf } from '../ui/csv.ts';
import { type TableExports, TooManyRows } from '../ui/export-menu.tsx';
import { saveFile } from '../ui/save-file.ts';

/** What every list gives at once. */
const PAGE = 100;
/** More than a person reads; a program asks the API itself. */
const ROWS_MAX = 20_000;

type Step = Readonly<Record<string, string | number>>;
/** What the page after this one is asked for with; nothing after the last. */
export type NextPage<Output, Row> = (output: Output, rows: readonly Row[]) => Step | null;

/** For lists whose answer says how to go on. */
export const bySaidCursor =
  (name: 'after' | 'before') =>
  ({ next }: { readonly next?: string | null }): Step | null =>
    next ? { [name]: next } : null;

export const byOffset = ({ nextOffset }: { readonly nextOffset?: number }): Step | null =>
  nextOffset === undefined ? null : { offset: nextOffset };

/** For lists that go on after their last row. */
export const byLastRow =
  <Row>(idOf: (row: Row) => string | number) =>
  (_output: unknown, rows: readonly Row[]): Step | null => {
    const last = rows.at(-1);
    return rows.length === PAGE && last !== undefined ? { after: idOf(last) } : null;
  };

/** @throws TooManyRows, ProblemError */
export async function allRows<P extends PathOf<'get'>, Row>(
  path: P,
  { path: names, query }: ReadParams<P>,
  rowsOf: (output: OutputOf<P, 'get'>) => readonly Row[],
  nextOf: NextPage<OutputOf<P, 'get'>, Row>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let at: Step | null = {};
  while (at !== null) {
    const params = {
      ...(names ? { path: names } : {}),
      query: { ...(query as unknown as object), limit: PAGE, ...at },
    };
    const { output } = (await send('get', path, { params })) as { output: OutputOf<P, 'get'> };
    const page = rowsOf(output);
    rows.push(...page);
    if (rows.length > ROWS_MAX) throw new TooManyRows(ROWS_MAX);
    at = nextOf(output, page);
  }
  return rows;
}

/**
 * The two files of a table: of the rows given, or of those that `rows` reads when asked. The mark
 * at the start tells spreadsheets that the file is UTF-8.
 */
export function rowFiles<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[] | (() => Promise<readonly Row[]>),
): TableExports {
  const read = async () => (typeof rows === 'function' ? await rows() : rows);
  return {
    onCsv: async () => saveFile(`${name}.csv`, 'text/csv', `\ufeff${csvOf(columns, await read())}`),
    onJson: async () =>
      saveFile(`${name}.json`, 'application/json', `${JSON.stringify(await read(), null, 2)}\n`),
  };
}
