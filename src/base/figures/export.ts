// A figure as files: a standalone accessible SVG sheet, CSV of RFC 4180, JSON.
import type { Json } from '../json.ts';
import type { Figure } from './figure.ts';
import { localeOf } from './locale.ts';
import { resolveTokens, type Theme } from './palette.ts';
import { drawing, el, group, heightOf, rect, type SvgNode, text } from './svg.ts';
import { type TextStyle, wrapText } from './text-width.ts';

const MARGIN = 16;
const HEADLINE: TextStyle = { size: 17, bold: true };
const SUBTITLE: TextStyle = { size: 13 };
const FOOT: TextStyle = { size: 11 };

const escaped = (content: string): string =>
  content
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

function serialised({ tag, attributes, children }: SvgNode, theme: Theme): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(resolveTokens(`${value}`, theme))}"`)
    .join('');
  if (children.length === 0) return `<${tag}${written}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : serialised(child, theme),
  );
  return `<${tag}${written}>${inner.join('')}</${tag}>`;
}

function paragraph(content: string, width: number, top: number, style: TextStyle, fill: string) {
  const size = style.size!;
  const step = size * 1.35;
  const lines = content === '' ? [] : wrapText(content, width, style);
  const nodes = lines.map((part, i) =>
    text(part, MARGIN, top + size + i * step, { ...style, fill }),
  );
  return { nodes, bottom: top + lines.length * step };
}

/** The claim above the drawing, the source and notes below it. */
function sheet(figure: Figure, sourceLine: string): SvgNode {
  const inner = Number(figure.svg.attributes['width']);
  const headline = paragraph(figure.takeaway, inner, MARGIN, HEADLINE, 'var(--ink)');
  const subtitle = [figure.title, figure.unit].filter((part) => part !== undefined).join(' · ');
  const under = paragraph(subtitle, inner, headline.bottom + 4, SUBTITLE, 'var(--quiet)');
  const top = under.bottom + 12;
  let bottom = top + heightOf(figure.svg) + 12;
  const feet = [...figure.notes, sourceLine].map((note) => {
    const made = paragraph(note, inner, bottom, FOOT, 'var(--quiet)');
    bottom = made.bottom;
    return made.nodes;
  });
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(bottom + MARGIN);
  const chart = group(
    figure.svg.children.filter((child) => typeof child !== 'string'),
    {
      transform: `translate(${MARGIN} ${top})`,
    },
  );
  return drawing(width, height, [
    rect({ x: 0, y: 0, width, height }, { fill: 'var(--surface)' }),
    ...headline.nodes,
    ...under.nodes,
    chart,
    ...feet.flat(),
  ]);
}

/** The whole figure as one file: headline, drawing, notes, source; named for screen readers. */
export function svgText(figure: Figure, { theme }: { readonly theme: Theme }): string {
  const date = figure.asOf && localeOf(figure.language).date(figure.asOf);
  const sourceLine = [figure.source, date].filter((part) => part !== undefined).join(' · ');
  const root = sheet(figure, sourceLine);
  const [titleId, descriptionId] = [`${figure.id}-title`, `${figure.id}-desc`];
  const named: SvgNode = {
    ...root,
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      'xml:lang': figure.language,
      lang: figure.language,
      role: 'img',
      'aria-labelledby': `${titleId} ${descriptionId}`,
      ...root.attributes,
    },
    children: [
      el('title', { id: titleId }, [figure.title]),
      el('desc', { id: descriptionId }, [figure.takeaway]),
      ...root.children,
    ],
  };
  return `${serialised(named, theme)}\n`;
}

/**
 * Spreadsheets run cells that open with these as formulas; an apostrophe before makes them text
 * (OWASP, CSV injection). Numbers are written as they are.
 */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return `${value}`;
  const safe = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180: a header line, CRLF, quotes where needed. Values as machines read them. */
export function csvText({ table }: Figure): string {
  const lines = [
    table.columns.map(({ label }) => csvCell(label)),
    ...table.rows.map((row) => row.map(({ value }) => csvCell(value))),
  ];
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** The data behind the drawing with its words, without the drawing. */
export function jsonOf({ id, title, takeaway, unit, source, asOf, notes, table }: Figure): Json {
  return {
    id,
    title,
    takeaway,
    ...(unit === undefined ? {} : { unit }),
    ...(source === undefined ? {} : { source }),
    ...(asOf === undefined ? {} : { asOf }),
    notes: [...notes],
    columns: table.columns.map(({ label }) => label),
    rows: table.rows.map((row) => row.map(({ value }) => value)),
  };
}
