// A list as a native table: named by its caption, its rows named by their first cell, sorted and paged
// by the server. In a narrow place each row becomes a card whose cells keep their headings.
import { type ReactNode, useId } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { classNames } from './class-names.ts';
import classes from './data-table.module.css';
import { EmptyState } from './empty-state.tsx';
import { ExportMenu, type TableExports } from './export-menu.tsx';
import { Pager, type Paging } from './pager.tsx';
import { Skeleton } from './skeleton.tsx';
import type { Column, Sort } from './table-columns.ts';
import { TableHead } from './table-head.tsx';
import { TableSort } from './table-sort.tsx';

interface Props<Row> {
  /** What the table lists; its name for screen readers. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  /** Undefined while they are on their way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly sort?: Sort;
  /** Asks the server; without it no heading can be pressed. */
  readonly onSort?: (sort: Sort) => void;
  readonly paging?: Paging;
  readonly exports?: TableExports;
  /** Filters and the like, above the table. */
  readonly toolbar?: ReactNode;
  /** What no rows mean here, and what to do. */
  readonly empty?: ReactNode;
  /** Newer rows are on their way; those shown stay. */
  readonly isBusy?: boolean;
  readonly isCurrent?: (row: Row) => boolean;
  /** Tighter rows, for long registers. */
  readonly isDense?: boolean;
  /** Many columns: the table scrolls sideways within its place. */
  readonly isWide?: boolean;
  readonly foot?: ReactNode;
}

export function DataTable<Row>(props: Props<Row>) {
  const { columns, rows, sort, onSort, paging, exports, toolbar, isBusy, isWide } = props;
  const t = useTexts(uiTexts).table;
  const id = useId();
  const canSort = onSort !== undefined && columns.some(({ isSortable }) => isSortable);
  const isEmpty = rows?.length === 0;
  return (
    <div className={classNames(classes.place, props.isDense && classes.dense)}>
      {toolbar || exports || canSort ? (
        <div className={classes.bar} data-screen-only>
          {toolbar ? <div className={classes.toolbar}>{toolbar}</div> : null}
          {canSort ? <TableSort columns={columns} sort={sort} onSort={onSort} /> : null}
          {exports ? <ExportMenu exports={exports} caption={props.caption} /> : null}
        </div>
      ) : null}
      <Scrolled isWide={isWide ?? false} labelledBy={id}>
        <table className={classes.table} aria-busy={isBusy || rows === undefined || undefined}>
          <caption id={id} className={classNames(props.isCaptionHidden && 'visually-hidden')}>
            {props.caption}
          </caption>
          <TableHead columns={columns} sort={sort} onSort={onSort} isWide={isWide ?? false} />
          <tbody>
            {rows === undefined ? <Loading columns={columns.length} text={t.loading} /> : null}
            {rows?.map((row) => (
              <TableRow key={props.rowKey(row)} row={row} {...props} />
            ))}
          </tbody>
          {props.foot ? <tfoot>{props.foot}</tfoot> : null}
        </table>
      </Scrolled>
      {isEmpty ? (props.empty ?? <EmptyState title={t.empty} />) : null}
      {paging && !isEmpty ? <Pager {...paging} /> : null}
    </div>
  );
}

interface RowProps<Row> extends Props<Row> {
  readonly row: Row;
}

function TableRow<Row>({ row, columns, isCurrent }: RowProps<Row>) {
  return (
    <tr aria-current={isCurrent?.(row) || undefined}>
      {columns.map(({ key, title, cell, isRowHeader, isNumber, isOneLine, isTitleHidden }) => {
        const Cell = isRowHeader ? 'th' : 'td';
        const name = classNames(isNumber && classes.number, isOneLine && classes.line);
        return (
          <Cell
            key={key}
            scope={isRowHeader ? 'row' : undefined}
            className={name === '' ? undefined : name}
            data-title={isTitleHidden || isRowHeader ? undefined : title}
          >
            <div className={classes.value}>{cell(row)}</div>
          </Cell>
        );
      })}
    </tr>
  );
}

function Loading({ columns, text }: { readonly columns: number; readonly text: string }) {
  return (
    <tr>
      <td colSpan={columns}>
        <span className="visually-hidden">{text}</span>
        <Skeleton lines={5} />
      </td>
    </tr>
  );
}

interface ScrolledProps {
  readonly isWide: boolean;
  readonly labelledBy: string;
  readonly children: ReactNode;
}

/** A place that scrolls must be reachable by keyboard, so it is a named region with a tab stop. */
function Scrolled({ isWide, labelledBy, children }: ScrolledProps) {
  if (!isWide) return children;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard (WCAG 2.1.1)
    <section className={classes.scroll} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
