// Terms and what they are here: the plain facts of one thing.
import type { ReactNode } from 'react';
import classes from './description-list.module.css';

export interface Description {
  readonly term: string;
  readonly value: ReactNode;
  /** A word on the term, below the value. */
  readonly note?: ReactNode;
}

interface Props {
  readonly items: readonly Description[];
  /** Term above value, in as many columns as fit: for key figures. */
  readonly layout?: 'rows' | 'columns';
}

export function DescriptionList({ items, layout = 'rows' }: Props) {
  return (
    <dl className={classes.list} data-layout={layout}>
      {items.map(({ term, value, note }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {note ? <div className={classes.note}>{note}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
