// Who gets how much from whom: buyers by suppliers, with what each asked for and can deliver. Each
// quantity is a number and the length of a bar. Where columns do not fit, each buyer's suppliers
// are listed below it.
import { type Fraction, fraction } from '../fraction.ts';
import {
  cell,
  countCell,
  type Figure,
  type FigureFrame,
  type FigureLook,
  figureOf,
  widthWithin,
} from './figure.ts';
import type { Locale } from './locale.ts';
import { drawing, group, line, marks, rect, SMALL, type SvgNode, TINY, text } from './svg.ts';
import { cutText, widthOfText } from './text-width.ts';

export interface Buyer {
  readonly key: string;
  readonly label: string;
  readonly asked?: bigint;
}
export interface Supplier {
  readonly key: string;
  readonly label: string;
  readonly capacity?: bigint;
}
export interface Allocation {
  readonly buyers: readonly Buyer[];
  readonly suppliers: readonly Supplier[];
  readonly quantities: readonly {
    readonly buyer: string;
    readonly supplier: string;
    readonly quantity: bigint;
  }[];
}
export interface AllocationWords {
  readonly columns: {
    readonly buyer: string;
    readonly supplier: string;
    readonly quantity: string;
  };
  readonly total: string;
  readonly asked: string;
  readonly capacity: string;
  takeaway(facts: {
    readonly allocated: string;
    readonly asked: string | null;
    readonly share: string | null;
    readonly buyers: number;
    readonly suppliers: number;
  }): string;
}

const ROW = 34;
const HEAD = 24;

interface Sheet {
  readonly allocation: Allocation;
  readonly words: AllocationWords;
  readonly locale: Locale;
  readonly width: number;
  readonly largest: bigint;
}

function quantityOf(
  { quantities }: Allocation,
  buyer: string | null,
  supplier: string | null,
): bigint {
  return quantities
    .filter(
      (one) => (buyer ?? one.buyer) === one.buyer && (supplier ?? one.supplier) === one.supplier,
    )
    .reduce((sum, { quantity }) => sum + quantity, 0n);
}

const part = (quantity: bigint, whole: bigint): number =>
  whole === 0n ? 0 : Number(quantity) / Number(whole);

/** `120 of 200`, or the sum alone where nothing bounds it. */
const againstText = (sum: bigint, bound: bigint | undefined, locale: Locale): string =>
  bound === undefined ? locale.number(sum) : `${locale.number(sum)} / ${locale.number(bound)}`;

function quantityNodes(
  sheet: Sheet,
  quantity: bigint,
  x: number,
  y: number,
  room: number,
): SvgNode[] {
  const { locale, largest } = sheet;
  if (quantity === 0n)
    return [text('–', x + room, y + 14, { anchor: 'end', fill: 'var(--quiet)' })];
  const width = Math.max(2, part(quantity, largest) * room);
  return [
    text(locale.number(quantity), x + room, y + 14, { anchor: 'end' }),
    rect({ x: x + room - width, y: y + 20, width, height: 6 }, { fill: 'var(--series-1)', rx: 1 }),
  ];
}

/** Columns side by side; null when they do not fit. */
function matrix(sheet: Sheet): { nodes: SvgNode[]; bottom: number } | null {
  const { allocation, words, locale, width } = sheet;
  const { buyers, suppliers } = allocation;
  const totals = buyers.map(({ key, asked }) =>
    againstText(quantityOf(allocation, key, null), asked, locale),
  );
  const style = { size: SMALL, bold: true };
  const totalHead = buyers.some(({ asked }) => asked !== undefined)
    ? `${words.total} / ${words.asked}`
    : words.total;
  const totalRoom = Math.max(...[totalHead, ...totals].map((one) => widthOfText(one, style))) + 8;
  const names = buyers.map(({ label }) => widthOfText(label, style));
  const foot = suppliers.some(({ capacity }) => capacity !== undefined)
    ? `${words.total} / ${words.capacity}`
    : words.total;
  const nameRoom = Math.max(widthOfText(foot, style), ...names) + 16;
  const column = (width - nameRoom - totalRoom) / Math.max(1, suppliers.length);
  const sums = suppliers.map(({ key, capacity }) =>
    againstText(quantityOf(allocation, null, key), capacity, locale),
  );
  const needed = [...suppliers.map(({ label }) => label), ...sums].map((one) =>
    widthOfText(one, style),
  );
  if (column < Math.max(...needed) + 12) return null;
  const left = (i: number) => nameRoom + i * column + 12;
  const room = column - 12;
  const bottom = HEAD + buyers.length * ROW;
  const heads = suppliers.map(({ label }, i) =>
    text(label, left(i) + room, 15, { bold: true, anchor: 'end' }),
  );
  const rows = buyers.flatMap((buyer, row) => {
    const y = HEAD + row * ROW;
    return [
      text(buyer.label, 0, y + 14, { bold: true }),
      ...suppliers.flatMap(({ key }, i) =>
        quantityNodes(sheet, quantityOf(allocation, buyer.key, key), left(i), y, room),
      ),
      text(totals[row]!, width, y + 14, { anchor: 'end', bold: true }),
      line([0, y + ROW, width, y + ROW], { stroke: 'var(--line)' }),
    ];
  });
  const feet = sums.map((sum, i) =>
    text(sum, left(i) + room, bottom + 20, { anchor: 'end', bold: true }),
  );
  const all = text(locale.number(quantityOf(allocation, null, null)), width, bottom + 20, {
    anchor: 'end',
    bold: true,
  });
  const head = text(totalHead, width, 15, { anchor: 'end', fill: 'var(--quiet)' });
  const rules = [HEAD, bottom].map((y) => line([0, y, width, y], { stroke: 'var(--ink)' }));
  return {
    nodes: [
      ...heads,
      head,
      ...rows,
      ...rules,
      text(foot, 0, bottom + 20, { fill: 'var(--quiet)' }),
      ...feet,
      all,
    ],
    bottom: bottom + 30,
  };
}

/** One block a buyer: its suppliers as bars, for narrow pages. */
function blocks(sheet: Sheet): { nodes: SvgNode[]; bottom: number } {
  const { allocation, words, locale, width, largest } = sheet;
  const name = Math.floor(width * 0.34);
  const numbers = allocation.quantities.map(({ quantity }) =>
    widthOfText(locale.number(quantity), { size: SMALL }),
  );
  const room = width - name - Math.max(20, ...numbers) - 16;
  let y = 0;
  const nodes = allocation.buyers.flatMap((buyer) => {
    const total = againstText(quantityOf(allocation, buyer.key, null), buyer.asked, locale);
    const label = cutText(buyer.label, width - widthOfText(total, { size: SMALL }) - 12, {
      size: SMALL,
      bold: true,
    });
    const top = y;
    y += 24 + 6;
    const rows = allocation.suppliers.flatMap((supplier) => {
      const quantity = quantityOf(allocation, buyer.key, supplier.key);
      if (quantity === 0n) return [];
      const at = y;
      y += 18;
      return [
        text(cutText(supplier.label, name - 8, { size: TINY }), 0, at + 10, { size: TINY }),
        rect(
          { x: name, y: at + 1, width: Math.max(2, part(quantity, largest) * room), height: 10 },
          { fill: 'var(--series-1)', rx: 1 },
        ),
        text(locale.number(quantity), width, at + 10, { anchor: 'end' }),
      ];
    });
    y += 8;
    return [
      text(label, 0, top + 15, { bold: true }),
      text(total, width, top + 15, { anchor: 'end', bold: true }),
      line([0, top + 22, width, top + 22], { stroke: 'var(--line)' }),
      ...rows,
    ];
  });
  const all = againstText(quantityOf(allocation, null, null), askedOf(allocation), locale);
  const total = [
    line([0, y, width, y], { stroke: 'var(--ink)' }),
    text(
      askedOf(allocation) === undefined ? words.total : `${words.total} / ${words.asked}`,
      0,
      y + 16,
      { bold: true },
    ),
    text(all, width, y + 16, { anchor: 'end', bold: true }),
  ];
  return { nodes: [...nodes, ...total], bottom: y + 26 };
}

/** What all asked for together, when each said it. */
function askedOf({ buyers }: Allocation): bigint | undefined {
  if (buyers.some(({ asked }) => asked === undefined)) return undefined;
  return buyers.reduce((sum, { asked }) => sum + asked!, 0n);
}

export function allocationMatrix(
  frame: FigureFrame,
  allocation: Allocation,
  look: FigureLook<AllocationWords>,
): Figure {
  const { words, locale } = look;
  const width = widthWithin(look.width);
  const largest = allocation.quantities.reduce(
    (most, { quantity }) => (quantity > most ? quantity : most),
    0n,
  );
  const sheet = { allocation, words, locale, width, largest };
  const { nodes, bottom } = matrix(sheet) ?? blocks(sheet);
  const sum = quantityOf(allocation, null, null);
  const asked = askedOf(allocation);
  const share: Fraction | null = asked === undefined || asked === 0n ? null : fraction(sum, asked);
  return figureOf(frame, locale, {
    takeaway: words.takeaway({
      allocated: locale.number(sum),
      asked: asked === undefined ? null : locale.number(asked),
      share: share === null ? null : locale.share(share),
      buyers: allocation.buyers.length,
      suppliers: allocation.suppliers.length,
    }),
    table: tableOf(allocation, words, locale),
    svg: drawing(width, bottom, marks(group(nodes))),
  });
}

/** Every cell, what each buyer asked for, what each supplier can deliver. */
function tableOf(allocation: Allocation, words: AllocationWords, locale: Locale) {
  const { buyers, suppliers } = allocation;
  const { columns } = words;
  return {
    columns: [
      { label: columns.buyer },
      { label: columns.supplier },
      { label: columns.quantity, isNumeric: true },
    ],
    rows: [
      ...buyers.flatMap((buyer) =>
        suppliers.map((supplier) => [
          cell(buyer.label),
          cell(supplier.label),
          countCell(quantityOf(allocation, buyer.key, supplier.key), locale),
        ]),
      ),
      ...buyers.flatMap(({ label, asked }) =>
        asked === undefined ? [] : [[cell(label), cell(words.asked), countCell(asked, locale)]],
      ),
      ...suppliers.flatMap(({ label, capacity }) =>
        capacity === undefined
          ? []
          : [[cell(words.capacity), cell(label), countCell(capacity, locale)]],
      ),
    ],
  };
}
