// Every answer and every copy that was exchanged with partners, newest first, with the entry of the
// holder's log that it stands in.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readEntries } from '../../../kernel/ledger/index.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { listExchanges as readPage } from '../exchange-store.ts';
import { quarterSpan } from '../reciprocity/quarter.ts';

const PAGE_MAX = 100;
const oneOf = <const T extends readonly string[]>(values: T) =>
  Type.Unsafe<T[number]>(Type.Enum([...values]));
const Direction = oneOf(['served', 'received']);
const Kind = oneOf(['answer', 'copy']);

export const listExchanges = readOperation({
  id: 'data-commons.list-exchanges',
  summary: 'List answers and copies exchanged with partners, with their receipts',
  route: { method: 'GET', path: '/data-commons/exchanges' },
  input: Type.Object(
    {
      agreement: Type.Optional(Type.String()),
      counterpart: Type.Optional(PlaceSchema),
      dataset: Type.Optional(Type.String()),
      direction: Type.Optional(Direction),
      kind: Type.Optional(Kind),
      quarter: Type.Optional(Type.String({ pattern: '^\\d{4}-Q[1-4]$' })),
      after: Type.Optional(Type.String({ description: 'Last id of the page before' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: PAGE_MAX })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    exchanges: Type.Array(
      Type.Object({
        id: Type.String(),
        kind: Kind,
        direction: Direction,
        agreement: Type.String(),
        counterpart: Type.String(),
        dataset: Type.String(),
        question: Type.String({ description: 'qst_..., or trf_... of a copy' }),
        at: Type.String(),
        records: Type.Integer(),
        units: Type.String({ description: 'Exact, under the agreement’s formula' }),
        entry: Type.Optional(Type.String({ description: 'In the holder’s log' })),
      }),
    ),
  }),
  refusals: [],
  permission: ['mandate:steward', 'mandate:treaty-officer', 'mandate:auditor', 'node-itself'],
  needs: {},
  async run({ db }, { quarter, limit = 50, ...filter }) {
    const span = quarter === undefined ? {} : quarterSpan(quarter);
    const exchanges = [];
    for (const row of await readPage(db, { ...filter, ...span, limit })) {
      const { organisation: _who, requester: _person, entry: known, ...seen } = row;
      const [own] = known === null ? await readEntries(db, { subject: row.id, limit: 1 }) : [];
      const entry = known ?? own?.entry;
      exchanges.push({ ...seen, ...(entry ? { entry } : {}) });
    }
    return ok({ output: { exchanges } });
  },
});
