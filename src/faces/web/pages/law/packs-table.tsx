// Packs as they stood and were known: how many of their rules are in force, how many were verified.
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useAddress, wordIn } from '../../parts/address.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useLocale } from '../../ui/locale.ts';
import { clocksIn, dayOf } from './clocks.ts';
import { PackLink } from './law-links.tsx';
import { usePlaceWords } from './place-words.ts';
import { PlaceFilter } from './rule-filters.tsx';
import { VerifiedShare } from './verified-share.tsx';

type Packs = OutputOf<'/law/packs', 'get'>;
type Pack = Packs['packs'][number];

export function PacksTable() {
  const [address] = useAddress();
  const place = wordIn(address, 'place');
  const packs = useRead('/law/packs', {
    query: { ...clocksIn(address), ...(place ? { place } : {}) },
  });
  return <Remote of={packs}>{(data) => <Table data={data} isBusy={packs.isFetching} />}</Remote>;
}

function Table({ data, isBusy }: { readonly data: Packs; readonly isBusy: boolean }) {
  const t = useTexts(lawTexts).browse;
  const { number } = useLocale();
  const placeWords = usePlaceWords();
  const files = rowFiles<Pack>(
    'packs',
    [
      { title: t.pack, value: ({ pack }) => pack },
      { title: t.ofPlace, value: ({ place }) => place },
      { title: t.version, value: ({ version }) => version },
      { title: t.inForce, value: ({ rules }) => rules.inForce },
      { title: t.rules, value: ({ rules }) => rules.total },
      { title: t.checked, value: ({ rules }) => rules.verified },
      { title: t.cases, value: ({ cases }) => cases },
    ],
    data.packs,
  );
  return (
    <DataTable<Pack>
      caption={t.packs}
      isCaptionHidden
      rows={data.packs}
      rowKey={({ pack }) => pack}
      isBusy={isBusy}
      exports={files}
      toolbar={<PlaceFilter />}
      empty={<NoPacks since={data.earliestKnownFrom} />}
      columns={[
        {
          key: 'pack',
          title: t.pack,
          isRowHeader: true,
          cell: ({ pack, title }) => <PackLink pack={pack}>{title}</PackLink>,
        },
        { key: 'place', title: t.ofPlace, cell: ({ place }) => placeWords(place) },
        {
          key: 'in-force',
          title: t.inForce,
          isOneLine: true,
          cell: ({ rules }) => t.ofAll(number(rules.inForce), number(rules.total)),
        },
        {
          key: 'verified',
          title: t.checked,
          cell: ({ rules }) => <VerifiedShare verified={rules.verified} total={rules.total} />,
        },
        { key: 'cases', title: t.cases, isNumber: true, cell: ({ cases }) => number(cases) },
        { key: 'version', title: t.version, isOneLine: true, cell: ({ version }) => version },
      ]}
    />
  );
}

function NoPacks({ since }: { readonly since: string | undefined }) {
  const t = useTexts(lawTexts).browse;
  const { date } = useLocale();
  return (
    <EmptyState title={t.noPacks}>
      {since === undefined ? t.noPacksAtAll : t.noPacksText(date(dayOf(since)))}
    </EmptyState>
  );
}
