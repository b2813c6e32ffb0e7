// What changed since this person last looked; reading it is said, not guessed.
import { useState } from 'react';
import type { OutputOf } from '../../api/client.ts';
import { useAct, useRead } from '../../api/queries.ts';
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
import { Tag } from '../../ui/tag.tsx';
import classes from './home.module.css';

const PAGE = 12;
type Change = OutputOf<'/node/changes', 'get'>['changes'][number];

export function Changes() {
  const t = useTexts(homeTexts).changes;
  const [offset, setOffset] = useState(0);
  const found = useRead('/node/changes', { query: { offset, limit: PAGE } });
  const seen = useAct('post', '/node/changes/seen');
  return (
    <Remote of={found}>
      {({ changes, since, total, nextOffset }) => (
        <>
          <p className={classes.quiet}>
            {t.since} <InstantText at={since} />
          </p>
          {total === 0 ? (
            <EmptyState title={t.none} />
          ) : (
            <>
              <ul className={classes.list}>
                {changes.map((change) => (
                  <li key={change.id} className={classes.item}>
                    <Line change={change} />
                  </li>
                ))}
              </ul>
              <Pager
                from={offset + 1}
                to={offset + changes.length}
                total={total}
                {...(offset > 0 ? { onPrevious: () => setOffset(Math.max(0, offset - PAGE)) } : {})}
                {...(nextOffset === null ? {} : { onNext: () => setOffset(nextOffset) })}
              />
              <p>
                <Button
                  kind="secondary"
                  isBusy={seen.isPending}
                  onPress={() => {
                    setOffset(0);
                    seen.mutate({ body: {} });
                  }}
                >
                  {t.seen}
                </Button>
              </p>
            </>
          )}
          {seen.error ? <RefusalView problem={seen.error.problem} /> : null}
        </>
      )}
    </Remote>
  );
}

function Line({ change }: { readonly change: Change }) {
  const t = useTexts(homeTexts).changes;
  const say = t.say[change.kind];
  return (
    <>
      <Tag>{t.kinds[change.kind] ?? change.kind}</Tag>
      <Link href={addressOf(change.link as NodeLink)}>
        {say ? say(change.facts, change.title) : change.title}
      </Link>
      <span className={classes.quiet}>
        <InstantText at={change.at} />
      </span>
    </>
  );
}
