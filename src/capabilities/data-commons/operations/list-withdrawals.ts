// The withdrawals of participants taken here: when, from which data sets, how many. Never who.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { WithdrawalSchema } from '../snapshots/withdrawal.ts';
import { listWithdrawals as readPage } from '../snapshots/withdrawn-store.ts';

const PAGE_MAX = 100;

export const listWithdrawals = readOperation({
  id: 'data-commons.list-withdrawals',
  summary: 'List withdrawals of participants, newest first: how many and from what, never who',
  route: { method: 'GET', path: '/data-commons/withdrawals' },
  input: Type.Object(
    {
      withdrawal: Type.Optional(
        Type.String({ description: 'One of them, with all that had used the participants' }),
      ),
      dataset: Type.Optional(Type.String({ description: 'Those that concern it' })),
      after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ withdrawals: Type.Array(WithdrawalSchema) }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: {},
  async run({ db }, { withdrawal, dataset, after, limit = PAGE_MAX }) {
    const found = await readPage(db, { withdrawal, dataset, after, limit });
    const withdrawals =
      withdrawal === undefined ? found.map(({ uses: _, toDo: _left, ...rest }) => rest) : found;
    return ok({ output: { withdrawals } });
  },
});
