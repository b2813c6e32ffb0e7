// What was exchanged: one row on each side for every answer, counted by both independently.
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';

export interface Exchange {
  readonly id: string;
  readonly direction: 'served' | 'received';
  readonly agreement: string;
  readonly counterpart: string;
  readonly dataset: string;
  readonly question: string;
  readonly organisation: string;
  readonly requester: string;
  readonly at: string;
  /** Records of the data set that the answer was computed over. */
  readonly records: number;
  /** Units under the agreement's formula, exact (`120000`, `3/2`). */
  readonly units: string;
  /** Of the holder's entry: the same on both sides, so a missing one can be named. */
  readonly leafHash: string;
}

type ExchangeTables = {
  exchange: Omit<Exchange, 'leafHash'> & { leaf_hash: string };
  question: { id: string; asked_at: string; asked_by: string; record: string };
};
const tables = (db: Database) => db.withTables<ExchangeTables>();

export async function saveExchange(db: Database, exchange: Exchange): Promise<void> {
  const { leafHash, ...row } = exchange;
  await tables(db)
    .insertInto('exchange')
    .values({ ...row, leaf_hash: leafHash })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** All of one agreement and counterpart in [from, to), in time order. */
export async function exchangesBetween(
  db: Database,
  wanted: { agreement: string; counterpart: string; from: string; to: string },
): Promise<Exchange[]> {
  const rows = await tables(db)
    .selectFrom('exchange')
    .selectAll()
    .where('agreement', '=', wanted.agreement)
    .where('counterpart', '=', wanted.counterpart)
    .where('at', '>=', wanted.from)
    .where('at', '<', wanted.to)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ leaf_hash, ...row }) => ({ ...row, leafHash: leaf_hash }));
}

export type UsageScopeFilter = {
  agreement: string;
  counterpart: string;
  requester?: string;
  organisation?: string;
  from: string;
};

/** Questions answered and records handed out under an agreement since an instant. */
export async function usageSince(
  db: Database,
  filter: UsageScopeFilter,
): Promise<{ questions: number; records: number }> {
  let query = tables(db)
    .selectFrom('exchange')
    .select((select) => [
      select.fn.countAll<number>().as('questions'),
      select.fn.coalesce(select.fn.sum<number>('records'), select.lit(0)).as('records'),
    ])
    .where('agreement', '=', filter.agreement)
    .where('counterpart', '=', filter.counterpart)
    .where('direction', '=', 'served')
    .where('at', '>=', filter.from);
  if (filter.requester !== undefined) query = query.where('requester', '=', filter.requester);
  if (filter.organisation !== undefined)
    query = query.where('organisation', '=', filter.organisation);
  const row = await query.executeTakeFirstOrThrow();
  return { questions: Number(row.questions), records: Number(row.records) };
}

export async function saveQuestion(
  db: Database,
  question: { id: string; askedAt: Temporal.Instant; askedBy: string; record: JsonObject },
): Promise<void> {
  await tables(db)
    .insertInto('question')
    .values({
      id: question.id,
      asked_at: instantText(question.askedAt),
      asked_by: question.askedBy,
      record: canonicalJson(question.record),
    })
    .execute();
}

export async function findQuestion(db: Database, id: string): Promise<JsonObject | null> {
  const row = await tables(db)
    .selectFrom('question')
    .select('record')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.record) as JsonObject) : null;
}

export async function listQuestions(
  db: Database,
  page: { askedBy: string; after?: string; limit: number },
): Promise<{ id: string; askedAt: string; record: Json }[]> {
  let query = tables(db)
    .selectFrom('question')
    .selectAll()
    .where('asked_by', '=', page.askedBy)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(page.limit);
  if (page.after !== undefined) query = query.where('asked_at', '<', page.after);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    askedAt: row.asked_at,
    record: JSON.parse(row.record) as Json,
  }));
}
