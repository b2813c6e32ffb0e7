// The files of a table: all rows that the filters leave, page by page from the node.
import { type CsvColumn, csvOf } from '../../ui/csv.ts';
import type { TableExports } from '../../ui/export-menu.tsx';
import { saveFile } from '../../ui/save-file.ts';

/** A failed reading leaves the page as it is and throws to the console. */
export function rowFiles<Row>(
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
