// What happened, in order, and by whom: the history of an instrument, a data set, a question.
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { InstantText } from './instant-text.tsx';
import { Seal } from './seal.tsx';
import type { StatusKind } from './status.tsx';
import classes from './timeline.module.css';

export interface TimelineEvent {
  readonly key: string;
  /** What happened, as a short sentence. */
  readonly title: ReactNode;
  /** RFC 3339; left out for what is still to come. */
  readonly at?: string;
  /** Who did it: a `MemberChip`, a name, a role. */
  readonly actor?: ReactNode;
  readonly kind?: StatusKind;
  /** The ledger entry that keeps it. */
  readonly entry?: string;
  readonly children?: ReactNode;
}

interface Props {
  readonly events: readonly TimelineEvent[];
  readonly label?: string;
}

export function Timeline({ events, label }: Props) {
  const t = useTexts(uiTexts);
  return (
    <ol className={classes.timeline} aria-label={label ?? t.timeline}>
      {events.map(({ key, title, at, actor, kind = 'neutral', entry, children }) => (
        <li key={key} data-kind={kind} data-ahead={at === undefined || undefined}>
          <div className={classes.head}>
            <span className={classes.title}>{title}</span>
            {entry ? <Seal entry={entry} /> : null}
          </div>
          {at || actor ? (
            <div className={classes.who}>
              {actor ? <span>{actor}</span> : null}
              {at ? <InstantText at={at} /> : null}
            </div>
          ) : null}
          {children ? <div className={classes.body}>{children}</div> : null}
        </li>
      ))}
    </ol>
  );
}
