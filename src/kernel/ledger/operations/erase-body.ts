// POST /ledger/entries/:entry/erase: destroys body and salt where a person's right or a retention
// rule asks for it. The leaf stays, every proof holds, and the erasure is an entry of its own.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { EntryIdSchema } from '../entry-schema.ts';
import { eraseBody } from '../erase-body.ts';

export const eraseBodyOperation = writeOperation({
  id: 'ledger.erase-body',
  summary: 'Destroy the body and salt of an entry; its leaf and every proof remain',
  route: { method: 'POST', path: '/ledger/entries/:entry/erase' },
  input: Type.Object(
    {
      entry: EntryIdSchema,
      ground: Type.String({
        minLength: 3,
        maxLength: 300,
        description: 'the legal ground, for example `GDPR article 17(1)(b)`; no personal data',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ entry: EntryIdSchema }),
  refusals: ['ledger.unknown-entry'],
  permission: ['mandate:steward', 'mandate:operator'],
  needs: {},
  entry: 'entry.body-erased',
  async run({ db }, { entry, ground }) {
    const erased = await eraseBody(db, entry);
    if (!erased.ok) return erased;
    return ok({ output: { entry }, record: { entry, ground } });
  },
});
