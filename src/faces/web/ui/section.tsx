// A part of a page under its own heading, with the acts that concern it at the heading's end.
import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface Props {
  readonly title: string;
  /** For links to this part. */
  readonly id?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

export function Section({ title, id, lead, actions, level = 2, children }: Props) {
  const heading = useId();
  const Heading = `h${level}` as const;
  return (
    <section id={id} className={classes.section} aria-labelledby={heading}>
      <div className={classes.head}>
        <Heading id={heading}>{title}</Heading>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
      {lead ? <p className={classes.lead}>{lead}</p> : null}
      <div className={classes.body}>{children}</div>
    </section>
  );
}
