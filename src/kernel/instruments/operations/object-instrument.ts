// POST /instruments/:instrument/object: an objection, with its reason for the others to read.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { ReasonSchema } from '../statement.ts';
import { BALLOT_REFUSALS, openToUs, saidBefore } from './open-ballot.ts';
import { RefSchema } from './shapes.ts';
import { statementOperation } from './statement-operation.ts';

export const objectInstrument = statementOperation({
  id: 'instruments.object',
  summary: 'Object to a proposed instrument as this nation, or vote against it',
  verb: 'object',
  input: Type.Object({ instrument: RefSchema, reason: ReasonSchema }),
  refusals: [...BALLOT_REFUSALS, 'instruments.said-before'],
  permission: ['mandate:treaty-officer'],
  ref: ({ instrument }) => instrument,
  says(situation, { reason }) {
    const open = openToUs(situation);
    if (!open.ok) return open;
    const { state, self } = situation;
    if (state.objections.includes(self)) return saidBefore(situation, self, 'its objection stands');
    return ok([{ role: 'object', reason }]);
  },
});
