// People who act at this node: a name, the party they act for, how they sign in. What they may do
// stands in mandates.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../storage/index.ts';
import type { Person, Subject } from '../portable.ts';
import { tables } from '../tables.ts';

export async function putPerson(db: Database, person: Person): Promise<Result<Person>> {
  if (person.login !== undefined && (await findByLogin(db, person.login)))
    return refused(loginTaken(person.login));
  await tables(db)
    .insertInto('members_person')
    .values({
      id: person.id,
      name: person.name,
      login: person.login ?? null,
      party: person.party,
      member: person.member,
      registered_at: person.registeredAt,
      left_at: null,
    })
    .execute();
  return ok(person);
}

const select = (db: Database) => tables(db).selectFrom('members_person').selectAll();

export async function findPerson(db: Database, id: string): Promise<Person | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function findByLogin(db: Database, login: string): Promise<Person | null> {
  const row = await select(db).where('login', '=', login).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Everybody ever registered here, by id. */
export async function listPeople(db: Database): Promise<Person[]> {
  return (await select(db).orderBy('id').execute()).map(fromRow);
}

export async function markLeft(db: Database, id: string, at: Temporal.Instant): Promise<void> {
  await tables(db)
    .updateTable('members_person')
    .set({ left_at: instantText(at) })
    .where('id', '=', id)
    .execute();
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

const fromRow = (row: Row): Person => ({
  id: row.id,
  name: row.name,
  ...(row.login === null ? {} : { login: row.login }),
  party: row.party,
  member: row.member,
  registeredAt: row.registered_at,
  ...(row.left_at === null ? {} : { leftAt: row.left_at }),
});

/** Maps a person at an identity provider to a person here; refused when it maps to another one. */
export async function putSubject(
  db: Database,
  { issuer, subject }: Subject,
  person: string,
): Promise<Result<null>> {
  const known = await findBySubject(db, { issuer, subject });
  if (known && known.id !== person) return refused(subjectTaken);
  if (!known)
    await tables(db).insertInto('members_subject').values({ issuer, subject, person }).execute();
  return ok(null);
}

export async function findBySubject(
  db: Database,
  { issuer, subject }: Subject,
): Promise<Person | null> {
  const row = await tables(db)
    .selectFrom('members_subject')
    .select('person')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row ? findPerson(db, row.person) : null;
}

const loginTaken = (login: string) =>
  refusal('conflict', 'members.login-taken', `Somebody signs in as ${login} already.`, {
    because: [{ field: '/login', text: 'A sign-in name belongs to one person.' }],
    next: 'Choose another sign-in name.',
  });

const subjectTaken = refusal(
  'conflict',
  'members.subject-taken',
  'This person of the identity provider is mapped to somebody else.',
  {
    because: [{ field: '/subject', text: 'One issuer and subject is one person here.' }],
    next: 'Check the subject with the identity provider.',
  },
);
