// A figure in the form that was asked for, to the terminal or into a file.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  csvText,
  type Figure,
  jsonOf,
  localeOf,
  type Subject,
  svgText,
  type Theme,
} from '../../../base/figures/index.ts';
import { EXIT } from '../exit.ts';
import { out, say, type Terminal } from '../terminal.ts';
import { figureText, figureWordsIn, LANGUAGES, type Language } from './figure-text.ts';

export const FORMATS = ['text', 'svg', 'csv', 'json'] as const;
const THEMES = ['light', 'dark'] as const satisfies readonly Theme[];
const WIDTH = 960;

export interface FigureFlags {
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly part?: number;
  readonly language: Language;
  readonly theme: Theme;
  readonly width: number;
}

const whole = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new SyntaxError(`${text} is not a whole number`);
  return Number(text);
};

export const figureFlags = {
  format: {
    kind: 'enum',
    values: FORMATS,
    default: 'text',
    brief: 'text (claim and table), svg (the drawing), csv or json (the data)',
  },
  out: {
    kind: 'parsed',
    parse: String,
    optional: true,
    brief: 'write it into this file; .svg, .csv and .json say the format',
    placeholder: 'file',
  },
  part: {
    kind: 'parsed',
    parse: whole,
    optional: true,
    brief: 'only this one where there are several',
    placeholder: 'n',
  },
  language: { kind: 'enum', values: LANGUAGES, default: 'en', brief: 'en or fr' },
  theme: { kind: 'enum', values: THEMES, default: 'light', brief: 'light or dark, for svg' },
  width: {
    kind: 'parsed',
    parse: whole,
    default: `${WIDTH}`,
    brief: 'of the drawing, in pixels',
    placeholder: 'pixels',
  },
} as const;

/** As nothing else was asked for. */
export const plainFigures: FigureFlags = {
  format: 'text',
  language: 'en',
  theme: 'light',
  width: WIDTH,
};

export async function writeFigures(
  terminal: Terminal,
  subjects: readonly Subject[],
  flags: FigureFlags,
): Promise<void> {
  const format = formatOf(flags);
  const look = {
    width: flags.width,
    locale: localeOf(flags.language),
    words: await figureWordsIn(flags.language),
  };
  const figures = chosen(subjects, flags.part).map((subject) => subject.draw(look));
  const wrong = wrongWith(figures, subjects.length, format);
  if (wrong !== null) {
    say(terminal, wrong);
    terminal.process.exitCode = EXIT.usage;
    return;
  }
  const content = contentOf(figures, format, flags.theme);
  if (flags.out === undefined) return out(terminal, content.replace(/\r?\n$/, ''));
  const file = path.resolve(terminal.cwd, flags.out);
  writeFileSync(file, content.endsWith('\n') ? content : `${content}\n`);
  say(terminal, `written to ${file}`);
}

/** What the file is called decides, unless it was said. */
function formatOf({ format, out: file }: FigureFlags): FigureFlags['format'] {
  if (format !== 'text' || file === undefined) return format;
  const ending = path.extname(file).slice(1);
  return FORMATS.find((one) => one === ending) ?? format;
}

const chosen = (subjects: readonly Subject[], part: number | undefined): readonly Subject[] =>
  part === undefined ? subjects : subjects.slice(Math.max(0, part - 1), part);

/** A drawing and a table of data hold one figure each. */
function wrongWith(
  figures: readonly Figure[],
  all: number,
  format: FigureFlags['format'],
): string | null {
  if (figures.length === 0) return `There are ${all} figures here; --part takes 1 to ${all}.`;
  if (figures.length === 1 || format === 'text' || format === 'json') return null;
  const many = `These are ${all} figures and a file holds one: choose with --part.`;
  return [many, ...figures.map(({ title }, at) => `  ${at + 1}  ${title}`)].join('\n');
}

function contentOf(
  figures: readonly Figure[],
  format: FigureFlags['format'],
  theme: Theme,
): string {
  if (format === 'text') return figures.map(figureText).join('\n\n\n');
  const [first] = figures;
  if (format === 'svg') return svgText(first!, { theme });
  if (format === 'csv') return csvText(first!);
  const values = figures.map(jsonOf);
  return JSON.stringify(values.length === 1 ? values[0] : values, null, 2);
}
