// Duties that verdicts gave, with their state on the day: what is open, what is overdue, what was
// shown to be done.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { selectDuties } from '../duties/duty-store.ts';
import { DUTY_STATES, type DutyState, SeenDutySchema, seenDuty } from '../duties/model.ts';

const PAGE_MAX = 200;

export const listDuties = readOperation({
  id: 'data-commons.list-duties',
  summary: 'List duties from transfers and refused offers, with their due dates',
  route: { method: 'GET', path: '/data-commons/duties' },
  input: Type.Object(
    {
      state: Type.Optional(Type.Unsafe<DutyState>(Type.Enum([...DUTY_STATES]))),
      subject: Type.Optional(Type.String({ description: 'A transfer, or a data set refused' })),
      bearer: Type.Optional(Type.String({ description: 'The party that owes it' })),
      after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ duties: Type.Array(SeenDutySchema) }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:auditor', 'node-itself'],
  needs: {},
  async run({ db, at }, { limit = PAGE_MAX, ...filter }) {
    const duties = await selectDuties(db, at, { ...filter, limit });
    return ok({ output: { duties: duties.map((duty) => seenDuty(duty, at)) } });
  },
});
