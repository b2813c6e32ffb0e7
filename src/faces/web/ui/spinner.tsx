// Work of unknown length. It turns; with reduced motion it stands and the words tell.

import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { classNames } from './class-names.ts';
import classes from './spinner.module.css';

interface Props {
  /** What is going on; spoken. Null inside something that says it already. */
  readonly label?: string | null;
  /** Whether the words are shown beside it. */
  readonly isLabelShown?: boolean;
}

export function Spinner({ label, isLabelShown = false }: Props) {
  const t = useTexts(uiTexts);
  const said = label === undefined ? t.loading : label;
  return (
    <span className={classes.spinner} role={said === null ? undefined : 'status'}>
      <span className={classes.ring} aria-hidden="true" />
      {said === null ? null : (
        <span className={classNames(!isLabelShown && 'visually-hidden')}>{said}</span>
      )}
    </span>
  );
}
