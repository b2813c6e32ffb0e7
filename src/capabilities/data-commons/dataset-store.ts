// The data sets this node holds, and its catalogue of partners' data sets.

import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { Dataset, PublishedDataset } from './model.ts';

type DatasetTables = {
  dataset: { id: string; record: string; is_withdrawn: number; registered_at: string };
  partner_dataset: { id: string; holder: string; record: string; received_at: string };
};
const tables = (db: Database) => db.withTables<DatasetTables>();
const textOf = (record: object): string => canonicalJson(record as Json);

export async function saveDataset(db: Database, dataset: Dataset): Promise<void> {
  const row = {
    record: textOf(dataset),
    is_withdrawn: dataset.withdrawnAt === undefined ? 0 : 1,
    registered_at: dataset.registeredAt,
  };
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

export async function listDatasets(
  db: Database,
  page: { after?: string; limit: number },
): Promise<Dataset[]> {
  let query = tables(db).selectFrom('dataset').select('record').orderBy('id').limit(page.limit);
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  return (await query.execute()).map(({ record }) => JSON.parse(record) as Dataset);
}

export async function savePartnerDataset(
  db: Database,
  dataset: PublishedDataset,
  at: Temporal.Instant,
): Promise<void> {
  const row = { holder: dataset.holder, record: textOf(dataset), received_at: instantText(at) };
  await tables(db)
    .insertInto('partner_dataset')
    .values({ id: dataset.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function listPartnerDatasets(
  db: Database,
  filter: { holder?: string; after?: string; limit: number },
): Promise<PublishedDataset[]> {
  let query = tables(db)
    .selectFrom('partner_dataset')
    .select('record')
    .orderBy('id')
    .limit(filter.limit);
  if (filter.holder !== undefined) query = query.where('holder', '=', filter.holder);
  if (filter.after !== undefined) query = query.where('id', '>', filter.after);
  return (await query.execute()).map(({ record }) => JSON.parse(record) as PublishedDataset);
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
