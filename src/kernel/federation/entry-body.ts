// The body of a log entry on its way to the parties that it names, and what the receiver keeps. The
// body must be what the leaf's digest stands for, so a partner cannot say one thing to its log and
// another to its party.

import { fromHex, toHex, utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { PlaceSchema, parse, type Static, Type } from '../../base/schema.ts';
import {
  type Appended,
  entryIdOf,
  isBodyOf,
  type Leaf,
  LeafSchema,
  leafHash,
  leafText,
} from '../ledger/index.ts';
import type { Clock, Database, Store, Unit } from '../storage/index.ts';
import type { InboxHandler } from './inbox.ts';
import { deferOutbox } from './outbox.ts';
import { tables } from './tables.ts';

export const ENTRY_BODY = 'ledger.entry-body';

export const EntryBodySchema = Type.Object({
  entry: Type.String({ pattern: '^ent_[0-9a-z]{26}$' }),
  leaf: LeafSchema,
  body: Type.Object({
    parties: Type.Array(PlaceSchema, { maxItems: 200 }),
    record: Type.Record(Type.String(), Type.Unknown()),
    subject: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  salt: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type TravellingBody = Static<typeof EntryBodySchema>;

/** In the unit that appends the entry; `self` is not among the receivers. Nothing for no party. */
export function sendEntryBody(
  unit: Unit,
  { entry, leaf, body, salt }: Pick<Appended, 'entry' | 'leaf' | 'body' | 'salt'>,
  self: MemberId,
  at: Temporal.Instant,
): void {
  const whole = JSON.parse(body) as TravellingBody['body'];
  const to = whole.parties.filter((party) => party !== self);
  if (to.length === 0) return;
  const travelling = { entry, leaf: JSON.parse(leaf) as Json, body: whole as Json };
  deferOutbox(unit, {
    id: entry.replace('ent_', 'msg_'),
    type: ENTRY_BODY,
    to,
    body: { ...travelling, salt: toHex(salt) },
    at,
  });
}

export type FalseEntryBody = Refusal<'federation.false-entry-body'>;

/** The body as text, when leaf, entry id and body belong together and name this member. */
export function checkEntryBody(
  { entry, leaf, body, salt }: TravellingBody,
  self: MemberId,
): Result<string, FalseEntryBody> {
  const text = canonicalJson(body as Json);
  if (entryIdOf(leafHash(utf8(leafText(leaf)))) !== entry)
    return falseBody(entry, '/entry', 'the entry id is not that of the leaf');
  if (!isBodyOf(leaf, text, salt))
    return falseBody(entry, '/body', 'the leaf stands for another body');
  if (!body.parties.includes(self))
    return falseBody(entry, '/body/parties', `${self} is no party to it`);
  return ok(text);
}

/**
 * For the inbox. It keeps the body and writes no entry of its own: an entry about every entry
 * received would double each log, and say nothing that the partner's log does not.
 */
export const createEntryBodyHandler =
  (store: Store, self: MemberId, clock: Clock): InboxHandler =>
  async (message, from) => {
    const read = parse(EntryBodySchema, message.body);
    if (!read.ok) return read;
    const text = checkEntryBody(read.value, self);
    if (!text.ok) return text;
    const { entry, leaf, salt } = read.value;
    return store.unit(async ({ db }) => {
      const received_at = instantText(clock.now());
      await tables(db)
        .insertInto('federation_entry_body')
        .values({ member: from, entry, leaf: leafText(leaf), body: text.value, salt, received_at })
        .onConflict((conflict) => conflict.columns(['member', 'entry']).doNothing())
        .execute();
      return ok(null);
    });
  };

export interface PartnerEntry {
  readonly entry: string;
  readonly leaf: Leaf;
  readonly body: Json;
  readonly salt: Uint8Array;
  readonly receivedAt: string;
}

/** What a partner's log says of an entry that names this member; null when it sent none. */
export async function partnerEntry(
  db: Database,
  member: MemberId,
  entry: string,
): Promise<PartnerEntry | null> {
  const row = await tables(db)
    .selectFrom('federation_entry_body')
    .selectAll()
    .where('member', '=', member)
    .where('entry', '=', entry)
    .executeTakeFirst();
  if (!row) return null;
  const { leaf, body, salt, received_at: receivedAt } = row;
  const parsed = { leaf: JSON.parse(leaf) as Leaf, body: JSON.parse(body) as Json };
  return { entry, ...parsed, salt: fromHex(salt), receivedAt };
}

const falseBody = (entry: string, field: string, text: string) =>
  refused(
    refusal('invalid', 'federation.false-entry-body', `What was sent for ${entry} is not it.`, {
      because: [{ field, text }],
      next: "Show it to the sender's operator: the signed feed and the log contradict each other.",
    }),
  );
