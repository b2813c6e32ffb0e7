// A message in the flow of a page. Problems interrupt a screen reader, the rest wait their turn.
import { CircleCheck, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './notice.module.css';

export type NoticeKind = 'note' | 'ok' | 'warn' | 'bad';

interface Props {
  readonly kind?: NoticeKind;
  readonly title?: string;
  /** It stood there when the page came: nothing is announced. */
  readonly isStanding?: boolean;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

const ICONS = { note: Info, ok: CircleCheck, warn: TriangleAlert, bad: OctagonX };
const ROLES = { note: undefined, ok: 'status', warn: 'status', bad: 'alert' } as const;

export function Notice({ kind = 'note', title, isStanding = false, actions, children }: Props) {
  const t = useTexts(uiTexts);
  const Icon = ICONS[kind];
  return (
    <div className={classes.notice} data-kind={kind} role={isStanding ? undefined : ROLES[kind]}>
      <Icon className={classes.icon} size={20} aria-hidden="true" />
      <div className={classes.body}>
        <span className="visually-hidden">{t.notice[kind]}: </span>
        {title ? <p className={classes.title}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
