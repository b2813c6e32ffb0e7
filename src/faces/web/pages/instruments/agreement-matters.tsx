// What is suspended now, and each matter on the ladder of notice and cure with its dates, as a
// figure and as a table.
import { Suspense } from 'react';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Status } from '../../ui/status.tsx';
import type { Agreement } from './acts.ts';
import classes from './instruments.module.css';
import { MattersFigure } from './ladder-figure.tsx';
import { Nation } from './nations.tsx';

type Matter = Agreement['state']['matters'][number];

export function AgreementMatters({ agreement }: { readonly agreement: Agreement }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements.one;
  const { matters, suspensions } = agreement.state;
  return (
    <Section title={t.mattersTitle}>
      {suspensions.length > 0 ? (
        <Notice kind="warn" isStanding title={t.suspensions}>
          <ul className={classes.plain}>
            {suspensions.map(({ tier, by }) => (
              <li key={`${tier} ${by}`}>
                {tier ? t.tier(tier) : t.whole} ({t.by} <code>{by}</code>)
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {matters.length > 0 ? (
        <>
          <Suspense fallback={<Skeleton lines={4} />}>
            <MattersFigure state={agreement.state} />
          </Suspense>
          <Matters matters={matters} />
        </>
      ) : null}
    </Section>
  );
}

function Matters({ matters }: { readonly matters: readonly Matter[] }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements.one;
  return (
    <DataTable<Matter>
      caption={t.mattersTitle}
      isCaptionHidden
      isDense
      rows={matters}
      rowKey={({ matter, by }) => `${matter} ${by}`}
      columns={[
        {
          key: 'matter',
          title: t.matter,
          isRowHeader: true,
          cell: ({ matter, reason, tier }) => (
            <>
              <code>{matter}</code>
              <div className={classes.small}>
                {tier ? t.tier(tier) : t.whole}
                {reason ? ` · ${reason}` : ''}
              </div>
            </>
          ),
        },
        {
          key: 'against',
          title: t.against,
          cell: ({ against, by }) => (
            <>
              {against ? <Nation code={against} /> : '–'}
              <div className={classes.small}>
                {t.by} {by}
              </div>
            </>
          ),
        },
        {
          key: 'stage',
          title: t.position,
          cell: ({ stage }) => (
            <Status kind={stage === 'suspended' ? 'bad' : stage === 'lifted' ? 'ok' : 'warn'}>
              {texts.ladder[stage]}
            </Status>
          ),
        },
        { key: 'notice', title: t.noticeOn, cell: ({ dates }) => <DateText on={dates.noticeOn} /> },
        {
          key: 'consult',
          title: t.consultOn,
          cell: ({ dates }) => <DateText on={dates.consultationFromOn} />,
        },
        { key: 'cure', title: t.cureOn, cell: ({ dates }) => <DateText on={dates.cureFromOn} /> },
        {
          key: 'suspend',
          title: t.suspendOn,
          cell: ({ dates }) => <DateText on={dates.suspendedFromOn} />,
        },
      ]}
    />
  );
}
