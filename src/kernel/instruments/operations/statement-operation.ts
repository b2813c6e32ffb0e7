// The shape of every operation by which this nation says something about an instrument: look, sign
// outside the unit, look again inside it, keep, conclude, circulate.

import type { Grant, MemberId } from '../../../base/caller.ts';
import { instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import type { Done, Frame } from '../../../base/operation.ts';
import type { Filled } from '../../../base/port.ts';
import type { Refusal } from '../../../base/refusal.ts';
import { ok, type Result } from '../../../base/result.ts';
import type { Static, TSchema } from '../../../base/schema.ts';
import { type Database, writeOperation } from '../../storage/index.ts';
import { circulate, conclude } from '../conclude.ts';
import { decisionOf, stateOfStored } from '../evaluate.ts';
import type { VerifiedStatement } from '../jws.ts';
import type { InstrumentState } from '../lifecycle.ts';
import type { MemberList } from '../member-list.ts';
import { isSeconded, notBefore, noteCall, sayAs } from '../speak.ts';
import type { Role, Statement } from '../statement.ts';
import { addStatement } from '../statement-store.ts';
import { findInstrument, type StoredInstrument } from '../store.ts';
import { notFound } from '../visibility.ts';
import { OutcomeSchema, speakingNeeds } from './shapes.ts';

export type SpeakingContext = Frame<Database> & Filled<typeof speakingNeeds>;

export interface Situation {
  readonly self: MemberId;
  readonly stored: StoredInstrument;
  readonly state: InstrumentState;
  readonly list: MemberList;
  /** What we said that counts once witnesses have cosigned it. */
  readonly awaiting: readonly Role[];
  /** From when the pinned list of electors is no longer the current one. */
  readonly lapsesAt?: string;
  /** How many officers must call for consent to this type of text. */
  readonly officers: 1 | 2;
}
export type Said = { readonly role: Role } & Partial<Statement>;

export interface StatementOperation<I extends TSchema> {
  readonly id: `instruments.${string}`;
  readonly summary: string;
  readonly verb: string;
  readonly input: I;
  readonly refusals: readonly string[];
  readonly permission: readonly Grant[];
  readonly ref: (input: Static<I>) => string;
  /** What is said, one statement or several; or why it may not be said now. */
  readonly says: (situation: Situation, input: Static<I>) => Result<readonly Said[], Refusal>;
  /** Whether two officers must call for it, where the type of the text asks for two. */
  readonly isConsent?: boolean;
}

export interface Prepared {
  readonly verified: readonly VerifiedStatement[];
}

export const statementOperation = <I extends TSchema>(spec: StatementOperation<I>) =>
  writeOperation({
    id: spec.id,
    summary: spec.summary,
    route: { method: 'POST', path: `/instruments/:instrument/${spec.verb}` },
    input: spec.input,
    output: OutcomeSchema,
    refusals: ['instruments.not-found', 'instruments.key-not-enrolled', ...spec.refusals],
    permission: spec.permission,
    needs: speakingNeeds,
    entry: 'instrument.stated',
    async prepare(context: SpeakingContext, input: Static<I>): Promise<Result<Prepared>> {
      const looked = await look(spec, context, input);
      if (!looked.ok) return looked;
      const { stored, said } = looked.value;
      if (!(await maySpeak(spec, context, looked.value))) return ok({ verified: [] });
      const verified: VerifiedStatement[] = [];
      for (const one of said) {
        const signed = await sayAs(context.db, context, stored, one, context.at);
        if (!signed.ok) return signed;
        verified.push(signed.value);
      }
      return ok({ verified });
    },
    async run(context: SpeakingContext, input: Static<I>, { verified }: Prepared) {
      const looked = await look(spec, context, input);
      if (!looked.ok) return looked;
      const { stored, said } = looked.value;
      if (verified.length === 0) return noted(context, stored, said[0]!.role);
      for (const one of verified) await addStatement(context.db, one, instantText(context.at));
      return spoken(context, stored, verified);
    },
  });

interface Looked extends Situation {
  readonly said: readonly Said[];
}

async function look<I extends TSchema>(
  spec: StatementOperation<I>,
  context: SpeakingContext,
  input: Static<I>,
): Promise<Result<Looked>> {
  const stored = await findInstrument(context.db, spec.ref(input));
  if (!stored) return notFound(spec.ref(input));
  const at = await notBefore(context.db, stored, instantText(context.at));
  const { list, lapsesAt, counting } = await decisionOf(context.db, context, stored, at);
  const state = await stateOfStored(context.db, context, stored, at);
  const officers = context.types.type(stored.instrument.type)?.officers ?? 1;
  const self = context.signer.member;
  const awaiting = counting.discounted
    .filter((one) => one.awaitsWitness && one.statement.member === self)
    .map(({ statement: { role } }) => role);
  const known = { self, stored, state, list, officers, awaiting };
  const situation = { ...known, ...(lapsesAt ? { lapsesAt } : {}) };
  const says = spec.says(situation, input);
  return says.ok ? ok({ ...situation, said: says.value }) : says;
}

async function maySpeak<I extends TSchema>(
  spec: StatementOperation<I>,
  { db, caller }: SpeakingContext,
  { stored, said, officers }: Looked,
): Promise<boolean> {
  return spec.isConsent ? isSeconded(db, officers, stored, said[0]!.role, caller) : true;
}

type Outcome = Static<typeof OutcomeSchema>;

async function noted(
  { db, caller, at, ...context }: SpeakingContext,
  stored: StoredInstrument,
  role: Role,
): Promise<Result<Done<Outcome>>> {
  if (caller.kind === 'person') await noteCall(db, stored, role, caller.person, at);
  const state = await stateOfStored(db, context, stored, instantText(at));
  const { id, digest } = stored;
  return ok({
    output: { id, digest, state: state as Outcome['state'], sentTo: [], awaitsSecondOfficer: true },
    record: { instrument: digest, role, awaitsSecondOfficer: true },
    subject: id,
  });
}

/** After this nation's statements were kept: certificates, news, and word to the others. */
export async function spoken(
  { db, at, ...context }: SpeakingContext,
  { digest }: StoredInstrument,
  verified: readonly VerifiedStatement[],
): Promise<Result<Done<Outcome>>> {
  const { stored, events } = await conclude(db, context, digest, at);
  const sentTo = await circulate(db, context, stored, [context.signer.member], at);
  const state = (await stateOfStored(db, context, stored, instantText(at))) as Outcome['state'];
  return ok({
    output: { id: stored.id, digest, state, sentTo, awaitsSecondOfficer: false },
    record: recordOf(stored, verified),
    subject: stored.id,
    parties: sentTo,
    events,
  });
}

const recordOf = (
  { digest, id }: StoredInstrument,
  verified: readonly VerifiedStatement[],
): JsonObject => ({
  instrument: digest,
  id,
  statements: verified.map(({ statement, digest: said }) => ({
    statement: said,
    role: statement.role,
    at: statement.at,
    ...(statement.matter ? { matter: statement.matter } : {}),
  })),
});
