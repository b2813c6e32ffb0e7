// How a thing stands: a shape, a colour and a word, so that none is the only sign.
import type { ReactNode } from 'react';
import classes from './status.module.css';

export type StatusKind = 'ok' | 'warn' | 'bad' | 'neutral' | 'progress' | 'sealed';

interface Props {
  /** `sealed` is for what is signed and in force; `progress` for what is on its way. */
  readonly kind: StatusKind;
  readonly size?: 'usual' | 'large';
  /** The word, in the language of the field. */
  readonly children: ReactNode;
}

const SHAPES: Readonly<Record<StatusKind, ReactNode>> = {
  ok: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path className={classes.cut} d="m4.6 8.3 2.3 2.3 4.5-5" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1 15.4 14.4H.6Z" strokeLinejoin="round" />
      <path className={classes.cut} d="M8 5.8v4M8 11.7v.6" />
    </>
  ),
  bad: (
    <>
      <path d="M5.1.9h5.8l4.2 4.2v5.8l-4.2 4.2H5.1L.9 10.9V5.1Z" />
      <path className={classes.cut} d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" />
    </>
  ),
  neutral: <circle className={classes.hollow} cx="8" cy="8" r="6" />,
  progress: (
    <>
      <circle className={classes.hollow} cx="8" cy="8" r="6" />
      <path d="M8 2a6 6 0 0 1 0 12Z" />
    </>
  ),
  sealed: (
    <>
      <path d="M8 0 10.2 1.8l2.8-.2.6 2.8L16 6 14.8 8.6 16 11.2l-2.4 1.5-.6 2.8-2.8-.2L8 16l-2.2-.7-2.8.2-.6-2.8L0 11.2l1.2-2.6L0 6l2.4-1.6L3 1.6l2.8.2Z" />
      <circle className={classes.cut} cx="8" cy="8.4" r="3.2" />
    </>
  ),
};

export function Status({ kind, size = 'usual', children }: Props) {
  return (
    <span className={classes.status} data-kind={kind} data-size={size}>
      <svg className={classes.shape} viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
