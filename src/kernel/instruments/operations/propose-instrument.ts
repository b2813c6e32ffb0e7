// POST /instruments/:instrument/propose: the draft leaves home. The proposer's own consent goes
// with it unless it is kept back, or two officers must call for that.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { memberListDigest } from '../member-list.ts';
import { consentRole } from './open-ballot.ts';
import { RefSchema } from './shapes.ts';
import { type Said, type Situation, statementOperation } from './statement-operation.ts';

export const proposeInstrument = statementOperation({
  id: 'instruments.propose',
  summary: 'Propose a draft to the other parties and to whoever decides on it',
  verb: 'propose',
  input: Type.Object({
    instrument: RefSchema,
    isSigned: Type.Optional(
      Type.Boolean({ description: 'sign it at once as well; false keeps the consent back' }),
    ),
  }),
  refusals: ['instruments.already-proposed', 'instruments.not-ours', 'instruments.stale-draft'],
  permission: ['mandate:treaty-officer'],
  ref: ({ instrument }) => instrument,
  says(situation, { isSigned }) {
    const { stored, state, self, list } = situation;
    const { instrument } = stored;
    if (instrument.proposedBy !== self)
      return no(situation, 'instruments.not-ours', `${instrument.proposedBy} drafted it`);
    if (state.stage !== 'draft')
      return no(situation, 'instruments.already-proposed', `it is ${state.stage}`);
    if (memberListDigest(list) !== instrument.memberList || isLapsed(situation))
      return no(situation, 'instruments.stale-draft', 'the list of those who decide has changed');
    const consent: Said = { role: consentRole(instrument.decisionRule) };
    const isEntitled = list.members.some(
      ({ member, standing }) => member === self && standing !== 'suspended',
    );
    const isWithConsent = isSigned !== false && isEntitled && situation.officers === 1;
    return ok([{ role: 'propose' as const }, ...(isWithConsent ? [consent] : [])]);
  },
});

const isLapsed = ({ lapsesAt, state }: Situation): boolean =>
  lapsesAt !== undefined && lapsesAt < state.at;

const MESSAGES = {
  'instruments.not-ours': 'Only the nation that drafted a text can propose it',
  'instruments.already-proposed': 'It was proposed before',
  'instruments.stale-draft': 'This draft can no longer be adopted',
} as const;

const no = ({ stored }: Situation, code: keyof typeof MESSAGES, text: string) =>
  refused(
    refusal('conflict', code, `${MESSAGES[code]} (${stored.id}).`, {
      because: [{ text }],
      next: 'Draft the text anew and propose that.',
    }),
  );
