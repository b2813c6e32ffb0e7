// All rows that the filters leave, for a file: page by page from the node.
import type { OutputOf, PathOf, QueryOf } from '../../api/client.ts';
import { send } from '../../api/client.ts';
import type { ReadParams } from '../../api/queries.ts';
import { type CsvColumn, csvOf } from '../../ui/csv.ts';
import type { TableExports } from '../../ui/export-menu.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useToast } from '../../ui/toast-context.ts';

const PAGE = 200;
/** More than a person reads; a program asks the API itself. */
const ROWS_MAX = 20_000;

interface Paged {
  readonly offset?: number;
  readonly before?: string;
}

/** Follows `nextOffset` or `next` until the list ends. */
export async function allRows<P extends PathOf<'get'>, Row>(
  path: P,
  { path: names, query }: ReadParams<P>,
  rowsOf: (output: OutputOf<P, 'get'>) => readonly Row[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let at: Paged | null = {};
  while (at !== null && rows.length < ROWS_MAX) {
    const params = {
      ...(names ? { path: names } : {}),
      query: { ...(query as unknown as object), limit: PAGE, ...at },
    };
    const { output } = (await send('get', path, { params })) as { output: OutputOf<P, 'get'> };
    rows.push(...rowsOf(output));
    at = nextOf(output);
  }
  return rows;
}

function nextOf(output: unknown): Paged | null {
  const { nextOffset, next } = output as { nextOffset?: number; next?: string | null };
  if (nextOffset !== undefined) return { offset: nextOffset };
  return next ? { before: next } : null;
}

export type QueryFor<P extends PathOf<'get'>> = NonNullable<QueryOf<P, 'get'>>;

/** The two files of a table. What keeps them from being made is said, and the page stays. */
export function useRowFiles<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  load: () => Promise<readonly Row[]> | readonly Row[],
): TableExports {
  const say = useToast();
  const save = async (type: 'csv' | 'json') => {
    const rows = await load();
    if (type === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(columns, rows));
    else saveFile(`${name}.json`, 'application/json', `${JSON.stringify(rows, null, 2)}\n`);
  };
  const start = (type: 'csv' | 'json') => {
    save(type).catch((cause: unknown) => say({ kind: 'bad', text: (cause as Error).message }));
  };
  return { onCsv: () => start('csv'), onJson: () => start('json') };
}
