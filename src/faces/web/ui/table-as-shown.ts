// A table that has all its rows on the page, as a file: the words of its cells as they stand, in
// the reader's language. Lists that go on at the server bring files of their own.
import { csvOf } from './csv.ts';
import type { TableExports } from './export-menu.tsx';
import { saveFile } from './save-file.ts';

/** What is pressed or drawn, and says nothing on paper. */
const NOT_WORDS = 'button, svg, [aria-hidden="true"], [data-screen-only]';

export interface ShownTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Columns of nothing but acts are left out. */
export function shownIn(table: HTMLTableElement): ShownTable {
  const titles = [...(table.tHead?.rows[0]?.cells ?? [])].map(wordsOf);
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.rows].map(({ cells }) => [...cells].map(wordsOf)),
  );
  const said = titles.map((_, at) => rows.some((row) => row[at] !== ''));
  const kept = <Cell>(cells: readonly Cell[]) => cells.filter((_, at) => said[at]);
  return { titles: kept(titles), rows: rows.map(kept) };
}

function wordsOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  for (const mute of copy.querySelectorAll(NOT_WORDS)) mute.remove();
  // Parts that stand under one another are words of their own.
  for (const part of copy.querySelectorAll('*')) part.append(' ');
  return copy.textContent.replaceAll(/\s+/g, ' ').trim();
}

export function filesAsShown(caption: string, table: () => HTMLTableElement | null): TableExports {
  const name = caption.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  const shown = () => {
    const found = table();
    return found ? shownIn(found) : { titles: [], rows: [] };
  };
  return {
    onCsv() {
      const { titles, rows } = shown();
      const columns = titles.map((title, at) => ({
        title,
        value: (row: readonly string[]) => row[at],
      }));
      saveFile(`${name}.csv`, 'text/csv', `\ufeff${csvOf(columns, rows)}`);
    },
    onJson() {
      const { titles, rows } = shown();
      const objects = rows.map((row) => Object.fromEntries(titles.map((t, at) => [t, row[at]])));
      saveFile(`${name}.json`, 'application/json', `${JSON.stringify(objects, null, 2)}\n`);
    },
  };
}
