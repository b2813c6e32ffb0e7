// The data sets this node holds, and its catalogue of partners' data sets.

import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Dataset } from './model.ts';
import { published } from './published.ts';
import type { PublishedDataset } from './published-schema.ts';
import { type Catalogued, cataloguedOf, type Listing, listingOf } from './search-words.ts';

type DatasetTables = {
  dataset: Listing &
    Catalogued & { id: string; record: string; is_withdrawn: number; registered_at: string };
  partner_dataset: Listing &
    Catalogued & { id: string; holder: string; record: string; received_at: string };
  catalogue_term: { id: string; name: string };
};
const tables = (db: Database) => db.withTables<DatasetTables>();
const textOf = (record: object): string => canonicalJson(record as Json);

export async function termNames(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('catalogue_term')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function saveDataset(db: Database, dataset: Dataset): Promise<void> {
  const seen = published(dataset);
  const row = {
    record: textOf(dataset),
    is_withdrawn: dataset.withdrawnAt === undefined ? 0 : 1,
    registered_at: dataset.registeredAt,
    ...listingOf(seen),
    ...cataloguedOf(seen),
  };
  await saveTerms(db, seen);
  await tables(db)
    .insertInto('dataset')
    .values({ id: dataset.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function findDataset(db: Database, id: string): Promise<Dataset | null> {
  const row = await tables(db)
    .selectFrom('dataset')
    .select('record')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.record) as Dataset) : null;
}

/** What a list is narrowed by: every word of `text`, and every mark. */
export interface ListFilter {
  readonly text?: string | undefined;
  readonly marks?: readonly string[] | undefined;
  /** What an agreement covers: data sets by id, or every one of a class. */
  readonly coveredBy?:
    | { readonly datasets: readonly string[]; readonly classes: readonly string[] }
    | undefined;
}
export interface ListPage extends ListFilter {
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listDatasets(db: Database, page: ListPage): Promise<Dataset[]> {
  let query = tables(db)
    .selectFrom('dataset')
    .select('record')
    .where(narrowedBy(page))
    .orderBy('id')
    .limit(page.limit);
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  return (await query.execute()).map(({ record }) => JSON.parse(record) as Dataset);
}

export async function countDatasets(db: Database, filter: ListFilter): Promise<number> {
  const { total } = await tables(db)
    .selectFrom('dataset')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(narrowedBy(filter))
    .executeTakeFirstOrThrow();
  return Number(total);
}

export async function savePartnerDataset(
  db: Database,
  dataset: PublishedDataset,
  at: Temporal.Instant,
): Promise<void> {
  const row = {
    holder: dataset.holder,
    record: textOf(dataset),
    received_at: instantText(at),
    ...listingOf(dataset),
    ...cataloguedOf(dataset),
  };
  await saveTerms(db, dataset);
  await tables(db)
    .insertInto('partner_dataset')
    .values({ id: dataset.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function listPartnerDatasets(
  db: Database,
  page: ListPage,
): Promise<PublishedDataset[]> {
  let query = tables(db)
    .selectFrom('partner_dataset')
    .select('record')
    .where(narrowedBy(page))
    .orderBy('id')
    .limit(page.limit);
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  return (await query.execute()).map(({ record }) => JSON.parse(record) as PublishedDataset);
}

export async function countPartnerDatasets(db: Database, filter: ListFilter): Promise<number> {
  const { total } = await tables(db)
    .selectFrom('partner_dataset')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(narrowedBy(filter))
    .executeTakeFirstOrThrow();
  return Number(total);
}

export async function findPartnerDataset(
  db: Database,
  id: string,
): Promise<PublishedDataset | null> {
  const row = await tables(db)
    .selectFrom('partner_dataset')
    .select('record')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.record) as PublishedDataset) : null;
}

/** What terms are called, for those who choose among them; the name heard last stands. */
async function saveTerms(db: Database, { assays = [], taxa = [] }: PublishedDataset) {
  const named = new Map([...assays, ...taxa].map(({ id, name }) => [id, name]));
  for (const [id, name] of named)
    if (name !== undefined)
      await tables(db)
        .insertInto('catalogue_term')
        .values({ id, name })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
        .execute();
}

/** Both tables have the columns that a list is narrowed by. */
export function narrowedBy({ text, marks = [], coveredBy }: ListFilter): RawBuilder<SqlBool> {
  const isMarked = (mark: string) => sql`marks like ${`%|${mark}|%`}`;
  const words = (text ?? '').toLowerCase().replaceAll('%', '').split(/\s+/);
  const conditions = [
    ...words.filter((word) => word !== '').map((word) => sql`words like ${`%${word}%`}`),
    ...marks.map(isMarked),
  ];
  if (coveredBy) {
    const named = coveredBy.datasets.map((id) => sql`id = ${id}`);
    const ways = [...named, ...coveredBy.classes.map((name) => isMarked(`class:${name}`))];
    conditions.push(ways.length > 0 ? sql`(${sql.join(ways, sql` or `)})` : sql`1 = 0`);
  }
  return conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`1 = 1`;
}
