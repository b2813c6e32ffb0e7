// An instant, in UTC and in the reader's own time: records are kept in the one, days are lived in
// the other.

import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './instant-text.module.css';
import { instantWords } from './instant-words.ts';
import { useLocale } from './locale.ts';

interface Props {
  /** RFC 3339. */
  readonly at: string;
  /** `stack` puts the reader's time below, for table cells. */
  readonly layout?: 'line' | 'stack';
  readonly hasSeconds?: boolean;
  /** The reader's zone; the browser's by default. */
  readonly zone?: string;
}

export function InstantText({ at, layout = 'line', hasSeconds = false, zone }: Props) {
  const t = useTexts(uiTexts).time;
  const { language } = useLocale();
  const { utc, here } = instantWords(at, { language, hasSeconds, zone });
  return (
    <time dateTime={at} dir="auto" className={classes.instant} data-layout={layout}>
      <span>
        {utc} {t.utc}
      </span>
      {here === null ? null : (
        <span className={classes.here}>
          {here} {t.here}
        </span>
      )}
    </time>
  );
}
