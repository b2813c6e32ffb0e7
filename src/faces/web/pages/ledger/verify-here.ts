// The check that happens in this browser: the same portable verifier as the command line's, loaded
// when first asked for. It calls nobody.
import type { Policy, ReceiptReport } from '../../../../kernel/ledger/portable.ts';

export interface Checked {
  readonly report: ReceiptReport | null;
  /** Set when the policy itself cannot be read: then nothing was checked. */
  readonly badPolicy: string | null;
}

export async function verifyHere(receipt: string, policyText: string): Promise<Checked> {
  const { parsePolicy, verifyReceipt } = await import('../../../../kernel/ledger/portable.ts');
  const policy = parsePolicy(policyText);
  if (!policy.ok) return { report: null, badPolicy: policy.refusal.message };
  const found: Policy = policy.value;
  return { report: await verifyReceipt(receipt, found), badPolicy: null };
}

/** The exact text that people keep, from the receipt as the API gives it inside its reply. */
export async function textOfReceipt(receipt: unknown): Promise<string> {
  const { receiptText } = await import('../../../../kernel/ledger/portable.ts');
  return receiptText(receipt as Parameters<typeof receiptText>[0]);
}

export interface TamperedCopy {
  readonly text: string;
  /** Offset of the changed character, and what stood there. */
  readonly at: number;
  readonly was: string;
  readonly is: string;
}

/** Where a copy is altered: inside what happened, in the proof, or in the signed head. */
export type TamperedPart = 'body' | 'proof' | 'checkpoint';

/** One character changed, in the part named; null when the receipt has no such part. */
export function tamperedCopy(text: string, part: TamperedPart): TamperedCopy | null {
  const start = startOf(text, part);
  if (start === null) return null;
  const at = [...text.slice(start)].findIndex((mark) => /[0-9a-zA-Z]/.test(mark)) + start;
  const was = text[at]!;
  const is = was === '1' ? '2' : was === 'a' ? 'b' : /\d/.test(was) ? '1' : 'a';
  return { text: text.slice(0, at) + is + text.slice(at + 1), at, was, is };
}

function startOf(text: string, part: TamperedPart): number | null {
  const key = { body: '"record":{', proof: '"proof":["', checkpoint: '"checkpoint":"' }[part];
  const found = text.indexOf(key);
  if (found < 0) return null;
  if (part !== 'checkpoint') return found + key.length;
  // The size of the tree stands on the note's second line, after the log's name.
  return text.indexOf('\\n', found) + 2;
}
