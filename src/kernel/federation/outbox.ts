// What this node sends: written in the same transaction as the state it speaks of, so that neither
// exists without the other. Peers read it as a feed; nothing is pushed.

import { utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { digestOf } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import { invariant } from '../../base/invariant.ts';
import type { Json } from '../../base/json.ts';
import type { Database, Store, Unit } from '../storage/index.ts';
import { tables } from './tables.ts';

export interface OutboxMessage {
  /** Unique for ever, `msg_...`: receivers act on it once. */
  readonly id: string;
  /** Decides the receiver's handler, for example `ledger.entry-body`. */
  readonly type: string;
  readonly body: Json;
  /** Receivers, without this node's own member. */
  readonly to: readonly MemberId[];
  readonly at: Temporal.Instant;
}

/** Larger contents travel by digest and are fetched. */
export const MESSAGE_BYTES_MAX = 2 * 1024 * 1024;
const ROWS_A_STATEMENT_MAX = 500;

/** Inside a unit. */
export const appendOutbox = (db: Database, message: OutboxMessage): Promise<void> =>
  insertMessages(db, [sealed(message)]);

const FLUSH = 'federation.outbox';

/** The same for a caller that may not await: written in one step with others, before commit. */
export const deferOutbox = (unit: Unit, message: OutboxMessage): void =>
  // Sealed now, so that a message which is too large undoes its own unit and not its neighbours'.
  unit.defer(FLUSH, sealed(message));

/** Once per store, before `deferOutbox` is used. */
export const registerOutbox = (store: Store): void =>
  store.onFlush(FLUSH, (db, items) => insertMessages(db, items as readonly SealedMessage[]));

interface SealedMessage {
  readonly row: {
    readonly id: string;
    readonly type: string;
    readonly body: string;
    readonly body_digest: string;
    readonly sent_at: string;
  };
  readonly to: readonly MemberId[];
}

function sealed({ id, type, body, to, at }: OutboxMessage): SealedMessage {
  const text = canonicalJson(body);
  const bytes = utf8(text);
  invariant(bytes.length <= MESSAGE_BYTES_MAX, `a ${type} message of ${bytes.length} bytes`);
  const row = { id, type, body: text, body_digest: digestOf(bytes), sent_at: instantText(at) };
  return { row, to: [...new Set(to)] };
}

async function insertMessages(db: Database, messages: readonly SealedMessage[]): Promise<void> {
  const sent = messages.filter(({ to }) => to.length > 0);
  if (sent.length === 0) return;
  const rows = sent.map(({ row }) => row);
  await tables(db).insertInto('federation_message').values(rows).execute();
  const deliveries = sent.flatMap(({ row, to }) =>
    to.map((member) => ({ member, message: row.id, number: null, chain: null })),
  );
  for (let i = 0; i < deliveries.length; i += ROWS_A_STATEMENT_MAX)
    await tables(db)
      .insertInto('federation_delivery')
      .values(deliveries.slice(i, i + ROWS_A_STATEMENT_MAX))
      .execute();
}
