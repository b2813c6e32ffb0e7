// The data sets found, as rows a researcher can scan; what the purpose gives stands at the end.
import type { Place } from '../../parts/place.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { stepsOf } from '../../parts/trail.ts';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { useLocale } from '../../ui/locale.ts';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './catalogue.module.css';
import { useValueText } from './facet-list.tsx';
import { fileColumns } from './file-columns.ts';
import { filtersSet } from './narrowing.ts';
import type { Entry, Found, Search } from './types.ts';
import { UseAnswer } from './use-answer.tsx';
import { everyEntry } from './use-search.ts';

interface Props {
  readonly place: Place;
  readonly search: Search;
  readonly found: Found;
  readonly isBusy: boolean;
}

export function ResultTable({ place, search, found, isBusy }: Props) {
  const t = useTexts(catalogueTexts);
  const { number } = useLocale();
  const { entries, total, next } = found;
  const isNarrowed = filtersSet(place) > 0 || search.uses !== undefined;
  const [title, hint] = isNarrowed ? [t.none, t.noneHint] : [t.empty, t.emptyHint];
  const paging = stepsOf(place, next);
  return (
    <div className={classes.results}>
      <LiveRegion>{total === 1 ? t.foundOne : t.found(number(total))}</LiveRegion>
      <DataTable
        caption={total === 1 ? t.foundOne : t.found(number(total))}
        rows={entries}
        rowKey={({ dataset }) => dataset.id}
        isBusy={isBusy}
        {...(paging.onNext || paging.onPrevious ? { paging } : {})}
        exports={rowFiles('catalogue', fileColumns, () => everyEntry(search))}
        empty={<EmptyState title={title}>{hint}</EmptyState>}
        columns={useColumns(search.purpose !== undefined)}
      />
    </div>
  );
}

type Columns = Parameters<typeof DataTable<Entry>>[0]['columns'];

function useColumns(isJudged: boolean): Columns {
  const t = useTexts(catalogueTexts);
  const { number } = useLocale();
  const use = {
    key: 'use',
    title: t.columns.use,
    cell: ({ use: answer, dataset }: Entry) =>
      answer ? <UseAnswer use={answer} title={dataset.title} /> : null,
  };
  return [
    {
      key: 'name',
      title: t.columns.name,
      isRowHeader: true,
      cell: (entry) => <Name entry={entry} />,
    },
    {
      key: 'holder',
      title: t.columns.holder,
      cell: ({ dataset, isHeldHere }) => <MemberChip code={dataset.holder} isSelf={isHeldHere} />,
    },
    { key: 'what', title: t.columns.what, cell: (entry) => <What entry={entry} /> },
    {
      key: 'records',
      title: t.columns.records,
      isNumber: true,
      cell: ({ dataset }) => number(dataset.recordsTotal),
    },
    {
      key: 'level',
      title: t.columns.level,
      cell: ({ level }) =>
        level > 0 ? (
          <Tag>{t.level(level)}</Tag>
        ) : (
          <span className={classes.quiet}>{t.unassessed}</span>
        ),
    },
    ...(isJudged ? [use] : []),
  ];
}

function Name({ entry: { dataset, isHeldHere } }: { readonly entry: Entry }) {
  const t = useTexts(catalogueTexts);
  const { id, title, abstract, isSynthetic } = dataset;
  return (
    <div className={classes.name}>
      <Link href={`/datasets/${id}${isHeldHere ? '' : '?at=partner'}`}>{title}</Link>
      <span className={classes.about}>{abstract}</span>
      {isSynthetic || isHeldHere ? (
        <span className={classes.tags}>
          {isHeldHere ? <Tag>{t.here}</Tag> : null}
          {isSynthetic ? <Tag>{t.synthetic}</Tag> : null}
        </span>
      ) : null}
    </div>
  );
}

/** Assays and species by name, then where it was collected. */
function What({ entry: { dataset } }: { readonly entry: Entry }) {
  const textOf = useValueText();
  const { assays = [], taxa = [], places = [], categories } = dataset;
  const named = (facet: 'assay' | 'taxon', terms: typeof assays) =>
    terms.map(({ id, name }) => textOf(facet, { value: id, ...(name ? { name } : {}) }));
  const what = [...named('assay', assays), ...named('taxon', taxa)];
  const said = what.length > 0 ? what : categories.map((value) => textOf('category', { value }));
  const where = places.map((value) => textOf('place', { value }));
  return (
    <div className={classes.what}>
      <span>{said.join(', ')}</span>
      {where.length > 0 ? <span className={classes.quiet}>{where.join(', ')}</span> : null}
    </div>
  );
}
