// What changed since this person last looked, a day at a time; reading it is said, not guessed.
import type { OutputOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { offsetIn, useAddress } from '../../parts/address.ts';
import { addressOf, type NodeLink } from '../../shell/address-of.ts';
import { Remote } from '../../shell/remote.tsx';
import { homeTexts } from '../../texts/home.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Pager } from '../../ui/pager.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './home.module.css';
import { useMemberNames } from './member-names.ts';

const PAGE = 8;
type Found = OutputOf<'/node/changes', 'get'>;
type Change = Found['changes'][number];

export function Changes() {
  const t = useTexts(homeTexts).changes;
  const [address, change] = useAddress();
  const offset = offsetIn(address);
  const setOffset = (next: number) => change({ offset: next }, { isStep: true });
  const found = useRead('/node/changes', { query: { offset, limit: PAGE } }, { everyMs: 10_000 });
  const seen = useAct('post', '/node/changes/seen');
  const markSeen = () => {
    setOffset(0);
    seen.mutate({ body: {} });
  };
  return (
    <Section
      title={t.title}
      lead={
        found.data ? (
          <>
            {t.since} <InstantText at={found.data.since} />
          </>
        ) : undefined
      }
      actions={
        found.data && found.data.total > 0 ? (
          <Button kind="secondary" size="small" isBusy={seen.isPending} onPress={markSeen}>
            {t.seen}
          </Button>
        ) : null
      }
    >
      {seen.error ? <RefusalView problem={seen.error.problem} /> : null}
      <Remote of={found}>
        {(data) => <List found={data} offset={offset} onOffset={setOffset} />}
      </Remote>
    </Section>
  );
}

interface ListProps {
  readonly found: Found;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

function List({ found: { changes, total, nextOffset }, offset, onOffset }: ListProps) {
  const t = useTexts(homeTexts).changes;
  if (total === 0) return <EmptyState title={t.none}>{t.noneNext}</EmptyState>;
  return (
    <>
      <ul className={classes.list}>
        {changes.map((change) => (
          <li key={change.id} className={classes.item}>
            <Line change={change} />
          </li>
        ))}
      </ul>
      {total > PAGE ? (
        <Pager
          from={offset + 1}
          to={offset + changes.length}
          total={total}
          {...(offset > 0 ? { onPrevious: () => onOffset(Math.max(0, offset - PAGE)) } : {})}
          {...(nextOffset === null ? {} : { onNext: () => onOffset(nextOffset) })}
        />
      ) : null}
    </>
  );
}

function Line({ change }: { readonly change: Change }) {
  const t = useTexts(homeTexts).changes;
  const names = useMemberNames();
  return (
    <>
      <span className={classes.kind}>{t.kinds[change.kind] ?? change.kind}</span>
      <Link href={addressOf(change.link as NodeLink)}>
        {t.say[change.kind]?.(change.facts, names) ?? change.title}
      </Link>
      <span className={classes.quiet}>
        <InstantText at={change.at} />
      </span>
    </>
  );
}
