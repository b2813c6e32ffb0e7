// What partners sent: kept first, handled afterwards, each message once and in its sender's order.
// One that fails is tried again after growing pauses and then parked, visibly, so that the rest go
// on.
import type { MemberId } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, type RefusalKind, refusal } from '../../base/refusal.ts';
import { type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { tables } from './tables.ts';

export interface InboxMessage {
  readonly id: string;
  readonly type: string;
  readonly body: Json;
  /** When the sender wrote it, by the sender's clock. */
  readonly sentAt: string;
}

/**
 * Acts on a message, usually by `perform` as the sending node. Called again after a crash between
 * its own commit and the inbox's record of it, so it must be harmless to repeat.
 */
export type InboxHandler = (message: InboxMessage, from: MemberId) => Promise<Result<unknown>>;
/** By message type. */
export type Inbox = { readonly [type: string]: InboxHandler };

const ATTEMPTS_BEFORE_PARKING = 6;
const PAUSE_SECONDS_MAX = 3600;
const UNKNOWN_TYPE = 'federation.unknown-message';

// These may pass by themselves: a partner's message may arrive before the one it builds on, which
// comes from another partner. The others stay "no" until a person acts.
const PASSING: ReadonlySet<RefusalKind> = new Set(['unavailable', 'conflict', 'not-found']);

export interface WaitingMessage extends InboxMessage {
  readonly position: number;
  readonly member: MemberId;
  readonly attempts: number;
  readonly retryAt: Temporal.Instant | null;
}

/** The oldest waiting messages of a sender, in order. */
export async function waitingMessages(
  db: Database,
  member: MemberId,
  limit: number,
): Promise<WaitingMessage[]> {
  const rows = await openRows(db)
    .where('member', '=', member)
    .where('status', '=', 'waiting')
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(waitingMessage);
}

/** Parked messages that may pass by themselves, and whose time has come. */
export async function parkedDue(
  db: Database,
  at: Temporal.Instant | 'whenever',
): Promise<WaitingMessage[]> {
  let due = openRows(db).where('status', '=', 'parked').where('retry_at', 'is not', null);
  if (at !== 'whenever') due = due.where('retry_at', '<=', instantText(at));
  const rows = await due.orderBy('position').limit(100).execute();
  return rows.map(waitingMessage);
}

const openRows = (db: Database) =>
  tables(db)
    .selectFrom('federation_inbox')
    .select(['position', 'member', 'id', 'type', 'body', 'sent_at', 'attempts', 'retry_at']);

const waitingMessage = (row: {
  position: number;
  member: string;
  id: string;
  type: string;
  body: string;
  sent_at: string;
  attempts: number;
  retry_at: string | null;
}): WaitingMessage => ({
  position: row.position,
  member: row.member,
  id: row.id,
  type: row.type,
  body: JSON.parse(row.body) as Json,
  sentAt: row.sent_at,
  attempts: row.attempts,
  retryAt: row.retry_at === null ? null : Temporal.Instant.from(row.retry_at),
});

/** Runs the handler of the message's type. `onFault` hears what was thrown, with its cause. */
export async function handleMessage(
  inbox: Inbox,
  message: WaitingMessage,
  onFault: (cause: unknown, message: WaitingMessage) => void,
): Promise<Result<unknown>> {
  const handler = Object.hasOwn(inbox, message.type) ? inbox[message.type] : undefined;
  if (!handler) return refused(unknownType(message));
  const { id, type, body, sentAt } = message;
  try {
    return await handler({ id, type, body, sentAt }, message.member);
  } catch (cause) {
    onFault(cause, message);
    return refused(handlerFailed(cause));
  }
}

export interface Attempted {
  readonly message: WaitingMessage;
  readonly result: Result<unknown>;
  readonly at: Temporal.Instant;
}

/** Inside a unit: what became of attempts. The body of a handled message goes. */
export async function settle(db: Database, attempted: readonly Attempted[]): Promise<void> {
  const handled = attempted.filter(({ result }) => result.ok);
  const update = () => tables(db).updateTable('federation_inbox');
  const positions = handled.map(({ message }) => message.position);
  if (handled.length > 0) await update().set(HANDLED).where('position', 'in', positions).execute();
  for (const { message, result, at } of attempted)
    if (!result.ok)
      await update()
        .set(failed(message, result.refusal, at))
        .where('position', '=', message.position)
        .execute();
}

const HANDLED = {
  status: 'handled',
  body: 'null',
  retry_at: null,
  error_code: null,
  error_text: null,
} as const;

function failed({ attempts }: WaitingMessage, why: Refusal, at: Temporal.Instant) {
  const tried = attempts + 1;
  const isPassing = PASSING.has(why.kind);
  // Waiting would not teach this node the type; those behind it need not wait either.
  const mayWait = tried < ATTEMPTS_BEFORE_PARKING && why.code !== UNKNOWN_TYPE;
  const pause = Math.min(2 ** Math.min(attempts, 20), PAUSE_SECONDS_MAX);
  return {
    status: isPassing && mayWait ? 'waiting' : 'parked',
    attempts: tried,
    retry_at: isPassing ? instantText(at.add({ seconds: pause })) : null,
    error_code: why.code,
    error_text: why.message,
  } as const;
}

const unknownType = ({ type }: WaitingMessage): Refusal =>
  refusal('unavailable', UNKNOWN_TYPE, `This node knows no message "${type}".`, {
    because: [{ text: 'The sender may run a later version.' }],
    next: 'Bring this node to a version that knows it; the message is then taken up by itself.',
  });

const handlerFailed = (cause: unknown): Refusal =>
  refusal('unavailable', 'federation.handler-failed', 'The message could not be handled here.', {
    because: [{ text: cause instanceof Error ? cause.message : 'an unnamed fault' }],
    next: "Look at this node's log at the time of the attempt.",
  });
