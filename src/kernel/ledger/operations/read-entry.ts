// GET /ledger/entries/:entry: one entry as everybody may see it.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { EntryIdSchema, EntrySchema } from '../entry-schema.ts';
import { readEntry } from '../read-entries.ts';

export const readEntryOperation = readOperation({
  id: 'ledger.read-entry',
  summary: 'Read one entry: its type, time and digest, and its number once it has one',
  route: { method: 'GET', path: '/ledger/entries/:entry' },
  input: Type.Object({ entry: EntryIdSchema }, { additionalProperties: false }),
  output: EntrySchema,
  refusals: ['ledger.unknown-entry'],
  permission: ['anyone'],
  needs: {},
  async run({ db }, { entry }) {
    const found = await readEntry(db, entry);
    return found.ok ? ok({ output: found.value }) : found;
  },
});
