// POST /instruments/:instrument/lift: the breach is cured, or forgiven, by whoever gave notice of
// it.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { MatterSchema, ReasonSchema } from '../statement.ts';
import { RefSchema } from './shapes.ts';
import { statementOperation } from './statement-operation.ts';

export const liftMatter = statementOperation({
  id: 'instruments.lift',
  summary: 'Lift a matter of which this nation gave notice: its ladder stops, its suspension ends',
  verb: 'lift',
  input: Type.Object({
    instrument: RefSchema,
    matter: MatterSchema,
    reason: Type.Optional(ReasonSchema),
  }),
  refusals: ['instruments.no-such-matter'],
  permission: ['mandate:treaty-officer', 'node-itself'],
  ref: ({ instrument }) => instrument,
  says({ state, stored, self }, { matter, reason }) {
    const known = state.matters.find((one) => one.matter === matter && one.by === self);
    if (known && known.stage !== 'lifted') return ok([{ role: 'lift', matter, reason }]);
    const text = known ? 'it is lifted already' : `${self} gave no notice of it`;
    return refused(
      refusal(
        'conflict',
        'instruments.no-such-matter',
        `${matter} does not stand on ${stored.id}.`,
        {
          because: [{ field: '/matter', text }],
          next: 'Read the state of the instrument for the matters that stand.',
        },
      ),
    );
  },
});
