// Where the ladder stands for each side, with its dates, the shortfalls before, and the notices
// that were given and heard.
import { Suspense } from 'react';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Status } from '../../ui/status.tsx';
import { type Balance, ladderOf, type Rung, shortfallsOf } from './balance.ts';
import classes from './instruments.module.css';
import { CureFigure } from './ladder-figure.tsx';
import { Nation, useNations } from './nations.tsx';

export function BalanceLadder({ balance }: { readonly balance: Balance }) {
  const t = useTexts(instrumentTexts).reciprocity.one;
  const rungs = ladderOf(balance);
  return (
    <Section title={t.ladderTitle} lead={t.ladderLead}>
      {rungs.length === 0 ? <p>{t.ladderNone}</p> : null}
      <div className={classes.columns}>
        {rungs.map((rung) => (
          <Standing key={rung.party} rung={rung} />
        ))}
      </div>
      {rungs.length > 0 ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <CureFigure balance={balance} />
        </Suspense>
      ) : null}
      <Before balance={balance} />
      {balance.notices.length > 0 ? <Notices notices={balance.notices} /> : null}
    </Section>
  );
}

function Standing({ rung }: { readonly rung: Rung }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.reciprocity.one;
  const { nameOf } = useNations();
  const { party, stage, text, following } = rung;
  return (
    <Card title={t.on(nameOf(party))}>
      <Status kind={stage === 'suspended' ? 'bad' : 'warn'} size="large">
        {texts.ladder[stage]}
      </Status>
      <p lang="en">{text}</p>
      {following ? (
        <p className={classes.small}>
          {t.follows}: {texts.ladder[following.stage]}, <DateText on={following.on} />
        </p>
      ) : null}
    </Card>
  );
}

function Before({ balance }: { readonly balance: Balance }) {
  const t = useTexts(instrumentTexts).reciprocity.one;
  const past = shortfallsOf(balance).filter(({ curedAt }) => curedAt !== undefined);
  if (past.length === 0) return null;
  return (
    <DataTable<(typeof past)[number]>
      caption={t.history}
      isDense
      rows={past}
      rowKey={({ party, noticeOn }) => `${party} ${noticeOn}`}
      columns={[
        {
          key: 'quarter',
          title: t.quarter,
          isRowHeader: true,
          cell: ({ quarter }) => quarter,
        },
        { key: 'party', title: t.about, cell: ({ party }) => <Nation code={party} /> },
        { key: 'notice', title: t.notice, cell: ({ noticeOn }) => <DateText on={noticeOn} /> },
        {
          key: 'cured',
          title: t.curedAt,
          cell: ({ curedAt }) => (curedAt ? <InstantText at={curedAt} layout="stack" /> : '–'),
        },
      ]}
    />
  );
}

type Notice = Balance['notices'][number];

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.reciprocity.one;
  const files = rowFiles<Notice>(
    'cure-notices',
    (['stage', 'party', 'by', 'on', 'quarter', 'served', 'received', 'floor', 'at'] as const).map(
      (key) => ({ title: key, value: (row) => row[key] }),
    ),
    notices,
  );
  return (
    <DataTable<Notice>
      caption={t.noticesTitle}
      isDense
      rows={notices}
      rowKey={({ party, stage, by, noticeOn }) => `${party} ${stage} ${by} ${noticeOn}`}
      exports={files}
      columns={[
        {
          key: 'stage',
          title: t.notice,
          isRowHeader: true,
          cell: ({ stage, on }) => (
            <>
              {texts.ladder[stage]}, <DateText on={on} />
            </>
          ),
        },
        { key: 'about', title: t.about, cell: ({ party }) => <Nation code={party} /> },
        { key: 'by', title: t.by, cell: ({ by }) => <Nation code={by} /> },
        {
          key: 'agreed',
          title: t.agreed,
          cell: ({ isAgreed }) => (
            <Status kind={isAgreed ? 'ok' : 'bad'}>{isAgreed ? t.yes : t.no}</Status>
          ),
        },
      ]}
    />
  );
}
