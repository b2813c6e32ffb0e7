// GET /ledger/entries/:entry/body: what happened, for those it names and those who must check.
import { toHex } from '../../../base/bytes.ts';
import { ok } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { EntryIdSchema, EntryWithBodySchema } from '../entry-schema.ts';
import { ownLedger } from '../ports.ts';
import { bodyFor, readEntry, unknownEntry } from '../read-entries.ts';
import { mayReadBody } from '../reader.ts';

export const readBody = readOperation({
  id: 'ledger.read-body',
  summary: 'Read an entry with its body, as a party to it, its author or an auditor',
  route: { method: 'GET', path: '/ledger/entries/:entry/body' },
  input: Type.Object({ entry: EntryIdSchema }, { additionalProperties: false }),
  output: EntryWithBodySchema,
  refusals: ['ledger.unknown-entry'],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { ledger: ownLedger },
  async run({ db, caller, ledger }, { entry }) {
    const found = await readEntry(db, entry);
    if (!found.ok) return found;
    const held = await bodyFor(ledger, entry, ledger.member);
    if (!held.ok) return held;
    const { body, salt } = held.value;
    if (!mayReadBody(caller, body)) return unknownEntry(entry);
    const shown = { ...found.value, body, salt: toHex(salt) };
    return ok({ output: shown as Static<typeof EntryWithBodySchema> });
  },
});
