// What happens before anybody is signed in: attempts are counted, ceremonies begun. That is no act
// and leaves no ledger entry, and a counted attempt must stay although the sign-in is refused; so
// it has units of its own, through this port.

import { utf8 } from '../../../base/bytes.ts';
import { canonicalJson } from '../../../base/canonical-json.ts';
import { digestOf } from '../../../base/digest.ts';
import { instantFrom, instantText, plus } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { port } from '../../../base/port.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database, Store } from '../../storage/index.ts';
import { tables } from '../tables.ts';
import { isForgotten, isLocked, lockedUntil } from './throttle.ts';

export type CeremonyKind = 'passkey-registration' | 'passkey-sign-in' | 'oidc';

/** A begun registration or sign-in: single use, short-lived. */
export interface Ceremony {
  readonly id: string;
  readonly kind: CeremonyKind;
  /** Who began it, where somebody was signed in. */
  readonly person?: string | undefined;
  readonly payload: JsonObject;
}

export type TooManyAttempts = Refusal<'members.too-many-attempts'>;

export interface Doorstep {
  /** Counts an attempt before the password is looked at; refused while locked. */
  attempt(login: string, at: Temporal.Instant): Promise<Result<null, TooManyAttempts>>;
  begin(ceremony: Ceremony, at: Temporal.Instant): Promise<void>;
}
export const doorstepPort = port<Doorstep>('members.doorstep');

const LIFETIME = 'PT5M';
const subjectOf = (login: string): string => digestOf(utf8(`login ${login}`));

export const doorstepOn = (store: Store): Doorstep => ({
  attempt: (login, at) => store.unit(({ db }) => countAttempt(db, login, at)),
  async begin({ id, kind, person, payload }, at) {
    await store.unit(async ({ db }) => {
      const now = instantText(at);
      await tables(db).deleteFrom('members_ceremony').where('expires_at', '<=', now).execute();
      await tables(db)
        .insertInto('members_ceremony')
        .values({
          id,
          kind,
          person: person ?? null,
          payload: canonicalJson(payload),
          expires_at: instantText(plus(at, LIFETIME)),
        })
        .execute();
      return ok(null);
    });
  },
});

async function countAttempt(
  db: Database,
  login: string,
  at: Temporal.Instant,
): Promise<Result<null, TooManyAttempts>> {
  const subject = subjectOf(login);
  const now = instantText(at);
  const row = await tables(db)
    .selectFrom('members_attempt')
    .selectAll()
    .where('subject', '=', subject)
    .executeTakeFirst();
  const found = row && { failures: row.failures, lastAt: instantFrom(row.last_at) };
  const known = found && !isForgotten(found, at) ? found : null;
  if (known && isLocked(known, at)) return refused(tooManyAttempts(lockedUntil(known)));
  const failures = (known?.failures ?? 0) + 1;
  await tables(db)
    .insertInto('members_attempt')
    .values({ subject, failures, last_at: now })
    .onConflict((conflict) => conflict.column('subject').doUpdateSet({ failures, last_at: now }))
    .execute();
  // Names that nobody has are counted too; they must not pile up.
  const dayAgo = instantText(at.subtract({ hours: 24 }));
  await tables(db).deleteFrom('members_attempt').where('last_at', '<=', dayAgo).execute();
  return ok(null);
}

/** After a success, in its unit. */
export async function forgetAttempts(db: Database, login: string): Promise<void> {
  await tables(db).deleteFrom('members_attempt').where('subject', '=', subjectOf(login)).execute();
}

/**
 * Looks without using up: outside the unit, before slow checks. Absent, used and expired look
 * alike.
 */
export async function peekCeremony(
  db: Database,
  id: string,
  kind: CeremonyKind,
  at: Temporal.Instant,
): Promise<Result<Ceremony, CeremonyOver>> {
  const row = await tables(db)
    .selectFrom('members_ceremony')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('expires_at', '>', instantText(at))
    .executeTakeFirst();
  if (!row) return refused(ceremonyOver);
  const payload = JSON.parse(row.payload) as JsonObject;
  return ok({ id, kind, ...(row.person === null ? {} : { person: row.person }), payload });
}

/** Inside the unit; refused when another run used it up in the meantime. */
export async function useCeremony(
  db: Database,
  { id }: Ceremony,
): Promise<Result<null, CeremonyOver>> {
  const deleted = await tables(db)
    .deleteFrom('members_ceremony')
    .where('id', '=', id)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n ? ok(null) : refused(ceremonyOver);
}

export type CeremonyOver = Refusal<'members.ceremony-over'>;
const ceremonyOver: CeremonyOver = refusal(
  'conflict',
  'members.ceremony-over',
  'This sign-in or registration was begun too long ago, or is finished.',
  {
    because: [{ field: '/ceremony', text: 'Each is used once, within five minutes.' }],
    next: 'Begin again.',
  },
);

const tooManyAttempts = (until: Temporal.Instant): TooManyAttempts =>
  refusal('too-much', 'members.too-many-attempts', 'Too many failed attempts to sign in.', {
    because: [{ text: `The next attempt is looked at from ${instantText(until)} on.` }],
    next: 'Wait, or sign in with a passkey.',
    detail: { until: instantText(until) },
  });
