// Signs the tree's present size and root as a checkpoint. The signature is deterministic and the
// head carries no time, so signing again after a crash gives the same bytes.
import { equalBytes, toHex } from '../../base/bytes.ts';
import { instantText } from '../../base/instants.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { readCheckpoint, signCheckpoint } from './checkpoint.ts';
import type { Ledger } from './ledger.ts';
import { rootAt, treeHead } from './stored-tree.ts';
import { tables } from './tables.ts';

export interface OwnHead {
  readonly size: number;
  /** Signed by the log alone. */
  readonly note: string;
  readonly signedAt: string;
  readonly refreshedAt: string;
  readonly isFinal: boolean;
}

export type PublishRefusal = Refusal<'ledger.history-changed'>;

/** The newest head, signed now if the tree has grown since the last. */
export async function publishHead(
  ledger: Ledger,
  at: Temporal.Instant,
): Promise<Result<OwnHead, PublishRefusal>> {
  const { store, signer } = ledger;
  const [tree, newest] = [await treeHead(store.db), await newestHead(store.db)];
  if (newest && newest.size >= tree.size) return ok(newest);
  // A head that no longer leads to this tree must not be followed by another.
  if (newest && !(await isOnHistory(store.db, newest))) return historyChanged(newest);
  const note = await signCheckpoint(signer, tree.size, tree.root);
  const signedAt = instantText(at);
  await store.unit(async ({ db }) => {
    const row = { size: tree.size, note, signed_at: signedAt, refreshed_at: signedAt, is_final: 0 };
    await tables(db)
      .insertInto('ledger_head')
      .values(row)
      .onConflict((conflict) => conflict.column('size').doNothing())
      .execute();
    return ok(null);
  });
  return ok({ size: tree.size, note, signedAt, refreshedAt: signedAt, isFinal: false });
}

export async function newestHead(db: Database): Promise<OwnHead | null> {
  const row = await tables(db)
    .selectFrom('ledger_head')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? ownHead(row) : null;
}

/** Since when heads lack their quorum: the first signed after the last final one; null if none. */
export async function provisionalSince(db: Database): Promise<string | null> {
  const final = await tables(db)
    .selectFrom('ledger_head')
    .select(({ fn }) => fn.max<number | null>('size').as('size'))
    .where('is_final', '=', 1)
    .executeTakeFirst();
  const first = await tables(db)
    .selectFrom('ledger_head')
    .select('signed_at')
    .where('size', '>', final?.size ?? -1)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst();
  return first?.signed_at ?? null;
}

export const ownHead = (row: {
  size: number;
  note: string;
  signed_at: string;
  refreshed_at: string;
  is_final: number;
}): OwnHead => ({
  size: row.size,
  note: row.note,
  signedAt: row.signed_at,
  refreshedAt: row.refreshed_at,
  isFinal: row.is_final === 1,
});

/** True when the tree still begins with what the head says. */
export async function isOnHistory(db: Database, { note }: OwnHead): Promise<boolean> {
  const head = readCheckpoint(note);
  if (!head.ok) return false;
  const tree = await treeHead(db);
  if (head.value.size > tree.size) return false;
  return equalBytes(head.value.root, await rootAt(db, head.value.size));
}

const historyChanged = ({ size, note }: OwnHead) => {
  const root = readCheckpoint(note);
  const signed = root.ok ? toHex(root.value.root) : 'unreadable';
  return refused(
    refusal(
      'conflict',
      'ledger.history-changed',
      `The log no longer leads to the head of size ${size} that it has signed (root ${signed}).`,
      {
        because: [{ text: 'entries or tiles were changed in the database after it was signed' }],
        next: 'Stop, run `entente log verify`, and restore the named part from a backup or mirror.',
      },
    ),
  );
};
