// The keys that do a thing.
import { Fragment } from 'react';
import classes from './keyboard-hint.module.css';

interface Props {
  /** Pressed together: `['Ctrl', 'K']`. */
  readonly keys: readonly string[];
}

export function KeyboardHint({ keys }: Props) {
  return (
    <span className={classes.keys}>
      {keys.map((key, i) => (
        <Fragment key={key}>
          {i > 0 ? <span aria-hidden="true">+</span> : null}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
