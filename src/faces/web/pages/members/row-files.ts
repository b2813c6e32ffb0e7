// The files of a table whose rows are all on the page.
import { type CsvColumn, csvOf } from '../../ui/csv.ts';
import type { TableExports } from '../../ui/export-menu.tsx';
import { saveFile } from '../../ui/save-file.ts';

export const rowFiles = <Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): TableExports => ({
  onCsv: () => saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(columns, rows)),
  onJson: () => saveFile(`${name}.json`, 'application/json', `${JSON.stringify(rows, null, 2)}\n`),
});
