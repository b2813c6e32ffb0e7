// Evidence against a log that showed two histories: both signed heads, kept word for word, and the
// member named. Two roots for one size convict by the log's own signatures; heads of different
// sizes stand as evidence when the log, asked, gave no valid proof that one extends the other.
import { utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { digestOf } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Database } from '../storage/index.ts';
import { tables } from './tables.ts';

export interface ForkEvidence {
  /** Digest of the two notes. */
  readonly id: string;
  readonly kind: 'two-roots' | 'no-proof';
  readonly origin: string;
  /** Whose log it is. */
  readonly member: MemberId;
  /** The head that this node had already verified. */
  readonly heldNote: string;
  /** The head that contradicts it. */
  readonly shownNote: string;
  /** Who showed it: the log itself or another partner. */
  readonly shownBy: MemberId;
  readonly foundAt: string;
}

export async function recordFork(
  db: Database,
  found: Omit<ForkEvidence, 'id' | 'foundAt'>,
  at: Temporal.Instant,
): Promise<ForkEvidence> {
  const pair = [found.heldNote, found.shownNote].sort().join('\n');
  const evidence = { ...found, id: digestOf(utf8(pair)), foundAt: instantText(at) };
  await tables(db)
    .insertInto('ledger_fork')
    .values({
      id: evidence.id,
      origin: found.origin,
      member: found.member,
      kind: found.kind,
      held_note: found.heldNote,
      shown_note: found.shownNote,
      shown_by: found.shownBy,
      found_at: evidence.foundAt,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return evidence;
}

export async function readForks(db: Database): Promise<ForkEvidence[]> {
  const rows = await tables(db)
    .selectFrom('ledger_fork')
    .selectAll()
    .orderBy('found_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    origin: row.origin,
    member: row.member,
    heldNote: row.held_note,
    shownNote: row.shown_note,
    shownBy: row.shown_by,
    foundAt: row.found_at,
  }));
}
