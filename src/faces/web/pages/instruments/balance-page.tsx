// The statement of give and take with one partner: the figure, where each side stands against the
// floor, the ladder with its dates, and every quarter as both sides compute it.
import { Suspense } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAddress, usePathName, wordIn } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Status } from '../../ui/status.tsx';
import { type Balance, unitsText } from './balance.ts';
import { BalanceFigure } from './balance-figure.tsx';
import { BalanceLadder } from './balance-ladder.tsx';
import { BalanceQuarters } from './balance-quarters.tsx';
import classes from './instruments.module.css';
import { useNations } from './nations.tsx';

const LOOK_EVERY_MS = 15_000;

export function BalancePage() {
  const partner = usePathName('partner');
  const texts = useTexts(instrumentTexts);
  const t = texts.reciprocity;
  const { nameOf } = useNations();
  const [address] = useAddress();
  const agreement = wordIn(address, 'agreement');
  const balance = useRead(
    '/data-commons/balances/{partner}',
    { path: { partner }, ...(agreement ? { query: { agreement } } : {}) },
    { everyMs: LOOK_EVERY_MS, isFresh: true },
  );
  const home = balance.data?.home;
  return (
    <Page
      title={t.one.title(nameOf(partner))}
      lead={home ? t.one.lead(nameOf(home), nameOf(partner)) : undefined}
      crumbs={[{ href: '/reciprocity', text: t.title }]}
    >
      <Remote of={balance}>{(known) => <Statement balance={known} />}</Remote>
    </Page>
  );
}

function Statement({ balance }: { readonly balance: Balance }) {
  const t = useTexts(instrumentTexts).reciprocity.one;
  return (
    <>
      {balance.isInForce ? null : (
        <Notice kind="warn" isStanding>
          {t.notInForce}
        </Notice>
      )}
      {balance.quarters.length === 0 ? (
        <EmptyState title={t.noQuarter} />
      ) : (
        <Suspense fallback={<Skeleton lines={4} />}>
          <BalanceFigure balance={balance} />
        </Suspense>
      )}
      <Section title={t.standing}>
        <Standing balance={balance} />
      </Section>
      {balance.floor ? <BalanceLadder balance={balance} /> : null}
      <BalanceQuarters balance={balance} />
    </>
  );
}

function Standing({ balance }: { readonly balance: Balance }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.reciprocity;
  const locale = useLocale();
  const { nameOf } = useNations();
  const { agreement, inForceFrom, floor, windowQuarters, graceQuarters, suspends } = balance;
  const last = balance.quarters.at(-1);
  const grace = graceQuarters ? t.one.grace(locale.number(graceQuarters)) : null;
  return (
    <div className={classes.columns}>
      <DescriptionList
        items={[
          {
            term: t.one.agreement,
            value: (
              <Link href={`/agreements/${agreement}`}>
                <code>{agreement}</code>
              </Link>
            ),
            ...(inForceFrom ? { note: <InstantText at={inForceFrom} /> } : {}),
          },
          {
            term: t.floor,
            value: floor ? t.one.floorWords(floor, locale.number(windowQuarters ?? 1)) : t.noFloor,
            ...(grace ? { note: grace } : {}),
          },
          ...(suspends.length > 0
            ? [{ term: t.one.suspends, value: suspends.map(t.one.tier).join(', ') }]
            : []),
        ]}
      />
      {last?.rolling ? (
        <DescriptionList
          items={[
            { term: t.one.side(nameOf(balance.home)), value: <Side of={last} side="rolling" /> },
            {
              term: t.one.side(nameOf(balance.partner)),
              value: <Side of={last} side="partnerRolling" />,
            },
          ]}
        />
      ) : null}
    </div>
  );
}

interface SideProps {
  readonly of: Balance['quarters'][number];
  readonly side: 'rolling' | 'partnerRolling';
}

function Side({ of: quarter, side }: SideProps) {
  const t = useTexts(instrumentTexts).reciprocity.one;
  const locale = useLocale();
  const rolling = quarter[side];
  if (!rolling) return '–';
  const { given, received, isBelow, lacking } = rolling;
  return (
    <div className={classes.tight}>
      <span>
        {unitsText(given, locale)} : {unitsText(received, locale)}
      </span>
      <Status kind={isBelow ? (quarter.isJudged ? 'warn' : 'neutral') : 'ok'}>
        {isBelow ? t.below : t.above}
      </Status>
      {isBelow ? (
        <span className={classes.small}>{t.lacking(unitsText(lacking, locale))}</span>
      ) : null}
      {quarter.isJudged ? null : (
        <span className={classes.small}>{quarter.isRunning ? t.runningLong : t.notJudged}</span>
      )}
    </div>
  );
}
