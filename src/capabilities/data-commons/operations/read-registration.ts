// Where a registration stands: phase, bytes read, rows found, and every finding with its line, its
// rule and what to do.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { registrationBoardPort } from '../ports.ts';
import { SeenRegistrationSchema, seenRegistration } from '../registration/model.ts';
import { findRegistration } from '../registration/registration-store.ts';

export const readRegistration = readOperation({
  id: 'data-commons.read-registration',
  summary: 'Read how far a registration is and what was found',
  route: { method: 'GET', path: '/data-commons/registrations/:registration' },
  input: Type.Object({ registration: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ registration: SeenRegistrationSchema }),
  refusals: ['data-commons.no-such-registration'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: { board: registrationBoardPort },
  async run({ db, board }, { registration: id }) {
    const found = await findRegistration(db, id);
    if (found === null) return refused(noSuchRegistration(id));
    const live = found.state === 'waiting' ? board.read(id) : null;
    const state = live ? ('running' as const) : found.state;
    return ok({ output: { registration: seenRegistration({ ...found, state }, live) } });
  },
});

export const noSuchRegistration = (id: string) =>
  refusal('not-found', 'data-commons.no-such-registration', `There is no registration ${id}.`, {
    next: 'See `entente data-commons list-registrations`.',
  });
