// Calls a registration off: reading stops at the next chunk, and nothing half-registered remains.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { registrationBoardPort } from '../ports.ts';
import { findRegistration, saveRegistration } from '../registration/registration-store.ts';
import { noSuchRegistration } from './read-registration.ts';

export const cancelRegistration = writeOperation({
  id: 'data-commons.cancel-registration',
  summary: 'Call off a registration that is not at its end',
  route: { method: 'POST', path: '/data-commons/registrations/:registration/cancellation' },
  input: Type.Object({ registration: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ registration: Type.String() }),
  refusals: ['data-commons.no-such-registration', 'data-commons.registration-over'],
  permission: ['mandate:steward'],
  entry: 'registration.cancelled',
  needs: { board: registrationBoardPort },
  async run({ db, at, board }, { registration: id }) {
    const found = await findRegistration(db, id);
    if (found === null) return refused(noSuchRegistration(id));
    if (found.state !== 'waiting' && found.state !== 'running')
      return refused(
        refusal('conflict', 'data-commons.registration-over', `Registration ${id} is over.`, {
          because: [{ text: `It is ${found.state}.` }],
        }),
      );
    const findings = [...board.findings(id)];
    const endedAt = instantText(at);
    await saveRegistration(db, { ...found, state: 'cancelled', endedAt, findings });
    board.cancel(id);
    return ok({ output: { registration: id }, record: { registration: id }, subject: id });
  },
});
