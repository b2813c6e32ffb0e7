// Jobs: a table claimed atomically. Deadlines are derived from state at a time passed in; a job
// only wakes the evaluator, so a lost job never changes what is in force.
import { newId, type RandomBytes } from '../../base/ids.ts';
import { instantText, plus } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { Database, Migration, StoreKind } from './database.ts';

export interface JobDraft {
  readonly kind: string;
  readonly payload: Json;
  readonly runAt: Temporal.Instant;
  /** A waiting job with the same key absorbs this one. */
  readonly dedupeKey?: string;
}
export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly payload: Json;
  /** Counts from 1. */
  readonly attempt: number;
}

type JobTables = {
  job: {
    id: string;
    kind: string;
    payload: string;
    run_at: string;
    attempts: number;
    lease_until: string | null;
    dedupe_key: string | null;
    last_error: string | null;
    is_dead: number;
  };
};
const tables = (db: Database) => db.withTables<JobTables>();

const ATTEMPTS_MAX = 12;
const LEASE = 'PT60S';

export const jobMigrations: readonly Migration[] = [
  {
    id: 'storage/0001-jobs',
    async up(db, { text, integer }) {
      await db.schema
        .createTable('job')
        .addColumn('id', text, (column) => column.primaryKey())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('payload', text, (column) => column.notNull())
        .addColumn('run_at', text, (column) => column.notNull())
        .addColumn('attempts', integer, (column) => column.notNull())
        .addColumn('lease_until', text)
        .addColumn('dedupe_key', text, (column) => column.unique())
        .addColumn('last_error', text)
        .addColumn('is_dead', integer, (column) => column.notNull())
        .execute();
      await db.schema.createIndex('job_due').on('job').columns(['is_dead', 'run_at']).execute();
    },
  },
];

export async function enqueueJob(
  db: Database,
  random: RandomBytes,
  draft: JobDraft,
): Promise<void> {
  await tables(db)
    .insertInto('job')
    .values({
      id: newId('job', random),
      kind: draft.kind,
      payload: JSON.stringify(draft.payload),
      run_at: instantText(draft.runAt),
      attempts: 0,
      lease_until: null,
      dedupe_key: draft.dedupeKey ?? null,
      last_error: null,
      is_dead: 0,
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .execute();
}

const DEAD_KEPT_HOURS = 90 * 24;

/** Buried jobs that nobody looked at for a quarter of a year; call it inside a unit. */
async function forgetDeadJobs(db: Database, at: Temporal.Instant): Promise<void> {
  await tables(db)
    .deleteFrom('job')
    .where('is_dead', '=', 1)
    .where('run_at', '<', instantText(at.subtract({ hours: DEAD_KEPT_HOURS })))
    .execute();
}

/** Claims up to `limit` due jobs under a lease of a minute; call it inside a unit. */
export async function claimJobs(
  db: Database,
  kind: StoreKind,
  at: Temporal.Instant,
  limit = 20,
): Promise<Job[]> {
  const now = instantText(at);
  await forgetDeadJobs(db, at);
  let due = tables(db)
    .selectFrom('job')
    .selectAll()
    .where('is_dead', '=', 0)
    .where('run_at', '<=', now)
    .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', now)]))
    .orderBy('run_at')
    .orderBy('id')
    .limit(limit);
  if (kind === 'postgres') due = due.forUpdate().skipLocked();
  const jobs = await due.execute();
  if (jobs.length === 0) return [];
  await tables(db)
    .updateTable('job')
    .set((set) => ({
      lease_until: instantText(plus(at, LEASE)),
      attempts: set('attempts', '+', 1),
      dedupe_key: null,
    }))
    .where(
      'id',
      'in',
      jobs.map(({ id }) => id),
    )
    .execute();
  return jobs.map((job) => ({
    id: job.id,
    kind: job.kind,
    payload: JSON.parse(job.payload) as Json,
    attempt: job.attempts + 1,
  }));
}

export async function finishJob(db: Database, job: Job): Promise<void> {
  await tables(db).deleteFrom('job').where('id', '=', job.id).execute();
}

/** Puts the job back with exponential delay (2^attempt seconds), or buries it after 12 attempts. */
export async function failJob(
  db: Database,
  job: Job,
  error: string,
  at: Temporal.Instant,
): Promise<void> {
  const isDead = job.attempt >= ATTEMPTS_MAX;
  await tables(db)
    .updateTable('job')
    .set({
      lease_until: null,
      last_error: error,
      is_dead: isDead ? 1 : 0,
      run_at: instantText(at.add({ seconds: 2 ** job.attempt })),
    })
    .where('id', '=', job.id)
    .execute();
}

export async function deadJobs(
  db: Database,
): Promise<{ id: string; kind: string; error: string }[]> {
  const rows = await tables(db)
    .selectFrom('job')
    .select(['id', 'kind', 'last_error'])
    .where('is_dead', '=', 1)
    .orderBy('id')
    .execute();
  return rows.map(({ id, kind, last_error }) => ({ id, kind, error: last_error ?? '' }));
}
