// This node's nation says something about an instrument: signed outside the unit, checked and kept
// inside it. Two officers where the type of the text asks for them.
import type { Caller } from '../../base/caller.ts';
import { instantText } from '../../base/instants.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { ruleDigest } from './decision-rule.ts';
import { signStatement, type VerifiedStatement } from './jws.ts';
import { isKeyValid } from './key-record.ts';
import type { NationSigner } from './ports.ts';
import { type Sources, standingsFor } from './sources.ts';
import { type Role, STATEMENT_TYP, type Statement } from './statement.ts';
import { statementsOf } from './statement-store.ts';
import type { StoredInstrument } from './store.ts';
import { tables } from './tables.ts';
import { verifyStatement } from './verify-statement.ts';

export type SpeakRefusal = Refusal<'instruments.key-not-enrolled'>;

export async function sayAs(
  db: Database,
  needs: Sources & { readonly signer: NationSigner },
  stored: StoredInstrument,
  said: { readonly role: Role } & Partial<Statement>,
  at: Temporal.Instant,
): Promise<Result<VerifiedStatement, SpeakRefusal>> {
  const { signer } = needs;
  const spokenAt = await notBefore(db, stored, instantText(at));
  const statement: Statement = {
    typ: STATEMENT_TYP,
    instrument: stored.digest,
    rule: ruleDigest(stored.instrument.decisionRule),
    member: signer.member,
    at: spokenAt,
    ...present(said),
  };
  const { keys } = await standingsFor(db, needs, stored.instrument);
  const isEnrolled = keys.some(
    (key) =>
      key.keyId === signer.keyId && key.member === signer.member && isKeyValid(key, statement.at),
  );
  if (!isEnrolled) return notEnrolled(signer);
  const verified = verifyStatement(await signStatement(statement, [signer]), keys);
  return verified.ok ? verified : notEnrolled(signer);
}

/** Never dated before what it answers, should another node's clock run a little ahead of ours. */
export async function notBefore(
  db: Database,
  stored: StoredInstrument,
  now: string,
): Promise<string> {
  const statements = (await statementsOf(db, [stored.digest])).get(stored.digest)!;
  const heard = statements.map(({ statement }) => statement.at);
  return [now, stored.instrument.draftedAt, ...heard].sort().at(-1)!;
}

const present = (said: { readonly role: Role } & Partial<Statement>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    role: Role;
  };

const notEnrolled = ({ member, keyId }: NationSigner) =>
  refused(
    refusal(
      'conflict',
      'instruments.key-not-enrolled',
      `The key ${keyId} does not count as a key of ${member} now; nobody would count it.`,
      {
        because: [{ text: `${member} has not enrolled ${keyId}, or has revoked it` }],
        next: 'Enrol the key by a key-change, or give the node a key that counts.',
      },
    ),
  );

/** Whether another officer called for the same before; without one the call is only noted. */
export async function isSeconded(
  db: Database,
  officers: 1 | 2,
  { digest }: StoredInstrument,
  role: Role,
  caller: Caller,
): Promise<boolean> {
  if (officers === 1 || caller.kind !== 'person') return true;
  const calls = await tables(db)
    .selectFrom('instrument_approval')
    .select('person')
    .where('instrument', '=', digest)
    .where('role', '=', role)
    .execute();
  return calls.some(({ person }) => person !== caller.person);
}

export async function noteCall(
  db: Database,
  { digest }: StoredInstrument,
  role: Role,
  person: string,
  at: Temporal.Instant,
): Promise<void> {
  await tables(db)
    .insertInto('instrument_approval')
    .values({ instrument: digest, role, person, at: instantText(at) })
    .onConflict((conflict) => conflict.columns(['instrument', 'role', 'person']).doNothing())
    .execute();
}
