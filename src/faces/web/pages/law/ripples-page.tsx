// What made permissions be judged again, newest first: a law, a fact, a day.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useAddress } from '../../parts/address.ts';
import { usePlace } from '../../parts/place.ts';
import { allRows, bySaidCursor, rowFiles } from '../../parts/rows-as-files.ts';
import { stepsOf } from '../../parts/trail.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Page } from '../../ui/page.tsx';

type Ripples = OutputOf<'/law/ripples', 'get'>;
export type Ripple = Ripples['ripples'][number];

export function RipplesPage() {
  const t = useTexts(lawTexts);
  const [address, change] = useAddress();
  const isChanged = address['isChanged'] === true;
  const before = usePlace().trail.at(-1);
  const ripples = useRead('/law/ripples', {
    query: {
      ...(isChanged ? { isChanged } : {}),
      ...(before ? { before } : {}),
      limit: 25,
    },
  });
  return (
    <Page title={t.ripples.title} lead={t.ripples.lead} crumbs={[{ href: '/law', text: t.law }]}>
      <Remote of={ripples}>
        {(data) => (
          <>
            <CheckboxField
              name="isChanged"
              label={t.ripples.onlyChanged}
              isChecked={isChanged}
              onChange={(isOn) => change({ isChanged: isOn ? true : '', after: '' })}
            />
            <List data={data} isChanged={isChanged} isBusy={ripples.isFetching} />
          </>
        )}
      </Remote>
    </Page>
  );
}

interface ListProps {
  readonly data: Ripples;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
}

function List({ data, isChanged, isBusy }: ListProps) {
  const t = useTexts(lawTexts).ripples;
  const { number } = useLocale();
  const paging = stepsOf(usePlace(), data.next);
  const files = rowFiles<Ripple>(
    'ripples',
    [
      { title: t.what, value: ({ cause }) => causeWords(cause, t.causes) },
      { title: t.at, value: ({ at }) => at },
      { title: t.judged, value: ({ judged }) => judged },
      { title: t.changed, value: ({ changed }) => changed },
      { title: t.open, value: ({ event }) => event },
    ],
    () =>
      allRows(
        '/law/ripples',
        { query: isChanged ? { isChanged } : {} },
        (page) => page.ripples,
        bySaidCursor('before'),
      ),
  );
  return (
    <DataTable<Ripple>
      caption={t.title}
      isCaptionHidden
      rows={data.ripples}
      rowKey={({ event }) => event}
      exports={files}
      isBusy={isBusy}
      paging={paging}
      empty={<EmptyState title={t.none}>{t.noneText}</EmptyState>}
      columns={[
        {
          key: 'what',
          title: t.what,
          isRowHeader: true,
          cell: ({ event, cause }) => (
            <Link href={`/law/ripples/${event}`}>{causeWords(cause, t.causes)}</Link>
          ),
        },
        { key: 'at', title: t.at, cell: ({ at }) => <InstantText at={at} layout="stack" /> },
        { key: 'judged', title: t.judged, isNumber: true, cell: ({ judged }) => number(judged) },
        {
          key: 'changed',
          title: t.changed,
          isNumber: true,
          cell: ({ changed }) => number(changed),
        },
      ]}
    />
  );
}

/** What set it off, with the first of what it touched. */
export function causeWords(
  { kind, packs, rules, events, things }: Ripple['cause'],
  causes: Readonly<Record<Ripple['cause']['kind'], string>>,
): string {
  const [first, ...others] = packs ?? rules ?? events ?? things ?? [];
  if (first === undefined) return causes[kind];
  return `${causes[kind]}: ${first}${others.length > 0 ? ` (+${others.length})` : ''}`;
}
