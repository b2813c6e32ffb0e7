// POST /instruments/:instrument/withdraw: take back a proposal or a signature; or leave an
// agreement in force by the way its own terms give.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readStandingTerms } from '../standing-terms.ts';
import { ReasonSchema } from '../statement.ts';
import { BALLOT_REFUSALS, notOpen, openToUs } from './open-ballot.ts';
import { RefSchema } from './shapes.ts';
import { type Situation, statementOperation } from './statement-operation.ts';

export const withdrawInstrument = statementOperation({
  id: 'instruments.withdraw',
  summary: 'Take back a proposal or a signature, or leave an agreement by the way its terms give',
  verb: 'withdraw',
  input: Type.Object({ instrument: RefSchema, reason: Type.Optional(ReasonSchema) }),
  refusals: [...BALLOT_REFUSALS, 'instruments.may-not-leave'],
  permission: ['mandate:treaty-officer'],
  isConsent: true,
  ref: ({ instrument }) => instrument,
  says(situation, { reason }) {
    const { state } = situation;
    if (state.stage === 'ended' || state.stage === 'amended') return notOpen(situation, state.why);
    if (state.decidedAt === undefined) {
      const open = openToUs(situation);
      return open.ok ? ok([{ role: 'withdraw', reason }]) : open;
    }
    const { instrument } = situation.stored;
    const isParty = instrument.parties.includes(situation.self);
    const isFree = readStandingTerms(instrument.terms).leaving !== undefined;
    if (!isParty || !isFree) return mayNotLeave(situation, isParty);
    return ok([{ role: 'withdraw', reason }]);
  },
});

const mayNotLeave = ({ stored, self }: Situation, isParty: boolean) =>
  refused(
    refusal('forbidden', 'instruments.may-not-leave', `${self} cannot leave ${stored.id} alone.`, {
      because: [
        {
          field: '/terms/leaving',
          citation: 'VCLT articles 54 and 56',
          text: isParty ? 'the terms give no way to leave' : `${self} is not a party to it`,
        },
      ],
      next: 'Draft a termination for the parties to sign.',
    }),
  );
