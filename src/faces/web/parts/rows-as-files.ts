// All rows that the filters leave, as a file: read page by page from the node.
import { type OutputOf, type PathOf, type QueryOf, send } from '../api/client.ts';
import { type CsvColumn, csvOf } from '../ui/csv.ts';
import type { TableExports } from '../ui/export-menu.tsx';
import { saveFile } from '../ui/save-file.ts';

const PAGE = 100;
/** More than a person reads; a program asks the API itself. */
const ROWS_MAX = 20_000;

export async function everyRow<P extends PathOf<'get'>, Row extends { readonly id: string }>(
  path: P,
  query: QueryOf<P, 'get'>,
  rowsOf: (output: OutputOf<P, 'get'>) => readonly Row[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const asked = { ...(query as unknown as object), limit: PAGE, ...(after ? { after } : {}) };
    const reply = (await send('get', path, { params: { query: asked } })) as {
      output: OutputOf<P, 'get'>;
    };
    const page = rowsOf(reply.output);
    rows.push(...page);
    after = page.length === PAGE ? page.at(-1)?.id : undefined;
  } while (after !== undefined && rows.length < ROWS_MAX);
  return rows;
}

/** The two files of a table. */
export function filesOf<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  load: () => Promise<readonly Row[]> | readonly Row[],
): TableExports {
  const save = async (type: 'csv' | 'json') => {
    const rows = await load();
    if (type === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(columns, rows));
    else saveFile(`${name}.json`, 'application/json', `${JSON.stringify(rows, null, 2)}\n`);
  };
  return { onCsv: () => void save('csv'), onJson: () => void save('json') };
}
