// GET /ledger/entries/:entry/receipt: the proof that anybody can check offline; with the body in it
// for those who may read that.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { EntryIdSchema } from '../entry-schema.ts';
import { receiptFor } from '../make-receipt.ts';
import { ownLedger } from '../ports.ts';
import { bodyFor } from '../read-entries.ts';
import { mayReadBody } from '../reader.ts';
import { type Receipt, ReceiptSchema } from '../receipt.ts';

export const readReceipt = readOperation({
  id: 'ledger.read-receipt',
  summary: 'Fetch the receipt of an entry: final, or provisional while witnesses are away',
  route: { method: 'GET', path: '/ledger/entries/:entry/receipt' },
  input: Type.Object({ entry: EntryIdSchema }, { additionalProperties: false }),
  output: ReceiptSchema,
  refusals: ['ledger.unknown-entry', 'ledger.not-yet-numbered'],
  permission: ['anyone'],
  needs: { ledger: ownLedger },
  async run({ caller, ledger }, { entry }) {
    const held = await bodyFor(ledger, entry, ledger.member);
    const mayRead = held.ok && mayReadBody(caller, held.value.body);
    const receipt = await receiptFor(ledger, entry, mayRead ? ledger.member : null);
    return receipt.ok ? ok({ output: JSON.parse(receipt.value) as Receipt }) : receipt;
  },
});
