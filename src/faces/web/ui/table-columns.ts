// The columns of a table: how a cell is drawn, and how it reads in a file.
import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Stable; the name a sort asks the server for. */
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell names the row: read out with every other cell of it. One a table. */
  readonly isRowHeader?: boolean;
  /** Numbers stand at the end, so that their digits line up. */
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** Keeps short values (dates, codes) on one line. */
  readonly isOneLine?: boolean;
  /** The column's acts: its title is only spoken. */
  readonly isTitleHidden?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

/** Pressing a heading: first lowest first, then highest first. */
export const nextSort = (key: string, now: Sort | undefined): Sort => ({
  key,
  direction: now?.key === key && now.direction === 'ascending' ? 'descending' : 'ascending',
});

export const sortText = ({ key, direction }: Sort): string =>
  direction === 'descending' ? `-${key}` : key;

/** Reads what `sortText` wrote, as it stands in an address. */
export function sortFrom(text: string | undefined): Sort | undefined {
  if (!text) return undefined;
  return text.startsWith('-')
    ? { key: text.slice(1), direction: 'descending' }
    : { key: text, direction: 'ascending' };
}
