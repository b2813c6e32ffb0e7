// One state of a component beside its name.
import type { ReactNode } from 'react';
import classes from './kit.module.css';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

export function KitRow({ name, children }: Props) {
  return (
    <div className={classes.row}>
      <p className={classes.name}>{name}</p>
      <div className={classes.sample}>{children}</div>
    </div>
  );
}
