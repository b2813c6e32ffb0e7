// How far a long work is, in words and as a bar; without a value, that it goes on.
import { useId } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { useLocale } from './locale.ts';
import classes from './progress-bar.module.css';

interface Props {
  /** What is going on. */
  readonly label: string;
  /** Left out while nobody knows how much there is. */
  readonly value?: number;
  readonly max?: number;
  /** What stands at the end: "12 of 40 files"; by default the numbers. */
  readonly text?: string;
}

export function ProgressBar({ label, value, max = 100, text }: Props) {
  const t = useTexts(uiTexts);
  const id = useId();
  const locale = useLocale();
  const said =
    text ?? (value === undefined ? t.busy : t.progress(locale.number(value), locale.number(max)));
  return (
    <div className={classes.place}>
      <div className={classes.words}>
        <label htmlFor={id}>{label}</label>
        <span className={classes.text}>{said}</span>
      </div>
      <progress id={id} className={classes.bar} value={value} max={max} aria-valuetext={said} />
    </div>
  );
}
