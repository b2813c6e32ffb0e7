// Keys that name a fill beside its swatch, wrapped to the width: the word stands for the colour.
import { type Box, marks, rect, SMALL, type SvgNode, text } from './svg.ts';
import { widthOfText, wrapText } from './text-width.ts';

export const SWATCH = 12;
const GAP = 6;
const BETWEEN = 18;
const STEP = 18;

export interface Key {
  readonly label: string;
  readonly fill: string;
  readonly swatch?: (box: Box) => readonly SvgNode[];
}

const squareOf =
  (fill: string) =>
  (box: Box): readonly SvgNode[] => [
    rect(box, { fill, stroke: 'var(--line-strong)', 'stroke-width': 1, rx: 1 }),
  ];

/** Keys side by side, on as many rows as the width needs. */
export function legend(
  keys: readonly Key[],
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
): { readonly nodes: SvgNode[]; readonly bottom: number } {
  let left = x;
  let row = 0;
  const nodes = keys.flatMap(({ label, fill, swatch }) => {
    const size = SWATCH + GAP + widthOfText(label, { size: SMALL });
    if (left > x && left + size > x + width) {
      left = x;
      row += 1;
    }
    const top = y + row * STEP;
    const box = { x: left, y: top + 2, width: SWATCH, height: SWATCH };
    const made = [
      ...(swatch ?? squareOf(fill))(box),
      text(label, left + SWATCH + GAP, top + SWATCH, { fill: 'var(--ink)' }),
    ];
    left += size + BETWEEN;
    return made;
  });
  return { nodes, bottom: y + (keys.length === 0 ? 0 : (row + 1) * STEP) };
}

/** A swatch, words in bold, and what belongs to them on wrapped lines below. */
export function keyedRow(
  key: Key & { readonly value?: string; readonly detail?: string },
  { x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
): { readonly nodes: SvgNode[]; readonly bottom: number } {
  const left = x + SWATCH + GAP + 2;
  const valueWidth = key.value === undefined ? 0 : widthOfText(key.value, { size: SMALL }) + 12;
  const label = wrapText(key.label, width - (left - x) - valueWidth, { size: SMALL, bold: true });
  const detail = key.detail ? wrapText(key.detail, width - (left - x), { size: SMALL }) : [];
  const box = { x, y: y + 2, width: SWATCH, height: SWATCH };
  const lines = label.map((part, i) => text(part, left, y + 12 + i * 16, { bold: true }));
  const more = detail.map((part, i) =>
    text(part, left, y + 12 + (label.length + i) * 16, { fill: 'var(--quiet)' }),
  );
  return {
    nodes: marks(
      (key.swatch ?? squareOf(key.fill))(box),
      lines,
      key.value === undefined ? null : text(key.value, x + width, y + 12, { anchor: 'end' }),
      more,
    ),
    bottom: y + (label.length + detail.length) * 16 + 6,
  };
}
