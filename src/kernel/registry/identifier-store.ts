// Identifiers of everything the registry holds. One identifier names one record: two records of one
// thing are joined by a sameness claim, never by sharing an identifier.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { checkIdentifiers } from './identifiers.ts';
import type { Identifier } from './portable.ts';
import { tables } from './tables.ts';

export type IdentifierTaken = Refusal<'registry.identifier-taken'>;

/** Checks, normalises and stores; refused when an identifier already names another record. */
export async function putIdentifiers(
  db: Database,
  subject: string,
  identifiers: readonly Identifier[],
): Promise<Result<Identifier[]>> {
  const checked = checkIdentifiers(identifiers);
  if (!checked.ok) return checked;
  const unique = new Map(checked.value.map((one) => [`${one.scheme} ${one.value}`, one]));
  for (const { scheme, value } of unique.values()) {
    const holder = await subjectOf(db, { scheme, value });
    if (holder && holder !== subject) return refused(taken({ scheme, value }, holder));
    if (!holder)
      await tables(db)
        .insertInto('registry_identifier')
        .values({ scheme, value, subject })
        .execute();
  }
  return ok([...unique.values()]);
}

/** The record that the identifier names, in its scheme's one spelling. */
export async function subjectOf(
  db: Database,
  { scheme, value }: Identifier,
): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('registry_identifier')
    .select('subject')
    .where('scheme', '=', scheme)
    .where('value', '=', value)
    .executeTakeFirst();
  return row?.subject ?? null;
}

/** Subject -> its identifiers, sorted by scheme and value. */
export async function identifiersOf(
  db: Database,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Identifier[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('registry_identifier')
    .selectAll()
    .where('subject', 'in', subjects)
    .orderBy('scheme')
    .orderBy('value')
    .execute();
  const bySubject = Map.groupBy(rows, ({ subject }) => subject);
  return new Map(
    [...bySubject].map(([subject, found]) => [
      subject,
      found.map(({ scheme, value }) => ({ scheme, value })),
    ]),
  );
}

const taken = ({ scheme, value }: Identifier, holder: string): IdentifierTaken =>
  refusal('conflict', 'registry.identifier-taken', `${scheme} ${value} already names ${holder}.`, {
    because: [{ field: '/identifiers', text: `${scheme} ${value} names ${holder}.` }],
    next: `Use ${holder}, or register without it and declare the two the same.`,
  });
