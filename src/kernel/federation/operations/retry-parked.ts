// POST /federation/parked/:message/retry: the operator has a parked message handled once more.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { unpark } from '../parked.ts';

export const retryParked = writeOperation({
  id: 'federation.retry-parked',
  summary: 'Put a parked message back in line, to be handled at the next pass',
  route: { method: 'POST', path: '/federation/parked/:message/retry' },
  input: Type.Object({
    message: Type.String({ minLength: 1, maxLength: 100 }),
    from: PlaceSchema,
  }),
  output: Type.Object({ message: Type.String() }),
  refusals: ['federation.not-parked'],
  permission: ['mandate:operator', 'node-itself'],
  entry: 'message.retried',
  needs: {},
  async run({ db }, { message, from }) {
    if (await unpark(db, from, message))
      return ok({ output: { message }, record: { message, from } });
    return refused(
      refusal('not-found', 'federation.not-parked', `No message ${message} of ${from} is parked.`, {
        because: [{ field: '/message', text: 'it was handled already, or never came' }],
        next: 'List the parked messages and choose one of them.',
      }),
    );
  },
});
