// Duties at rest. The state is a question about a day, so it is asked of the due date and of the
// day of fulfilment, never of a stored word.
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { canonicalJson } from '../../../base/canonical-json.ts';
import { dateOf } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { DutyState, RecordedDuty } from './model.ts';

type DutyTables = {
  duty: {
    id: string;
    verdict: string;
    source: string;
    subject: string;
    bearer: string;
    due_on: string | null;
    arisen_at: string;
    fulfilled_at: string | null;
    is_period: number;
    record: string;
  };
};
const tables = (db: Database) => db.withTables<DutyTables>();
const recordText = (duty: RecordedDuty): string => canonicalJson(duty as unknown as Json);

export async function insertDuties(db: Database, duties: readonly RecordedDuty[]): Promise<void> {
  if (duties.length === 0) return;
  const rows = duties.map((duty) => ({
    id: duty.id,
    verdict: duty.verdict,
    source: duty.source,
    subject: duty.subject,
    bearer: duty.bearer,
    due_on: duty.dueOn ?? null,
    arisen_at: duty.arisenAt,
    fulfilled_at: duty.fulfilledAt ?? null,
    is_period: duty.isPeriod ? 1 : 0,
    record: recordText(duty),
  }));
  await tables(db).insertInto('duty').values(rows).execute();
}

export async function findDuty(db: Database, id: string): Promise<RecordedDuty | null> {
  const row = await tables(db)
    .selectFrom('duty')
    .select('record')
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? (JSON.parse(row.record) as RecordedDuty) : null;
}

export async function saveFulfilled(db: Database, duty: RecordedDuty): Promise<void> {
  await tables(db)
    .updateTable('duty')
    .set({ fulfilled_at: duty.fulfilledAt ?? null, record: recordText(duty) })
    .where('id', '=', duty.id)
    .execute();
}

export interface DutyPage {
  readonly state?: DutyState | undefined;
  readonly subject?: string | undefined;
  readonly bearer?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function selectDuties(
  db: Database,
  at: Temporal.Instant,
  page: DutyPage,
): Promise<RecordedDuty[]> {
  const today = dateOf(at).toString();
  let query = tables(db).selectFrom('duty').select('record').orderBy('id').limit(page.limit);
  if (page.subject !== undefined) query = query.where('subject', '=', page.subject);
  if (page.bearer !== undefined) query = query.where('bearer', '=', page.bearer);
  if (page.after !== undefined) query = query.where('id', '>', page.after);
  if (page.state !== undefined) query = query.where(inState(page.state, today));
  return (await query.execute()).map(({ record }) => JSON.parse(record) as RecordedDuty);
}

type Where = ExpressionBuilder<DutyTables, 'duty'>;

/** The same question as `dutyState`, put to the store. */
const inState =
  (state: DutyState, today: string) =>
  (where: Where): Expression<SqlBool> => {
    const isOpen = where('fulfilled_at', 'is', null);
    const isPeriod = where('is_period', '=', 1);
    const isPast = where('due_on', '<', today);
    const isAhead = where.or([where('due_on', 'is', null), where('due_on', '>=', today)]);
    if (state === 'running') return where.and([isOpen, isPeriod, isAhead]);
    if (state === 'due') return where.and([isOpen, where.not(isPeriod), isAhead]);
    if (state === 'overdue') return where.and([isOpen, where.not(isPeriod), isPast]);
    return where.or([where.not(isOpen), where.and([isPeriod, isPast])]);
  };
