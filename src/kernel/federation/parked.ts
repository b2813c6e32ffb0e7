// Parked messages, as the operator sees them and takes them up again.
import type { MemberId } from '../../base/caller.ts';
import type { Database } from '../storage/index.ts';
import { tables } from './tables.ts';

export interface ParkedMessage {
  readonly member: MemberId;
  readonly id: string;
  readonly type: string;
  readonly sentAt: string;
  readonly receivedAt: string;
  readonly attempts: number;
  readonly code: string;
  readonly reason: string;
  /** Absent when only a person's act can help. */
  readonly nextTryAt?: string;
}

/** Oldest first, at most 500. */
export async function parkedMessages(db: Database): Promise<ParkedMessage[]> {
  const rows = await tables(db)
    .selectFrom('federation_inbox')
    .selectAll()
    .where('status', '=', 'parked')
    .orderBy('position')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    member: row.member,
    id: row.id,
    type: row.type,
    sentAt: row.sent_at,
    receivedAt: row.received_at,
    attempts: row.attempts,
    code: row.error_code ?? '',
    reason: row.error_text ?? '',
    ...(row.retry_at === null ? {} : { nextTryAt: row.retry_at }),
  }));
}

/**
 * Inside a unit: puts a parked message back in its place; false when none is parked under the id.
 */
export async function unpark(db: Database, member: MemberId, id: string): Promise<boolean> {
  const updated = await tables(db)
    .updateTable('federation_inbox')
    .set({ status: 'waiting', attempts: 0, retry_at: null })
    .where('member', '=', member)
    .where('id', '=', id)
    .where('status', '=', 'parked')
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
