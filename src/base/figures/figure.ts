// What a figure is: one claim about data, the same data as a table, and a drawing of it as a plain
// tree. No DOM and no React: the web face, the command line and reports show the same drawing.
import type { Locale } from './locale.ts';
import type { SvgNode } from './svg.ts';

/** A value as a machine reads it, and as the reader of a page does. */
export interface Cell {
  readonly value: string | number | null;
  readonly text: string;
}
export interface Column {
  readonly label: string;
  readonly isNumeric?: boolean;
}
export interface FigureTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What the caller says of a figure; the takeaway is computed from the data unless given. */
export interface FigureFrame {
  readonly id: string;
  readonly title: string;
  readonly takeaway?: string;
  readonly unit?: string;
  readonly source?: string;
  /** An ISO 8601 date or instant: when the data stood so. */
  readonly asOf?: string;
}
export interface FigureLook<Words> {
  /** CSS pixels from edge to edge; kept within `WIDTH_MIN` and `WIDTH_MAX`. */
  readonly width: number;
  readonly locale: Locale;
  readonly words: Words;
}
export interface Figure extends FigureFrame {
  readonly takeaway: string;
  readonly language: string;
  /** Lines that must stand under the drawing wherever it is shown. */
  readonly notes: readonly string[];
  readonly table: FigureTable;
  readonly svg: SvgNode;
}

export const WIDTH_MIN = 320;
export const WIDTH_MAX = 1200;
export const widthWithin = (width: number): number =>
  Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, Math.floor(width)));

export const cell = (
  value: string | number | null,
  text = value === null ? '' : `${value}`,
): Cell => ({
  value,
  text,
});

/** A whole number that may pass 2^53: then its digits, since a float would lie. */
export const countCell = (count: bigint | number, locale: Locale): Cell =>
  cell(Number.isSafeInteger(Number(count)) ? Number(count) : `${count}`, locale.number(count));

export function figureOf(
  frame: FigureFrame,
  locale: Locale,
  parts: {
    readonly takeaway: string;
    readonly table: FigureTable;
    readonly svg: SvgNode;
    readonly notes?: readonly string[];
  },
): Figure {
  return {
    ...frame,
    takeaway: frame.takeaway ?? parts.takeaway,
    language: locale.language,
    notes: parts.notes ?? [],
    table: parts.table,
    svg: parts.svg,
  };
}
