// Registrations at rest.
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { Registration, RegistrationState } from './model.ts';

type RegistrationTables = {
  registration: {
    id: string;
    state: RegistrationState;
    begun_by: string;
    begun_party: string;
    begun_at: string;
    ended_at: string | null;
    dataset: string | null;
    input: string;
    findings: string;
    refusal: string | null;
  };
};
const tables = (db: Database) => db.withTables<RegistrationTables>();
const textOf = (value: unknown): string => canonicalJson(value as Json);

export async function saveRegistration(db: Database, one: Registration): Promise<void> {
  const row = {
    state: one.state,
    begun_by: one.begunBy,
    begun_party: one.begunParty,
    begun_at: one.begunAt,
    ended_at: one.endedAt,
    dataset: one.dataset,
    input: textOf(one.input),
    findings: textOf(one.findings),
    refusal: one.refusal === null ? null : textOf(one.refusal),
  };
  await tables(db)
    .insertInto('registration')
    .values({ id: one.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function findRegistration(db: Database, id: string): Promise<Registration | null> {
  const row = await tables(db)
    .selectFrom('registration')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? registrationOf(row) : null;
}

/** Newest first. */
export async function listRegistrations(
  db: Database,
  page: { readonly state?: RegistrationState | undefined; readonly limit: number },
): Promise<Registration[]> {
  let query = tables(db).selectFrom('registration').selectAll();
  if (page.state !== undefined) query = query.where('state', '=', page.state);
  const rows = await query.orderBy('begun_at', 'desc').orderBy('id').limit(page.limit).execute();
  return rows.map(registrationOf);
}

/** Not at their end: the oldest first. */
export async function openRegistrations(db: Database): Promise<Registration[]> {
  const rows = await tables(db)
    .selectFrom('registration')
    .selectAll()
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('begun_at')
    .orderBy('id')
    .execute();
  return rows.map(registrationOf);
}

const registrationOf = (row: RegistrationTables['registration']): Registration => ({
  id: row.id,
  state: row.state,
  begunBy: row.begun_by,
  begunParty: row.begun_party,
  begunAt: row.begun_at,
  endedAt: row.ended_at,
  dataset: row.dataset,
  input: JSON.parse(row.input) as Registration['input'],
  findings: JSON.parse(row.findings) as Registration['findings'],
  refusal: row.refusal === null ? null : (JSON.parse(row.refusal) as object),
});
