// Sameness claims as recorded, and the claims that reach a subject.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Database } from '../storage/index.ts';
import type { Confidence, Sameness, Source } from './portable.ts';
import { clusterOf, type SamenessMoment } from './sameness.ts';
import { tables } from './tables.ts';

export async function putSameness(db: Database, claim: Sameness): Promise<void> {
  await tables(db)
    .insertInto('registry_sameness')
    .values({
      id: claim.id,
      one: claim.one,
      other: claim.other,
      confidence: claim.confidence,
      said_by: claim.saidBy,
      source: canonicalJson(claim.source),
      said_at: claim.saidAt,
      retracted_at: null,
      retracted_by: null,
      retracted_because: null,
    })
    .execute();
}

export async function findSameness(db: Database, id: string): Promise<Sameness | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function retractSameness(
  db: Database,
  id: string,
  retraction: { readonly at: string; readonly by: string; readonly because: string },
): Promise<void> {
  await tables(db)
    .updateTable('registry_sameness')
    .set({
      retracted_at: retraction.at,
      retracted_by: retraction.by,
      retracted_because: retraction.because,
    })
    .where('id', '=', id)
    .execute();
}

/** Every claim on the chains that reach the subject, whatever its date or confidence. */
export async function claimsAround(db: Database, subject: string): Promise<Sameness[]> {
  const found = new Map<string, Sameness>();
  const seen = new Set([subject]);
  for (let level = [subject]; level.length > 0; ) {
    const rows = await select(db)
      .where((where) => where.or([where('one', 'in', level), where('other', 'in', level)]))
      .orderBy('id')
      .execute();
    for (const row of rows) found.set(row.id, fromRow(row));
    level = [...new Set(rows.flatMap(({ one, other }) => [one, other]))].filter(
      (next) => !seen.has(next),
    );
    for (const next of level) seen.add(next);
  }
  return [...found.values()];
}

/** The ids of every record that describes the same thing as the subject. */
export const sameAs = async (
  db: Database,
  subject: string,
  moment: SamenessMoment,
): Promise<string[]> => clusterOf(await claimsAround(db, subject), subject, moment);

const select = (db: Database) => tables(db).selectFrom('registry_sameness').selectAll();

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>>;

function fromRow(row: Row): Sameness {
  return {
    id: row.id,
    one: row.one,
    other: row.other,
    confidence: row.confidence as Confidence,
    saidBy: row.said_by,
    source: JSON.parse(row.source) as Source,
    saidAt: row.said_at,
    ...(row.retracted_at === null ? {} : { retractedAt: row.retracted_at }),
    ...(row.retracted_because === null ? {} : { retractedBecause: row.retracted_because }),
  };
}
