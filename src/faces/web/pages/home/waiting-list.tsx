// What waits, the most urgent first; each line leads to where it is done.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { addressOf, type NodeLink } from '../../shell/address-of.ts';
import { Remote } from '../../shell/remote.tsx';
import { homeTexts } from '../../texts/home.ts';
import { useTexts } from '../../texts/texts.ts';
import { DateText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import classes from './home.module.css';

type Item = OutputOf<'/node/waiting', 'get'>['waiting'][number];

const URGENCY: Readonly<Record<string, StatusKind>> = {
  'duty-overdue': 'bad',
  'cure-period': 'warn',
  'missing-receipts': 'warn',
};

export function WaitingList() {
  const t = useTexts(homeTexts).waiting;
  const found = useRead('/node/waiting', {}, { everyMs: 10_000 });
  return (
    <Remote of={found}>
      {({ waiting }) =>
        waiting.length === 0 ? (
          <EmptyState title={t.none}>{t.noneNext}</EmptyState>
        ) : (
          <ul className={classes.list}>
            {waiting.map((item) => (
              <li key={item.id} className={classes.item}>
                <Waiting item={item} />
              </li>
            ))}
          </ul>
        )
      }
    </Remote>
  );
}

function Waiting({ item }: { readonly item: Item }) {
  const t = useTexts(homeTexts).waiting;
  const say = t.say[item.kind];
  return (
    <>
      <Status kind={URGENCY[item.kind] ?? 'progress'}>{t.kinds[item.kind] ?? item.kind}</Status>
      <Link href={addressOf(item.link as NodeLink)}>
        {say ? say(item.facts, item.title) : item.title}
      </Link>
      <span className={classes.quiet}>
        {item.dueAt ? (
          <>
            {t.due} <When at={item.dueAt} />
          </>
        ) : (
          <>
            {t.since} <When at={item.since} />
          </>
        )}
      </span>
    </>
  );
}

const When = ({ at }: { readonly at: string }) =>
  at.length === 10 ? <DateText on={at} /> : <InstantText at={at} />;
