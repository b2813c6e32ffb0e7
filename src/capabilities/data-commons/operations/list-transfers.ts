// Copies that were released, newest ids last, for stewards and auditors.
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { SeenTransferSchema, seenTransfer } from '../transfer/model.ts';
import { selectTransfers } from '../transfer-store.ts';

const PAGE_MAX = 200;

export const listTransfers = readOperation({
  id: 'data-commons.list-transfers',
  summary: 'List the copies that were released from here',
  route: { method: 'GET', path: '/data-commons/transfers' },
  input: Type.Object(
    {
      dataset: Type.Optional(Type.String()),
      agreement: Type.Optional(Type.String()),
      counterparty: Type.Optional(Type.String()),
      after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ transfers: Type.Array(SeenTransferSchema) }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:auditor', 'node-itself'],
  needs: {},
  async run({ db, at }, { limit = PAGE_MAX, ...filter }) {
    const transfers = await selectTransfers(db, { ...filter, limit });
    return ok({
      output: { transfers: transfers.map((each) => seenTransfer(each, instantText(at))) },
    });
  },
});
