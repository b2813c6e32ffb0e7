// Notices of the cure ladders, given and heard, the newest first.
import { ok } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { noticesUnder, SeenNoticeSchema } from '../cure-store.ts';

export const listCureNotices = readOperation({
  id: 'data-commons.list-cure-notices',
  summary: 'List notices of cure ladders, given and heard',
  route: { method: 'GET', path: '/data-commons/cure-notices' },
  input: Type.Object(
    { agreement: Type.Optional(Type.String()), partner: Type.Optional(PlaceSchema) },
    { additionalProperties: false },
  ),
  output: Type.Object({ notices: Type.Array(SeenNoticeSchema) }),
  refusals: [],
  permission: ['signed-in', 'node-itself'],
  needs: {},
  async run({ db }, filter) {
    return ok({ output: { notices: await noticesUnder(db, filter) } });
  },
});
