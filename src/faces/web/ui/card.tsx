// A thing on its own ground, for what must stand out from the paper: a decision, a choice, a
// summary.
import { type ReactNode, useId } from 'react';
import classes from './card.module.css';

interface Props {
  readonly title?: ReactNode;
  readonly level?: 2 | 3 | 4;
  readonly actions?: ReactNode;
  /** `seal` is for what is signed; `action` for the one thing to decide. */
  readonly tone?: 'plain' | 'action' | 'seal';
  readonly children?: ReactNode;
}

export function Card({ title, level = 3, actions, tone = 'plain', children }: Props) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      className={classes.card}
      data-tone={tone}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title === undefined ? null : <Heading id={id}>{title}</Heading>}
      <div className={classes.body}>{children}</div>
      {actions ? <div className={classes.actions}>{actions}</div> : null}
    </section>
  );
}
