// What waits, the most urgent first: that one alone as the thing to decide, the others as lines.
// Each leads to where it is done.
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { addressOf, type NodeLink } from '../../shell/address-of.ts';
import { Remote } from '../../shell/remote.tsx';
import { homeTexts } from '../../texts/home.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import classes from './home.module.css';
import { useMemberNames } from './member-names.ts';

type Item = OutputOf<'/node/waiting', 'get'>['waiting'][number];

const URGENCY: Readonly<Record<string, StatusKind>> = {
  'duty-overdue': 'bad',
  'cure-period': 'warn',
  'missing-receipts': 'warn',
  'parked-message': 'warn',
};
const LINES = 5;

interface Props {
  /** The node's own time; a demonstration's is not that of the wall. */
  readonly now: string | undefined;
}

export function WaitingList({ now }: Props) {
  const t = useTexts(homeTexts).waiting;
  const [isWhole, setWhole] = useState(false);
  const found = useRead('/node/waiting', {}, { everyMs: 10_000 });
  return (
    <Remote of={found}>
      {({ waiting: [first, ...others] }) =>
        first === undefined ? (
          <EmptyState title={t.none}>{t.noneNext}</EmptyState>
        ) : (
          <div className={classes.waiting}>
            <First item={first} now={now} />
            {others.length > 0 ? (
              <ul className={classes.list}>
                {(isWhole ? others : others.slice(0, LINES)).map((item) => (
                  <li key={item.id} className={classes.item}>
                    <Line item={item} now={now} />
                  </li>
                ))}
              </ul>
            ) : null}
            {others.length > LINES && !isWhole ? (
              <Button kind="quiet" onPress={() => setWhole(true)}>
                {t.more(others.length - LINES)}
              </Button>
            ) : null}
          </div>
        )
      }
    </Remote>
  );
}

interface ItemProps extends Props {
  readonly item: Item;
}

function useWords({ kind, facts, title }: Item): string {
  const t = useTexts(homeTexts).waiting;
  const names = useMemberNames();
  return t.say[kind]?.(facts, names) ?? title;
}

function Kind({ kind }: Item) {
  const t = useTexts(homeTexts).waiting;
  return <Status kind={URGENCY[kind] ?? 'progress'}>{t.kinds[kind] ?? kind}</Status>;
}

function First({ item, now }: ItemProps) {
  const t = useTexts(homeTexts).waiting;
  const words = useWords(item);
  return (
    <Card
      title={words}
      tone="action"
      actions={
        <ButtonLink href={addressOf(item.link as NodeLink)}>{t.go[item.kind] ?? t.open}</ButtonLink>
      }
    >
      <p className={classes.when}>
        <Kind {...item} />
        <When item={item} now={now} />
      </p>
    </Card>
  );
}

function Line({ item, now }: ItemProps) {
  const words = useWords(item);
  return (
    <>
      <Kind {...item} />
      <Link href={addressOf(item.link as NodeLink)}>{words}</Link>
      <When item={item} now={now} />
    </>
  );
}

const DAY_MS = 86_400_000;

function When({ item: { dueAt, since }, now }: ItemProps) {
  const t = useTexts(homeTexts).waiting;
  const at = dueAt ?? since;
  const days = dueAt && now ? Math.floor((Date.parse(dueAt) - Date.parse(now)) / DAY_MS) : null;
  return (
    <span className={classes.quiet}>
      {dueAt ? t.due : t.since} {at.length === 10 ? <DateText on={at} /> : <InstantText at={at} />}
      {days === null ? null : `, ${t.inDays(days)}`}
    </span>
  );
}
