// A figure as a file: the drawing for a report, the data for a spreadsheet or a program. Made in
// the browser from what is shown, in the light theme, since reports are printed.
import { csvText, jsonOf, svgText } from '../../../base/figures/export.ts';
import type { Figure } from '../../../base/figures/figure.ts';
import styles from './figure.module.css';
import { saveFile } from './save-file.ts';

export interface FigureDownloadsProps {
  readonly figure: () => Figure;
  /** `Download`, before the names of the formats. */
  readonly label: string;
}

const FORMATS = [
  { format: 'SVG', type: 'image/svg+xml', write: (f: Figure) => svgText(f, { theme: 'light' }) },
  // The mark at the start tells spreadsheets that the file is UTF-8.
  { format: 'CSV', type: 'text/csv', write: (f: Figure) => `\ufeff${csvText(f)}` },
  {
    format: 'JSON',
    type: 'application/json',
    write: (f: Figure) => JSON.stringify(jsonOf(f), null, 2),
  },
] as const;

export function FigureDownloads({ figure, label }: FigureDownloadsProps) {
  return (
    <p className={styles.downloads} data-screen-only>
      <span>{label}</span>
      {FORMATS.map(({ format, type, write }) => (
        <button
          key={format}
          type="button"
          className={styles.download}
          aria-label={`${label} ${format}`}
          onClick={() => {
            const made = figure();
            saveFile(`${made.id}.${format.toLowerCase()}`, type, write(made));
          }}
        >
          {format}
        </button>
      ))}
    </p>
  );
}
