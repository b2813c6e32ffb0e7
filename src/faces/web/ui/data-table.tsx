// A list as a native table: named by its caption, its rows named by their first cell, sorted and
// paged by the server. In a narrow place each row becomes a card whose cells keep their headings.
import { type ReactNode, useId, useRef } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { classNames } from './class-names.ts';
import classes from './data-table.module.css';
import { EmptyState } from './empty-state.tsx';
import { ExportMenu, type TableExports } from './export-menu.tsx';
import { Pager, type Paging } from './pager.tsx';
import { Skeleton } from './skeleton.tsx';
import { Spinner } from './spinner.tsx';
import { filesAsShown } from './table-as-shown.ts';
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
  /** Of a list that goes on at the server; a table that is all here makes its own. */
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
  const { caption, rows, paging, isBusy, isCaptionHidden } = props;
  const t = useTexts(uiTexts);
  const id = useId();
  const isWide = props.isWide ?? false;
  const table = useRef<HTMLTableElement>(null);
  const isAllHere = !paging && rows !== undefined && rows.length > 0;
  const own = isAllHere ? filesAsShown(caption, () => table.current) : undefined;
  const exports = props.exports ?? own;
  return (
    <div className={classNames(classes.place, props.isDense && classes.dense)}>
      <Bar {...props} {...(exports ? { exports } : {})} />
      {rows?.length === 0 ? (
        <>
          {isCaptionHidden ? null : <p className={classes.title}>{caption}</p>}
          {props.empty ?? <EmptyState title={t.table.empty} />}
        </>
      ) : (
        <Scrolled isWide={isWide} labelledBy={id}>
          <table
            ref={table}
            className={classes.table}
            aria-busy={isBusy || rows === undefined || undefined}
          >
            <caption id={id} className={classNames(isCaptionHidden && 'visually-hidden')}>
              {caption}
            </caption>
            <TableHead {...props} isWide={isWide} />
            <tbody>
              {rows?.map((row) => <TableRow key={props.rowKey(row)} row={row} {...props} />) ?? (
                <Loading columns={props.columns.length} text={t.table.loading} />
              )}
            </tbody>
            {props.foot ? <tfoot>{props.foot}</tfoot> : null}
          </table>
        </Scrolled>
      )}
      {paging && rows?.length !== 0 ? <Pager {...paging} /> : null}
    </div>
  );
}

/** What stands above the table: filters, sorting where there are no headings, files. */
function Bar<Row>(props: Props<Row>) {
  const { caption, columns, sort, onSort, exports, toolbar, isBusy } = props;
  const t = useTexts(uiTexts);
  const canSort = onSort !== undefined && columns.some(({ isSortable }) => isSortable);
  if (!toolbar && !exports && !canSort && !isBusy) return null;
  const isBeside = !toolbar && !props.isCaptionHidden;
  return (
    <div className={classes.bar} data-screen-only data-beside={isBeside || undefined}>
      {toolbar ? <div className={classes.toolbar}>{toolbar}</div> : null}
      {isBusy ? <Spinner label={t.busy} isLabelShown /> : null}
      {canSort ? <TableSort columns={columns} sort={sort} onSort={onSort} /> : null}
      {exports ? <ExportMenu exports={exports} caption={caption} /> : null}
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls takes the keyboard
    <section className={classes.scroll} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
