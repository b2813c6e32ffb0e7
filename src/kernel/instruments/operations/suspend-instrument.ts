// POST /instruments/:instrument/suspend: notice of a breach, the first step of the cure ladder in
// the agreement's own terms. The suspension follows by the calendar unless the matter is lifted.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { MemberSchema } from '../member-list.ts';
import { readStandingTerms } from '../standing-terms.ts';
import { MatterSchema, ReasonSchema, TierSchema } from '../statement.ts';
import { notOpen, saidBefore } from './open-ballot.ts';
import { RefSchema } from './shapes.ts';
import { type Situation, statementOperation } from './statement-operation.ts';

export const suspendInstrument = statementOperation({
  id: 'instruments.suspend',
  summary: 'Give notice of a breach: start the ladder that ends in suspension',
  verb: 'suspend',
  input: Type.Object({
    instrument: RefSchema,
    matter: MatterSchema,
    reason: ReasonSchema,
    tier: Type.Optional(TierSchema),
    against: Type.Optional(MemberSchema),
  }),
  refusals: ['instruments.not-open', 'instruments.said-before', 'instruments.no-ladder'],
  permission: ['mandate:treaty-officer', 'node-itself'],
  ref: ({ instrument }) => instrument,
  says(situation, { matter, reason, tier, against }) {
    const { stored, state, self } = situation;
    const { parties, terms } = stored.instrument;
    const isBinding = state.stage === 'in-force' || state.stage === 'suspended';
    if (!isBinding) return notOpen(situation, state.why);
    const others = parties.filter((party) => party !== self);
    const accused = against ?? (others.length === 1 ? others[0] : undefined);
    if (!parties.includes(self) || accused === undefined || !others.includes(accused))
      return noLadder(situation, '/against', 'a notice is from one party against another');
    if (!readStandingTerms(terms).ladder)
      return noLadder(situation, '/terms/ladder', 'its terms know no ladder of notice and cure');
    if (state.matters.some((known) => known.matter === matter && known.by === self))
      return saidBefore(situation, self, `notice of ${matter} was given`);
    return ok([{ role: 'notice', matter, reason, tier, against: accused }]);
  },
});

const noLadder = ({ stored }: Situation, field: string, text: string) =>
  refused(
    refusal('conflict', 'instruments.no-ladder', `No notice can be given under ${stored.id}.`, {
      because: [{ field, text, citation: 'VCLT article 60' }],
      next: 'Draft an agreement-suspension or a termination for the parties to sign.',
    }),
  );
