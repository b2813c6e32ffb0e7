// The headings of a table. One that sorts is a button and says how it sorts now.
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { classNames } from './class-names.ts';
import { type Column, nextSort, type Sort } from './table-columns.ts';
import classes from './table-head.module.css';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  readonly isWide: boolean;
}

export function TableHead<Row>({ columns, sort, onSort, isWide }: Props<Row>) {
  return (
    <thead className={classNames(classes.head, !isWide && classes.sticky)}>
      <tr>
        {columns.map((column) => {
          const { key, title, isNumber, isSortable, isTitleHidden } = column;
          const now = sort?.key === key ? sort.direction : undefined;
          return (
            <th
              key={key}
              scope="col"
              className={isNumber ? classes.number : undefined}
              aria-sort={now}
            >
              {isSortable && onSort ? (
                <button type="button" onClick={() => onSort(nextSort(key, sort))}>
                  {title}
                  <Sign direction={now} />
                </button>
              ) : (
                <span className={isTitleHidden ? 'visually-hidden' : undefined}>{title}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Sign({ direction }: { readonly direction: Sort['direction'] | undefined }) {
  if (direction === 'ascending') return <ArrowUp size={14} aria-hidden="true" />;
  if (direction === 'descending') return <ArrowDown size={14} aria-hidden="true" />;
  return <ChevronsUpDown size={14} aria-hidden="true" className={classes.idle} />;
}
