// A figure on a terminal: what it claims, then the very data that are drawn, as a table.
import { type Figure, type FigureTexts, localeOf } from '../../../base/figures/index.ts';

const BETWEEN = '  ';

export function figureText(figure: Figure): string {
  const { title, takeaway, unit, source, asOf, notes, language } = figure;
  const subtitle = [title, unit].filter((part) => part !== undefined).join(' · ');
  const date = asOf === undefined ? undefined : localeOf(language).date(asOf);
  const origin = [source, date].filter((part) => part !== undefined && part !== '').join(' · ');
  return [takeaway, subtitle, '', ...tableLines(figure), '', ...notes, origin].join('\n').trimEnd();
}

/** Columns as wide as their widest cell; numbers end where their heading ends. */
function tableLines({ table: { columns, rows } }: Figure): string[] {
  const texts = [
    columns.map(({ label }) => label),
    ...rows.map((row) =>
      row.map(({ text, value }) => (value === null && text === '' ? '–' : text)),
    ),
  ];
  const widths = columns.map((_, i) => Math.max(...texts.map((row) => widthOf(row[i] ?? ''))));
  const lines = texts.map((row) =>
    row
      .map((text, i) => {
        const room = ' '.repeat(widths[i]! - widthOf(text));
        return columns[i]?.isNumeric ? `${room}${text}` : `${text}${room}`;
      })
      .join(BETWEEN)
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(BETWEEN);
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}

const widthOf = (text: string): number => [...text].length;

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language is read when it is asked for. */
export async function figureWordsIn(language: Language): Promise<FigureTexts> {
  const { figureTextsEn, readFigureTextsFr } = await import('../../../base/figures/index.ts');
  return language === 'fr' ? readFigureTextsFr() : figureTextsEn;
}
