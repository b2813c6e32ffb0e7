// When witnesses first saw a statement: the cosigned time of a receipt whose entry names it.
// Deadlines are judged by that time, never by the date the signer wrote.

import { canonicalJson } from '../base/canonical-json.ts';
import type { Json } from '../base/json.ts';
import { parse } from '../base/schema.ts';
import type { TimeWitness } from '../kernel/instruments/index.ts';
import { ReceiptSchema, verifyReceipt } from '../kernel/ledger/index.ts';
import { activeMembers } from '../kernel/members/index.ts';
import type { Clock, Store } from '../kernel/storage/index.ts';
import { witnessView } from './alliance-view.ts';

export const timeWitness = (store: Store, home: string, clock: Clock): TimeWitness => ({
  async cosignedAt(receipt, statement) {
    const read = parse(ReceiptSchema, receipt);
    if (!read.ok || !read.value.body) return null;
    if (!mentions(read.value.body.record as Json, statement)) return null;
    const at = clock.now();
    for (const member of new Set([home, ...(await activeMembers(store.db, at))])) {
      const { policy } = await witnessView(store.db, member, at);
      const report = await verifyReceipt(canonicalJson(receipt), policy);
      if (report.ok && report.witnessedBy) return Temporal.Instant.from(report.witnessedBy);
    }
    return null;
  },
});

/** The statement's digest stands somewhere in what the entry records. */
function mentions(value: Json, digest: string): boolean {
  if (typeof value === 'string') return value === digest;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => mentions(member as Json, digest));
}
