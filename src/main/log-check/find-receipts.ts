// Receipts in a file: the canonical text that people keep, byte for byte, or receipts inside the
// JSON that `--json` prints.
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { parse } from '../../base/schema.ts';
import { type Receipt, ReceiptSchema, receiptText } from '../../kernel/ledger/index.ts';

export interface FoundReceipt {
  /** Where in the file, empty for the whole of it. */
  readonly place: string;
  readonly origin: string | null;
  readonly bytes: Uint8Array;
}

/** A file without any receipt comes back whole, for the verifier to say what is wrong with it. */
export function findReceipts(bytes: Uint8Array): FoundReceipt[] {
  const value = jsonOf(bytes);
  const inside = isReceiptLike(value) ? [] : receiptsWithin(value, '');
  if (inside.length > 0) return inside;
  const origin = (value as { origin?: unknown } | null)?.origin;
  return [{ place: '', origin: typeof origin === 'string' ? origin : null, bytes }];
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return null;
    throw cause;
  }
}

const isReceiptLike = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'checkpoint' in value && 'proof' in value;

function receiptsWithin(value: unknown, place: string): FoundReceipt[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isReceiptLike(value)) {
    const receipt = parse(ReceiptSchema, value);
    const bytes = utf8(receipt.ok ? receiptText(receipt.value as Receipt) : JSON.stringify(value));
    return [{ place, origin: receipt.ok ? receipt.value.origin : null, bytes }];
  }
  return Object.entries(value).flatMap(([key, inner]) => receiptsWithin(inner, `${place}/${key}`));
}
