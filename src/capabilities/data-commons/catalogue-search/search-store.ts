// The catalogue as one list: what is held here and what partners published, sorted by title.
import { sql } from 'kysely';
import type { Database } from '../../../kernel/storage/index.ts';
import { type ListFilter, narrowedBy } from '../dataset-store.ts';
import type { Dataset } from '../model.ts';
import { published } from '../published.ts';
import type { PublishedDataset } from '../published-schema.ts';

export interface CatalogueFilter extends ListFilter {
  /** Least level, and the civil day on which it must hold. */
  readonly level?: { readonly atLeast: number; readonly on: string } | undefined;
}
export interface CataloguePage extends CatalogueFilter {
  readonly after?: string | undefined;
  readonly limit: number;
}
export interface Entry {
  readonly dataset: PublishedDataset;
  readonly isHeldHere: boolean;
}

type Row = {
  id: string;
  title_key: string;
  words: string;
  marks: string;
  level: number;
  level_until: string;
  record: string;
  is_own: number;
};
type Tables = Record<'dataset' | 'partner_dataset', Omit<Row, 'is_own'>>;

/** Newest state of each data set that was not withdrawn. */
function all(db: Database) {
  const tables = db.withTables<Tables>();
  const columns = ['id', 'title_key', 'words', 'marks', 'level', 'level_until', 'record'] as const;
  const of = (table: keyof Tables, isOwn: number) =>
    tables
      .selectFrom(table)
      .select(columns)
      .select(sql<number>`${sql.lit(isOwn)}`.as('is_own'));
  return tables
    .selectFrom(of('dataset', 1).unionAll(of('partner_dataset', 0)).as('entry'))
    .where('marks', 'like', '%|withdrawn:false|%');
}

function matching(db: Database, filter: CatalogueFilter) {
  const query = all(db).where(narrowedBy(filter));
  const { level } = filter;
  return level === undefined || level.atLeast === 0
    ? query
    : query.where('level', '>=', level.atLeast).where('level_until', '>', level.on);
}

export async function searchPage(db: Database, page: CataloguePage): Promise<Entry[]> {
  let query = matching(db, page).select(['id', 'record', 'is_own']);
  const last =
    page.after === undefined
      ? undefined
      : await all(db).select(['title_key', 'id']).where('id', '=', page.after).executeTakeFirst();
  if (last)
    query = query.where((where) =>
      where.or([
        where('title_key', '>', last.title_key),
        where.and([where('title_key', '=', last.title_key), where('id', '>', last.id)]),
      ]),
    );
  const rows = await query.orderBy('title_key').orderBy('id').limit(page.limit).execute();
  return rows.map(({ record, is_own }) => {
    const isHeldHere = Number(is_own) === 1;
    const stored: unknown = JSON.parse(record);
    const dataset = isHeldHere ? published(stored as Dataset) : (stored as PublishedDataset);
    return { dataset, isHeldHere };
  });
}

export interface Marked {
  readonly marks: string;
  readonly level: number;
  readonly levelUntil: string;
}

/** Of every match: what facets are counted from. */
export async function marksOf(db: Database, filter: CatalogueFilter): Promise<Marked[]> {
  const rows = await matching(db, filter).select(['marks', 'level', 'level_until']).execute();
  return rows.map(({ marks, level, level_until }) => ({
    marks,
    level: Number(level),
    levelUntil: level_until,
  }));
}
