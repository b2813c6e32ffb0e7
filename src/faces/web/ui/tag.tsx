// A short word that sorts a thing: its kind, a code, a tier. It says nothing of how the thing
// stands.
import type { ReactNode } from 'react';
import classes from './tag.module.css';

interface Props {
  readonly tone?: 'plain' | 'action' | 'seal';
  readonly children: ReactNode;
}

export function Tag({ tone = 'plain', children }: Props) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  );
}
