// Sorting where the table is cards and its headings are gone: one native list.
import { useId } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { type Column, type Sort, sortFrom, sortText } from './table-columns.ts';
import classes from './table-sort.module.css';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

export function TableSort<Row>({ columns, sort, onSort }: Props<Row>) {
  const t = useTexts(uiTexts).table;
  const id = useId();
  const choose = (text: string) => {
    const chosen = sortFrom(text);
    if (chosen) onSort(chosen);
  };
  return (
    <span className={classes.sort}>
      <label htmlFor={id}>{t.sortBy}</label>
      <select
        id={id}
        value={sort ? sortText(sort) : ''}
        onChange={({ target }) => choose(target.value)}
      >
        {sort ? null : <option value="">…</option>}
        {columns
          .filter(({ isSortable }) => isSortable)
          .flatMap(({ key, title }) =>
            (['ascending', 'descending'] as const).map((direction) => (
              <option key={`${key} ${direction}`} value={sortText({ key, direction })}>
                {`${title}, ${t[direction]}`}
              </option>
            )),
          )}
      </select>
    </span>
  );
}
