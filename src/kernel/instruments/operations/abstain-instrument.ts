// POST /instruments/:instrument/abstain: neither for nor against, where the rule knows the
// difference.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { ReasonSchema } from '../statement.ts';
import { BALLOT_REFUSALS, openToUs } from './open-ballot.ts';
import { RefSchema } from './shapes.ts';
import { statementOperation } from './statement-operation.ts';

export const abstainInstrument = statementOperation({
  id: 'instruments.abstain',
  summary: 'Abstain from the vote on an instrument as this nation',
  verb: 'abstain',
  input: Type.Object({ instrument: RefSchema, reason: Type.Optional(ReasonSchema) }),
  refusals: BALLOT_REFUSALS,
  permission: ['mandate:treaty-officer'],
  ref: ({ instrument }) => instrument,
  says(situation, { reason }) {
    const open = openToUs(situation);
    return open.ok ? ok([{ role: 'abstain', reason }]) : open;
  },
});
