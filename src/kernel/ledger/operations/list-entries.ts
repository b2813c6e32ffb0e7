// GET /ledger/entries: the log as everybody may see it, a page at a time.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { EntrySchema } from '../entry-schema.ts';
import { readEntries } from '../read-entries.ts';

export const listEntries = readOperation({
  id: 'ledger.list-entries',
  summary: 'List numbered entries in order: types, times and digests, no bodies',
  route: { method: 'GET', path: '/ledger/entries' },
  input: Type.Object(
    {
      after: Type.Optional(Type.Integer({ minimum: -1, description: 'index to go on from' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
      type: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9.-]*$' })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ entries: Type.Array(EntrySchema) }),
  refusals: [],
  permission: ['anyone'],
  needs: {},
  async run({ db }, { limit, ...page }) {
    return ok({ output: { entries: await readEntries(db, { ...page, limit: limit ?? 100 }) } });
  },
});
