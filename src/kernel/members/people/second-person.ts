// The two-person rule: an act waits, under the digest of exactly its input, until another person
// with the role confirms it; then the first person repeats the act, once. One stolen session is not
// enough.
import type { Caller } from '../../../base/caller.ts';
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import { instantText, plus } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import type { Frame } from '../../../base/operation.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database, Store } from '../../storage/index.ts';
import { tables } from '../tables.ts';

const LIFETIME = 'PT24H';

export interface SecondPersonAsk {
  readonly operation: string;
  readonly inputDigest: Digest;
  /** Who wants to act. */
  readonly person: string;
  /** The role that the confirming person must hold. */
  readonly role: string;
  readonly at: Temporal.Instant;
  /** Id under which the act waits if it does not wait yet, `cnf_...`. */
  readonly id: string;
}

export interface Confirmation {
  readonly id: string;
  readonly operation: string;
  readonly inputDigest: Digest;
  readonly role: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly confirmedBy?: string;
}

export type SecondPersonState =
  | { readonly state: 'pending'; readonly confirmation: Confirmation }
  | { readonly state: 'confirmed'; readonly by: string };

/** Inside a unit. A confirmed act is used up by the call that finds it confirmed. */
export async function requireSecondPerson(
  db: Database,
  ask: SecondPersonAsk,
): Promise<SecondPersonState> {
  const waiting = (await openConfirmations(db, ask.at)).find(
    ({ operation, inputDigest, askedBy }) =>
      operation === ask.operation && inputDigest === ask.inputDigest && askedBy === ask.person,
  );
  if (!waiting) return { state: 'pending', confirmation: await putConfirmation(db, ask) };
  if (waiting.confirmedBy === undefined) return { state: 'pending', confirmation: waiting };
  await tables(db)
    .updateTable('members_confirmation')
    .set({ used_at: instantText(ask.at) })
    .where('id', '=', waiting.id)
    .execute();
  return { state: 'confirmed', by: waiting.confirmedBy };
}

async function putConfirmation(db: Database, ask: SecondPersonAsk): Promise<Confirmation> {
  const confirmation = {
    id: ask.id,
    operation: ask.operation,
    inputDigest: ask.inputDigest,
    role: ask.role,
    askedBy: ask.person,
    askedAt: instantText(ask.at),
    expiresAt: instantText(plus(ask.at, LIFETIME)),
  };
  await tables(db)
    .insertInto('members_confirmation')
    .values({
      id: confirmation.id,
      operation: confirmation.operation,
      input_digest: confirmation.inputDigest,
      role: confirmation.role,
      asked_by: confirmation.askedBy,
      asked_at: confirmation.askedAt,
      expires_at: confirmation.expiresAt,
      confirmed_by: null,
      confirmed_at: null,
      used_at: null,
    })
    .execute();
  return confirmation;
}

/** Those neither used nor expired, oldest first. */
export async function openConfirmations(
  db: Database,
  at: Temporal.Instant,
): Promise<Confirmation[]> {
  const rows = await tables(db)
    .selectFrom('members_confirmation')
    .selectAll()
    .where('used_at', 'is', null)
    .where('expires_at', '>', instantText(at))
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    operation: row.operation,
    inputDigest: row.input_digest as Digest,
    role: row.role,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    ...(row.confirmed_by === null ? {} : { confirmedBy: row.confirmed_by }),
  }));
}

export async function confirm(
  db: Database,
  id: string,
  by: string,
  at: Temporal.Instant,
): Promise<void> {
  await tables(db)
    .updateTable('members_confirmation')
    .set({ confirmed_by: by, confirmed_at: instantText(at) })
    .where('id', '=', id)
    .execute();
}

/** Someone else's act that this caller holds the role to confirm. */
export const mayConfirm = (caller: Caller, { role, askedBy }: Confirmation): boolean =>
  caller.kind === 'person' && caller.person !== askedBy && caller.mandates.includes(role);

/** The role of the second person; or, where the input decides, that role or null for nobody. */
export type SecondPersonRule = string | ((input: unknown) => string | null);

/**
 * The gate that the pipeline asks before an operation runs. `rules` names, by operation id, the
 * role a second person must hold; nodes and the node itself act by other safeguards and pass.
 */
export const secondPersonGate =
  (store: Store, rules: ReadonlyMap<string, SecondPersonRule>) =>
  async (
    frame: Frame<Database>,
    operation: { readonly id: string },
    input: unknown,
  ): Promise<Result<null>> => {
    const rule = rules.get(operation.id) ?? null;
    const role = typeof rule === 'function' ? rule(input) : rule;
    const { caller, at } = frame;
    if (role === null || caller.kind !== 'person') return ok(null);
    const inputDigest = digestOfJson(input as Json);
    const id = frame.newId('cnf');
    const ask = { operation: operation.id, inputDigest, person: caller.person, role, at, id };
    const asked = await store.unit(async ({ db }) => ok(await requireSecondPerson(db, ask)));
    if (!asked.ok) return asked;
    if (asked.value.state === 'confirmed') return ok(null);
    return refused(secondPersonNeeded(asked.value.confirmation));
  };

const secondPersonNeeded = ({ id, operation, role, expiresAt }: Confirmation) =>
  refusal('review', 'members.second-person-needed', `${operation} needs a second person.`, {
    because: [{ text: `Another ${role} must confirm ${id} before ${expiresAt}.` }],
    next: `Ask one to confirm ${id}, then send the same again.`,
    detail: { confirmation: id, role, expiresAt },
  });
