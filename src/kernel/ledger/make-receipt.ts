// Makes the receipt of an entry: under the earliest head that the quorum had cosigned, or, while
// there is none, provisionally under the newest.

import type { MemberId } from '../../base/caller.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { readCheckpoint } from './checkpoint.ts';
import { cosignedNote } from './cosignatures.ts';
import type { Ledger } from './ledger.ts';
import { type OwnHead, ownHead } from './publish-head.ts';
import { bodyFor, type EntryRefusal, readEntry } from './read-entries.ts';
import { formatReceipt } from './receipt.ts';
import { inclusionProof } from './stored-tree.ts';
import { tables } from './tables.ts';

export type ReceiptRefusal = EntryRefusal | Refusal<'ledger.not-yet-numbered'>;

/**
 * For a reader that is a party the receipt carries body and salt; for anybody else the leaf only.
 */
export async function receiptFor(
  ledger: Ledger,
  entry: string,
  reader: MemberId | null,
): Promise<Result<string, ReceiptRefusal>> {
  const { db } = ledger.store;
  const found = await readEntry(db, entry);
  if (!found.ok) return found;
  const { index, leaf } = found.value;
  const head = index === null ? null : await headOver(db, index);
  if (index === null || head === null) return notYetNumbered(entry);
  const sealed = reader === null ? null : await bodyFor(ledger, entry, reader);
  const proof = await inclusionProof({ db, tiles: ledger.tiles }, index, head.size);
  const checkpoint = await cosignedNote(db, head, 'earliest');
  const read = readCheckpoint(head.note);
  const receipt = formatReceipt({
    origin: read.ok ? read.value.origin : ledger.signer.name,
    entry: found.value.entry,
    index,
    leaf,
    proof,
    checkpoint,
    state: head.isFinal ? 'final' : 'provisional',
    ...(sealed?.ok ? { sealed: sealed.value } : {}),
  });
  return ok(receipt);
}

async function headOver(db: Database, index: number): Promise<OwnHead | null> {
  const over = tables(db).selectFrom('ledger_head').selectAll().where('size', '>', index);
  const final = await over.where('is_final', '=', 1).orderBy('size').limit(1).executeTakeFirst();
  if (final) return ownHead(final);
  const newest = await over.orderBy('size', 'desc').limit(1).executeTakeFirst();
  return newest ? ownHead(newest) : null;
}

const notYetNumbered = (entry: string) =>
  refused(
    refusal(
      'unavailable',
      'ledger.not-yet-numbered',
      `${entry} is committed but not under a signed head yet.`,
      {
        because: [{ text: 'entries get their numbers and a head within a second' }],
        next: 'Ask again in a second; until then the promise given with the reply is the evidence.',
      },
    ),
  );
