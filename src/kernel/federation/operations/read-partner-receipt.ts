// GET /federation/entries/:member/:entry/receipt: the receipt of an entry in a partner's log, asked
// of that partner for whoever is signed in here, and the policy by which this node trusts that log.
// The check itself is the reader's: in the browser, or with `entente log verify`.
import { type Caller, mayCall } from '../../../base/caller.ts';
import { type Because, refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, parse, Type } from '../../../base/schema.ts';
import {
  EntryIdSchema,
  formatPolicy,
  type Receipt,
  ReceiptSchema,
  withoutBody,
} from '../../ledger/index.ts';
import { readOperation } from '../../storage/index.ts';
import { partnerCall, partnerEntryAsker, partnerPolicy } from '../ports.ts';
import { readPartnerEntry } from './read-partner-entry.ts';

const DEADLINE_MS = 10_000;
const RECEIPT_BYTES_MAX = 1024 * 1024;

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
  needs: { call: partnerCall, policyOf: partnerPolicy, askerOf: partnerEntryAsker },
  async run({ db, at, caller, call, policyOf, askerOf }, { member, entry }) {
    const path = `/ledger/entries/${entry}/receipt` as const;
    const patience = { deadlineMs: DEADLINE_MS, replyBytesMax: RECEIPT_BYTES_MAX };
    const heard = await call(member, { method: 'GET', path }, patience);
    const receipt = heard.ok ? parse(ReceiptSchema, heard.value) : heard;
    if (receipt.ok && receipt.value.entry !== entry)
      return refused(noReceipt(member, entry, [{ text: 'What came is the receipt of another.' }]));
    if (receipt.ok) {
      const asker = (subject: string) => askerOf(db, member, subject);
      const shown = await shownTo(caller, receipt.value, asker);
      return ok({ output: { receipt: shown, policy: formatPolicy(await policyOf(member, at)) } });
    }
    const { kind, message, because, next } = receipt.refusal;
    return refused(
      noReceipt(member, entry, [{ text: message }, ...because], {
        ...(next ? { next } : {}),
        isAbsent: kind === 'not-found',
      }),
    );
  },
});

/**
 * The partner answers this node, which may be a party; a person here sees the body only where
 * partners' entries are open to it anyway, or where it asked what the entry answers.
 */
async function shownTo(
  caller: Caller,
  receipt: Receipt,
  askerOf: (subject: string) => Promise<string | null>,
): Promise<Receipt> {
  if (mayCall(caller, readPartnerEntry.permission)) return receipt;
  const subject = receipt.body?.subject;
  const asker = subject === undefined ? null : await askerOf(subject);
  const isOwn = caller.kind === 'person' && caller.person === asker;
  return isOwn ? receipt : withoutBody(receipt);
}

const noReceipt = (
  member: string,
  entry: string,
  because: readonly Because[],
  { next, isAbsent = false }: { readonly next?: string; readonly isAbsent?: boolean } = {},
) =>
  refusal(
    isAbsent ? 'not-found' : 'unavailable',
    'federation.no-partner-receipt',
    `${member} gave no receipt for ${entry}.`,
    {
      because,
      next: next ?? 'The promise that came with the answer holds until then. Ask again later.',
    },
  );
