// Mandates: who may act in which role, from when to when, by whose grant, on what ground. What a
// person held at an instant stays answerable after it ended.
import { instantText } from '../../../base/instants.ts';
import type { Database } from '../../storage/index.ts';
import type { Mandate } from '../portable.ts';
import { tables } from '../tables.ts';

export async function putMandate(db: Database, mandate: Mandate): Promise<void> {
  await tables(db)
    .insertInto('members_mandate')
    .values({
      id: mandate.id,
      person: mandate.person,
      role: mandate.role,
      from_at: mandate.fromAt,
      to_at: mandate.toAt ?? null,
      granted_by: mandate.grantedBy,
      source: mandate.source,
      revoked_at: null,
      revoked_by: null,
      revoked_because: null,
    })
    .execute();
}

export interface MandateRevocation {
  readonly at: Temporal.Instant;
  readonly by: string;
  readonly because: string;
}

export async function revokeMandate(
  db: Database,
  id: string,
  { at, by, because }: MandateRevocation,
): Promise<void> {
  await tables(db)
    .updateTable('members_mandate')
    .set({ revoked_at: instantText(at), revoked_by: by, revoked_because: because })
    .where('id', '=', id)
    .execute();
}

const select = (db: Database) => tables(db).selectFrom('members_mandate').selectAll();

export async function findMandate(db: Database, id: string): Promise<Mandate | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Every mandate of these people, past and coming ones too, by person and beginning. */
export async function mandatesOf(db: Database, people: readonly string[]): Promise<Mandate[]> {
  if (people.length === 0) return [];
  const rows = await select(db)
    .where('person', 'in', people)
    .orderBy('person')
    .orderBy('from_at')
    .orderBy('id')
    .execute();
  return rows.map(fromRow);
}

/** Whether the mandate holds at the instant; ends are exclusive. */
export function mandateHolds(mandate: Mandate, at: Temporal.Instant): boolean {
  const instant = instantText(at);
  const ends = [mandate.toAt, mandate.revokedAt].filter((end) => end !== undefined);
  return mandate.fromAt <= instant && ends.every((end) => instant < end);
}

/** Roles the person holds at the instant, sorted, each once. */
export async function rolesAt(
  db: Database,
  person: string,
  at: Temporal.Instant,
): Promise<string[]> {
  const held = (await mandatesOf(db, [person])).filter((mandate) => mandateHolds(mandate, at));
  return [...new Set(held.map(({ role }) => role))].sort();
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const fromRow = (row: Row): Mandate => ({
  id: row.id,
  person: row.person,
  role: row.role,
  fromAt: row.from_at,
  ...(row.to_at === null ? {} : { toAt: row.to_at }),
  grantedBy: row.granted_by,
  source: row.source,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  ...(row.revoked_because === null ? {} : { revokedBecause: row.revoked_because }),
});
