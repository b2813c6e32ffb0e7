// What is to be done, thing by thing, each with how it stands (GOV.UK task list).
import type { ReactNode } from 'react';
import { Link } from './link.tsx';
import { Status, type StatusKind } from './status.tsx';
import classes from './task-list.module.css';

export interface Task {
  readonly key: string;
  readonly text: string;
  /** Left out while it cannot be begun. */
  readonly href?: string;
  readonly hint?: ReactNode;
  readonly status: { readonly kind: StatusKind; readonly text: string };
}

interface Props {
  readonly tasks: readonly Task[];
}

export function TaskList({ tasks }: Props) {
  return (
    <ul className={classes.tasks}>
      {tasks.map(({ key, text, href, hint, status }) => (
        <li key={key}>
          <div className={classes.words}>
            {href ? (
              <Link href={href} className={classes.link}>
                {text}
              </Link>
            ) : (
              <span className={classes.waiting}>{text}</span>
            )}
            {hint ? <div className={classes.hint}>{hint}</div> : null}
          </div>
          <Status kind={status.kind}>{status.text}</Status>
        </li>
      ))}
    </ul>
  );
}
