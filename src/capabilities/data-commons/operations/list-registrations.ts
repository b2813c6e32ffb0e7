// Registrations that were started here, newest first.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { registrationBoardPort } from '../ports.ts';
import { SeenRegistrationSchema, seenRegistration } from '../registration/model.ts';
import { listRegistrations as readPage } from '../registration/registration-store.ts';

const PAGE_MAX = 100;

export const listRegistrations = readOperation({
  id: 'data-commons.list-registrations',
  summary: 'List registrations that were started here',
  route: { method: 'GET', path: '/data-commons/registrations' },
  input: Type.Object(
    { limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })) },
    { additionalProperties: false },
  ),
  output: Type.Object({ registrations: Type.Array(SeenRegistrationSchema) }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: { board: registrationBoardPort },
  async run({ db, board }, { limit = PAGE_MAX }) {
    const found = await readPage(db, { limit });
    const registrations = found.map((each) => {
      const live = each.state === 'waiting' ? board.read(each.id) : null;
      return seenRegistration(live ? { ...each, state: 'running' } : each, live);
    });
    return ok({ output: { registrations } });
  },
});
