// GET /federation/entries/:member/:entry/receipt: the receipt of an entry in a partner's log, asked
// of that partner for whoever is signed in here, and the policy by which this node trusts that log.
// The check itself is the reader's: in the browser, or with `entente log verify`.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, parse, Type } from '../../../base/schema.ts';
import { EntryIdSchema, formatPolicy, ReceiptSchema } from '../../ledger/index.ts';
import { readOperation } from '../../storage/index.ts';
import { partnerCall, partnerPolicy } from '../ports.ts';

const DEADLINE_MS = 10_000;

export const readPartnerReceipt = readOperation({
  id: 'federation.read-partner-receipt',
  summary: 'Fetch the receipt of an entry in a partner’s log, with the policy to check it by',
  route: { method: 'GET', path: '/federation/entries/:member/:entry/receipt' },
  input: Type.Object({ member: PlaceSchema, entry: EntryIdSchema }),
  output: Type.Object({
    receipt: ReceiptSchema,
    policy: Type.String({
      description:
        'C2SP tlog-policy text: the partner’s log keys and its witnesses, as pinned here',
    }),
  }),
  refusals: ['federation.no-partner-receipt'],
  permission: ['signed-in'],
  needs: { call: partnerCall, policyOf: partnerPolicy },
  async run({ at, call, policyOf }, { member, entry }) {
    const path = `/ledger/entries/${entry}/receipt` as const;
    const heard = await call(member, { method: 'GET', path }, { deadlineMs: DEADLINE_MS });
    const receipt = heard.ok ? parse(ReceiptSchema, heard.value) : heard;
    if (receipt.ok)
      return ok({
        output: { receipt: receipt.value, policy: formatPolicy(await policyOf(member, at)) },
      });
    const { kind, message, because, next } = receipt.refusal;
    return refused(
      refusal(
        kind === 'not-found' ? 'not-found' : 'unavailable',
        'federation.no-partner-receipt',
        `${member} gave no receipt for ${entry}.`,
        {
          because: [{ text: message }, ...because],
          next: next ?? 'The promise that came with the answer holds until then. Ask again later.',
        },
      ),
    );
  },
});
