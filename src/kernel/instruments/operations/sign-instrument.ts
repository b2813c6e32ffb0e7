// POST /instruments/:instrument/sign: consent, as a party or as an elector.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { ReasonSchema } from '../statement.ts';
import { BALLOT_REFUSALS, consentRole, notOpen, openToUs, saidBefore } from './open-ballot.ts';
import { RefSchema } from './shapes.ts';
import { statementOperation } from './statement-operation.ts';

export const signInstrument = statementOperation({
  id: 'instruments.sign',
  summary: 'Sign an instrument as this nation, or vote for it',
  verb: 'sign',
  input: Type.Object({ instrument: RefSchema, reason: Type.Optional(ReasonSchema) }),
  refusals: [...BALLOT_REFUSALS, 'instruments.said-before'],
  permission: ['mandate:treaty-officer'],
  isConsent: true,
  ref: ({ instrument }) => instrument,
  says(situation, { reason }) {
    const open = openToUs(situation);
    if (!open.ok) return open;
    const { stored, state, self, list } = situation;
    if (state.signedBy.includes(self)) return saidBefore(situation, self, 'its consent is counted');
    if (situation.awaiting.some((role) => role === 'sign' || role === 'adopt'))
      return saidBefore(situation, self, 'its consent counts once witnesses have cosigned it');
    const role = consentRole(stored.instrument.decisionRule);
    // Consent may be firm, but nobody is held to a text that one who must agree has taken back.
    const taken = state.takenBack.filter((member) =>
      list.members.some((elector) => elector.member === member),
    );
    if (role === 'sign' && taken.length > 0)
      return notOpen(situation, `${taken.join(', ')} asked to take its signature back`);
    return ok([{ role, reason }]);
  },
});
