// Whether this nation, and this officer of it, has something to say on a text now: what waits for a
// person, and why a person may not speak.
import type { Caller } from '../../base/caller.ts';
import { Type } from '../../base/schema.ts';
import type { Database } from '../storage/index.ts';
import type { Decision } from './adoption.ts';
import type { InstrumentState } from './lifecycle.ts';
import { MemberSchema } from './member-list.ts';
import type { NationSigner } from './ports.ts';
import type { Sources } from './sources.ts';
import type { StoredInstrument } from './store.ts';
import { tables } from './tables.ts';

export const WAITS = ['propose', 'vote', 'second-officer', 'witnesses', 'nothing'] as const;

export const VoiceSchema = Type.Object({
  member: MemberSchema,
  waitsFor: Type.Enum([...WAITS], {
    description:
      'propose: our draft is to be proposed; vote: our word is missing; second-officer: one ' +
      'officer called for it and another must; witnesses: said, and not cosigned yet',
  }),
  isOurTurn: Type.Boolean({ description: 'the caller can do something about it now' }),
  officersNeeded: Type.Integer({ minimum: 1, maximum: 2 }),
  officersCalled: Type.Integer({ minimum: 0 }),
  isCalledByYou: Type.Boolean(),
  text: Type.String(),
});

export interface Voice {
  readonly member: string;
  readonly waitsFor: (typeof WAITS)[number];
  readonly isOurTurn: boolean;
  readonly officersNeeded: 1 | 2;
  readonly officersCalled: number;
  readonly isCalledByYou: boolean;
  readonly text: string;
}

export async function ourVoice(
  context: Sources & {
    readonly db: Database;
    readonly caller: Caller;
    readonly signer: NationSigner;
  },
  { instrument, digest }: StoredInstrument,
  state: InstrumentState,
  decision: Pick<Decision, 'list' | 'counting' | 'tally'>,
): Promise<Voice> {
  const { db, caller, signer, types } = context;
  const { member } = signer;
  const officersNeeded = types.type(instrument.type)?.officers ?? 1;
  const calls = await tables(db)
    .selectFrom('instrument_approval')
    .select('person')
    .distinct()
    .where('instrument', '=', digest)
    .where('role', 'in', ['sign', 'adopt'])
    .execute();
  const person = caller.kind === 'person' && caller.member === member ? caller : null;
  const isOfficer = person?.mandates.includes('treaty-officer') ?? false;
  const isCalledByYou = calls.some((call) => call.person === person?.person);
  const common = { member, officersNeeded, officersCalled: calls.length, isCalledByYou };
  const say = (waitsFor: Voice['waitsFor'], isOurTurn: boolean, text: string): Voice => ({
    ...common,
    waitsFor,
    isOurTurn,
    text,
  });
  if (state.stage === 'draft')
    return instrument.proposedBy === member
      ? say('propose', isOfficer, 'It is a draft of this nation and waits to be proposed.')
      : say('nothing', false, 'It is a draft.');
  if (state.stage !== 'proposed' && state.stage !== 'signed')
    return say('nothing', false, 'Voting is over.');
  const standing = decision.list.members.find((one) => one.member === member)?.standing;
  if (standing === undefined) return say('nothing', false, `${member} has no vote on it.`);
  if (standing === 'suspended') return say('nothing', false, `${member} is suspended.`);
  if (!decision.tally.missing.includes(member))
    return say('nothing', false, `${member} has spoken.`);
  const isUnseen = decision.counting.discounted.some(
    (one) => one.awaitsWitness === true && one.statement.member === member,
  );
  if (isUnseen) return say('witnesses', false, 'Said; it counts once witnesses have cosigned it.');
  if (calls.length > 0 && officersNeeded === 2)
    return say(
      'second-officer',
      isOfficer && !isCalledByYou,
      isCalledByYou ? 'Another officer must call for it too.' : 'One officer called for it.',
    );
  return say('vote', isOfficer, `${member} has not spoken yet.`);
}
