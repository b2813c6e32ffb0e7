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

/**
 * Empty when the file is JSON about something else. What is not JSON at all comes back whole, for
 * the verifier to say what is wrong with it.
 */
export function findReceipts(bytes: Uint8Array): FoundReceipt[] {
  const given = jsonOf(bytes);
  if (given !== undefined && !isReceiptLike(given) && !isReply(given))
    return receiptsWithin(given, '');
  const text = isReply(given) ? replied(bytes) : bytes;
  const origin = (jsonOf(text) as { origin?: unknown } | undefined)?.origin;
  return [{ place: '', origin: typeof origin === 'string' ? origin : null, bytes: text }];
}

/** The reply of `entente ledger read-receipt --json`: nothing but the receipt under one name. */
function isReply(value: unknown): boolean {
  const inner = Object.values(Object(value) as object);
  return inner.length === 1 && isReceiptLike(inner[0]);
}

/** Byte for byte, so that no change goes unseen; with any other spelling around it, the whole. */
function replied(bytes: Uint8Array): Uint8Array {
  const [, inner] = /^\{"output":(.*)\}\n?$/s.exec(new TextDecoder().decode(bytes)) ?? [];
  return inner === undefined ? bytes : utf8(inner);
}

/** Entries that a reply names, whose receipts can be fetched. */
export const entriesNamed = (bytes: Uint8Array): string[] => [
  ...new Set(new TextDecoder().decode(bytes).match(/\bent_[0-9a-hjkmnp-tv-z]{26}\b/g)),
];

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return undefined;
    throw cause;
  }
}

/** Damaged ones too: most of a receipt's own fields are enough. */
const isReceiptLike = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['checkpoint', 'digest', 'leaf', 'proof'].filter((field) => field in value).length > 2;

function receiptsWithin(value: unknown, place: string): FoundReceipt[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isReceiptLike(value)) {
    const receipt = parse(ReceiptSchema, value);
    const bytes = utf8(receipt.ok ? receiptText(receipt.value as Receipt) : JSON.stringify(value));
    return [{ place, origin: receipt.ok ? receipt.value.origin : null, bytes }];
  }
  return Object.entries(value).flatMap(([key, inner]) => receiptsWithin(inner, `${place}/${key}`));
}
