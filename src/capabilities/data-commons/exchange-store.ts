// What was exchanged: one row on each side for every answer, counted by both independently.
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { JsonObject } from '../../base/json.ts';
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
}

type ExchangeTables = {
  exchange: { -readonly [K in keyof Exchange]: Exchange[K] };
  question: { id: string; asked_at: string; asked_by: string; record: string };
};
const tables = (db: Database) => db.withTables<ExchangeTables>();

export async function saveExchange(db: Database, exchange: Exchange): Promise<void> {
  await tables(db)
    .insertInto('exchange')
    .values(exchange)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** All of one agreement and counterpart in [from, to), in time order. */
export async function exchangesBetween(
  db: Database,
  wanted: { agreement: string; counterpart: string; from: string; to: string },
): Promise<Exchange[]> {
  return tables(db)
    .selectFrom('exchange')
    .selectAll()
    .where('agreement', '=', wanted.agreement)
    .where('counterpart', '=', wanted.counterpart)
    .where('at', '>=', wanted.from)
    .where('at', '<', wanted.to)
    .orderBy('at')
    .orderBy('id')
    .execute();
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

/** When the requester was first answered from the data set; null when never. */
export async function firstAnswerAt(
  db: Database,
  asked: { counterpart: string; requester: string; dataset: string },
): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('exchange')
    .select(({ fn }) => fn.min<string | null>('at').as('at'))
    .where('direction', '=', 'served')
    .where('counterpart', '=', asked.counterpart)
    .where('requester', '=', asked.requester)
    .where('dataset', '=', asked.dataset)
    .executeTakeFirst();
  return row?.at ?? null;
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

export async function findQuestion(
  db: Database,
  id: string,
): Promise<{ askedBy: string; record: JsonObject } | null> {
  const row = await tables(db)
    .selectFrom('question')
    .select(['asked_by', 'record'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { askedBy: row.asked_by, record: JSON.parse(row.record) as JsonObject } : null;
}
