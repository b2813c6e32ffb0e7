// A figure with what it claims: the takeaway as its heading, the drawing and its table twin behind
// two tabs, source, date and notes below, and the files. The drawing comes from `base/figures`.
import { useId } from 'react';
import type { Figure as FigureData } from '../../../base/figures/figure.ts';
import { localeOf } from '../../../base/figures/locale.ts';
import styles from './figure.module.css';
import { FigureDownloads } from './figure-downloads.tsx';
import { FigureDrawing } from './figure-drawing.tsx';
import { FigureTable } from './figure-table.tsx';
import { FigureTabs } from './figure-tabs.tsx';
import { useFigureView } from './figure-views.ts';

export interface FigureWords {
  /** Names the two tabs together: "Show as". */
  readonly views: string;
  readonly figure: string;
  readonly table: string;
  readonly download: string;
  readonly source: (source: string) => string;
  readonly asOf: (date: string) => string;
}

export interface FigureProps {
  /** Lays the figure out for a width; keep it stable between renders where it costs. */
  readonly draw: (width: number) => FigureData;
  readonly words: FigureWords;
  readonly headingLevel?: 2 | 3 | 4;
}

const DOWNLOAD_WIDTH = 960;

export function Figure({ draw, words, headingLevel = 3 }: FigureProps) {
  const id = useId();
  const figure = draw(DOWNLOAD_WIDTH);
  const [shown, show] = useFigureView(figure.id);
  const Heading = `h${headingLevel}` as const;
  const subtitle = [figure.title, figure.unit].filter(Boolean).join(' · ');
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-heading`}>
      <header className={styles.head}>
        <div>
          <Heading id={`${id}-heading`} className={styles.takeaway}>
            {figure.takeaway}
          </Heading>
          <p className={styles.subtitle}>{subtitle}</p>
        </div>
        <FigureTabs id={id} view={shown} words={words} onChange={show} />
      </header>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${shown}`}>
        {shown === 'figure' ? <FigureDrawing draw={draw} /> : <FigureTable figure={figure} />}
      </div>
      <figcaption className={styles.foot}>
        <Notes figure={figure} words={words} />
        <FigureDownloads figure={() => draw(DOWNLOAD_WIDTH)} label={words.download} />
      </figcaption>
    </figure>
  );
}

function Notes({ figure, words }: { readonly figure: FigureData; readonly words: FigureWords }) {
  const { source, asOf, notes, language } = figure;
  const date = asOf === undefined ? null : words.asOf(localeOf(language).date(asOf));
  const origin = [source === undefined ? null : words.source(source), date].filter(Boolean);
  return (
    <div>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {origin.length > 0 ? <p>{origin.join(' · ')}</p> : null}
    </div>
  );
}
