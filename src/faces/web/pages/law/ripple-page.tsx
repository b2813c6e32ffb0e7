// What one event changed: each permission with its old verdict and its new one, and what decides
// now.
import { useParams } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { offsetIn, useAddress } from '../../parts/address.ts';
import { allRows, byOffset, rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import type { Column } from '../../ui/table-columns.ts';
import { RuleLink } from './law-links.tsx';
import { Outcome } from './law-words.tsx';
import { onlyThis } from './only-this.ts';
import { RippleCause } from './ripple-cause.tsx';
import classes from './ripple-page.module.css';
import { causeWords } from './ripples-page.tsx';

export type RippleTold = OutputOf<'/law/ripples/{event}', 'get'>;
type Change = RippleTold['changes'][number];

const PAGE = 50;

export function RipplePage() {
  const { event = '' } = useParams({ strict: false }) as { event?: string };
  const t = useTexts(lawTexts);
  const { number } = useLocale();
  const [address] = useAddress();
  const told = useRead('/law/ripples/{event}', {
    path: { event },
    query: { offset: offsetIn(address), limit: PAGE },
  });
  const isThis = told.data?.event === event;
  const shown = isThis ? told.data : undefined;
  return (
    <Page
      title={shown ? causeWords(shown.cause, t.ripples.causes) : t.ripple.event}
      documentTitle={t.ripples.title}
      lead={shown ? t.ripple.lead(number(shown.judged), number(shown.changed)) : undefined}
      crumbs={[
        { href: '/law', text: t.law },
        { href: '/law/ripples', text: t.ripples.title },
      ]}
    >
      <Remote of={onlyThis(told, isThis)}>
        {(data) => (
          <>
            <RippleCause told={data} />
            <Section title={t.ripple.changes}>
              <Changes told={data} isBusy={told.isFetching} />
            </Section>
          </>
        )}
      </Remote>
    </Page>
  );
}

interface ChangesProps {
  readonly told: RippleTold;
  readonly isBusy: boolean;
}

function Changes({ told, isBusy }: ChangesProps) {
  const t = useTexts(lawTexts).ripple;
  const [address, change] = useAddress();
  const offset = offsetIn(address);
  const { event, changes, changed, nextOffset } = told;
  const files = rowFiles<Change>(
    'permission-changes',
    [
      { title: t.permission, value: ({ permission }) => permission },
      { title: t.acts, value: ({ act }) => act },
      { title: t.holder, value: ({ holder }) => holder },
      { title: t.subject, value: ({ subject }) => subject },
      { title: t.was, value: ({ was }) => was },
      { title: t.now, value: ({ now }) => now },
      { title: t.decides, value: ({ decides }) => decides?.citation },
    ],
    () => allRows('/law/ripples/{event}', { path: { event } }, (page) => page.changes, byOffset),
  );
  const step = (to: number) => change({ offset: to }, { isStep: true });
  return (
    <DataTable<Change>
      caption={t.changes}
      isCaptionHidden
      rows={changes}
      rowKey={({ permission, changedAt }) => `${permission} ${changedAt}`}
      columns={useColumns()}
      {...(changed > 0 ? { exports: files } : {})}
      isBusy={isBusy}
      empty={<EmptyState title={t.unchanged}>{t.unchangedText}</EmptyState>}
      paging={{
        from: offset + 1,
        to: offset + changes.length,
        total: changed,
        ...(offset > 0 ? { onPrevious: () => step(Math.max(0, offset - PAGE)) } : {}),
        ...(nextOffset === undefined ? {} : { onNext: () => step(nextOffset) }),
      }}
    />
  );
}

function useColumns(): readonly Column<Change>[] {
  const t = useTexts(lawTexts).ripple;
  return [
    {
      key: 'permission',
      title: t.permission,
      isRowHeader: true,
      cell: ({ permission, act, holder }) => (
        <>
          <code>{permission}</code>
          <span className={classes.about}>
            {act} · {holder}
          </span>
        </>
      ),
    },
    { key: 'subject', title: t.subject, cell: ({ subject }) => <code>{subject}</code> },
    {
      key: 'change',
      title: `${t.was} → ${t.now}`,
      cell: ({ was, now, wasVerdict, nowVerdict }) => (
        <span className={classes.change}>
          <Link href={`/verdicts/${wasVerdict}`}>
            <Outcome effect={was} />
          </Link>
          <ArrowRight size={16} aria-label="→" />
          <Link href={`/verdicts/${nowVerdict}`}>
            <Outcome effect={now} />
          </Link>
        </span>
      ),
    },
    {
      key: 'decides',
      title: t.decides,
      cell: ({ decides }) =>
        decides ? (
          <>
            <RuleLink rule={decides.rule}>{decides.citation}</RuleLink>
            <span className={classes.about}>{decides.text}</span>
          </>
        ) : null,
    },
  ];
}
