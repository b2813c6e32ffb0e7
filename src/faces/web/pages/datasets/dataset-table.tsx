// Data sets a page at a time, as the node counts them.
import { useRead } from '../../api/queries.ts';
import type { Place } from '../../parts/place.ts';
import { allRows, byLastRow, rowFiles } from '../../parts/rows-as-files.ts';
import { pagingOf } from '../../parts/trail.ts';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Status } from '../../ui/status.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ConditionTags } from './conditions.tsx';
import { filterIn, isFiltered } from './dataset-filters.tsx';
import classes from './datasets.module.css';
import type { Listed } from './types.ts';

export const PAGE_SIZE = 20;
type Path = '/data-commons/datasets' | '/data-commons/partner-datasets';
const idOf = ({ id }: Listed) => id;

interface Props {
  readonly place: Place;
  readonly isPartner: boolean;
}

export function DatasetTable({ place, isPartner }: Props) {
  const t = useTexts(datasetsTexts).find;
  const path: Path = isPartner ? '/data-commons/partner-datasets' : '/data-commons/datasets';
  const filter = filterIn(place);
  const after = place.trail.at(-1);
  const query = { ...filter, limit: PAGE_SIZE, ...(after ? { after } : {}) };
  const page = useRead(path, { query });
  const load = () =>
    allRows<Path, Listed>(path, { query: filter }, (page) => page.datasets, byLastRow(idOf));
  const none = isPartner ? [t.emptyPartner, t.emptyPartnerHint] : [t.emptyOwn, t.emptyOwnHint];
  const [title, hint] = isFiltered(place) ? [t.none, t.noneHint] : none;
  return (
    <Remote of={page}>
      {({ datasets, total }) => (
        <Rows
          rows={datasets}
          isPartner={isPartner}
          isBusy={page.isPlaceholderData}
          paging={pagingOf(place, { pageSize: PAGE_SIZE, total, ids: datasets.map((d) => d.id) })}
          exports={rowFiles('data-sets', FILE_COLUMNS, load)}
          empty={<EmptyState title={title ?? ''}>{hint}</EmptyState>}
        />
      )}
    </Remote>
  );
}

const FILE_COLUMNS = [
  ...(['id', 'holder', 'title', 'tier', 'recordsTotal', 'registeredAt'] as const).map((key) => ({
    title: key,
    value: (row: Listed) => row[key],
  })),
  ...(['classes', 'categories', 'questionKinds'] as const).map((key) => ({
    title: key,
    value: (row: Listed) => (row[key] ?? []).join(' '),
  })),
  {
    title: 'dataUse',
    value: (row: Listed) =>
      (row.dataUse ?? []).map((one) => (typeof one === 'string' ? one : one.term)).join(' '),
  },
];

type TableProps = Parameters<typeof DataTable<Listed>>[0];
interface RowsProps extends Required<Pick<TableProps, 'isBusy' | 'paging' | 'exports' | 'empty'>> {
  readonly rows: readonly Listed[];
  readonly isPartner: boolean;
}

function Rows({ rows, isPartner, ...table }: RowsProps) {
  const texts = useTexts(datasetsTexts);
  const t = texts.find;
  const locale = useLocale();
  const holder = {
    key: 'holder',
    title: t.holder,
    cell: (row: Listed) => <MemberChip code={row.holder} />,
  };
  return (
    <DataTable
      {...table}
      caption={isPartner ? t.partner : t.own}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          title: t.name,
          isRowHeader: true,
          cell: (row) => <Name row={row} isPartner={isPartner} />,
        },
        ...(isPartner ? [holder] : []),
        { key: 'conditions', title: t.conditions, cell: (row) => <Conditions row={row} /> },
        {
          key: 'tier',
          title: t.tier,
          isOneLine: true,
          cell: ({ tier }) => wordFor(texts.tiers, tier),
        },
        {
          key: 'kinds',
          title: t.kind,
          cell: ({ questionKinds = [] }) => (
            <span className={classes.quiet}>
              {questionKinds.map((kind) => wordFor(texts.kinds, kind)).join(', ')}
            </span>
          ),
        },
        {
          key: 'records',
          title: t.records,
          isNumber: true,
          cell: ({ recordsTotal }) => locale.number(recordsTotal),
        },
      ]}
    />
  );
}

interface NameProps {
  readonly row: Listed;
  readonly isPartner: boolean;
}

function Name({ row, isPartner }: NameProps) {
  const texts = useTexts(datasetsTexts);
  const { id, title, abstract, isSynthetic, withdrawnAt } = row;
  return (
    <div className={classes.name}>
      <Link href={`/datasets/${id}${isPartner ? '?at=partner' : ''}`}>{title}</Link>
      <span className={classes.about}>{abstract}</span>
      {isSynthetic || withdrawnAt ? (
        <span className={classes.tags}>
          {withdrawnAt ? <Status kind="bad">{texts.withdrawn}</Status> : null}
          {isSynthetic ? <Tag>{texts.synthetic}</Tag> : null}
        </span>
      ) : null}
    </div>
  );
}

function Conditions({ row: { dataUse, provenance } }: { readonly row: Listed }) {
  const texts = useTexts(datasetsTexts);
  if (dataUse) return <ConditionTags dataUse={dataUse} />;
  if (provenance) return <>{texts.find.provenance(provenance.collectedIn)}</>;
  return <span className={classes.quiet}>{texts.notSaid}</span>;
}
