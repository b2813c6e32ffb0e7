// What was exchanged: one row on each side for every answer and every copy that was fetched,
// counted by both independently.
import type { Database } from '../../kernel/storage/index.ts';

export interface Exchange {
  readonly id: string;
  readonly kind: 'answer' | 'copy';
  readonly direction: 'served' | 'received';
  readonly agreement: string;
  readonly counterpart: string;
  readonly dataset: string;
  /** `qst_...`, or `trf_...` of a copy. */
  readonly question: string;
  readonly organisation: string;
  readonly requester: string;
  readonly at: string;
  /** Records of the data set that the answer was computed over. */
  readonly records: number;
  /** Units under the agreement's formula, exact (`120000`, `3/2`). */
  readonly units: string;
  /** Entry of the holder's log, where it is known without looking it up. */
  readonly entry: string | null;
}

type ExchangeTables = {
  exchange: { -readonly [K in keyof Exchange]: Exchange[K] };
};
const tables = (db: Database) => db.withTables<ExchangeTables>();

export async function saveExchange(db: Database, exchange: Exchange): Promise<void> {
  await tables(db)
    .insertInto('exchange')
    .values(exchange)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function findExchange(db: Database, id: string): Promise<Exchange | null> {
  const row = await tables(db)
    .selectFrom('exchange')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
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
    .where('kind', '=', 'answer')
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
    .where('kind', '=', 'answer')
    .where('counterpart', '=', asked.counterpart)
    .where('requester', '=', asked.requester)
    .where('dataset', '=', asked.dataset)
    .executeTakeFirst();
  return row?.at ?? null;
}

export interface ExchangePage {
  readonly agreement?: string | undefined;
  readonly counterpart?: string | undefined;
  readonly dataset?: string | undefined;
  readonly direction?: Exchange['direction'] | undefined;
  readonly kind?: Exchange['kind'] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function listExchanges(db: Database, page: ExchangePage): Promise<Exchange[]> {
  let query = tables(db).selectFrom('exchange').selectAll();
  for (const column of ['agreement', 'counterpart', 'dataset', 'direction', 'kind'] as const) {
    const value = page[column];
    if (value !== undefined) query = query.where(column, '=', value);
  }
  if (page.from !== undefined) query = query.where('at', '>=', page.from);
  if (page.to !== undefined) query = query.where('at', '<', page.to);
  const last =
    page.after === undefined
      ? undefined
      : await tables(db)
          .selectFrom('exchange')
          .select(['at', 'id'])
          .where('id', '=', page.after)
          .executeTakeFirst();
  if (last)
    query = query.where((where) =>
      where.or([
        where('at', '<', last.at),
        where.and([where('at', '=', last.at), where('id', '>', last.id)]),
      ]),
    );
  return query.orderBy('at', 'desc').orderBy('id').limit(page.limit).execute();
}
