// When witnesses first saw a statement: the cosigned time of a receipt whose entry names it.
// Deadlines are judged by that time, never by the date the signer wrote. The quorum asked for is
// that of the cosigned instant itself, so that every node, at any later time, finds the same.

import { canonicalJson } from '../base/canonical-json.ts';
import type { Json } from '../base/json.ts';
import { parse } from '../base/schema.ts';
import type { TimeWitness } from '../kernel/instruments/index.ts';
import { cosignedAt, parseNote, ReceiptSchema, verifyReceipt } from '../kernel/ledger/index.ts';
import { pinnedLogs } from '../kernel/members/index.ts';
import type { Database, Store } from '../kernel/storage/index.ts';
import { witnessView } from './alliance-view.ts';

/** As many as a note's cosigners may be; each is one check. */
const INSTANTS_MAX = 200;

export const timeWitness = ({ db }: Pick<Store, 'db'>): TimeWitness => ({
  async cosignedAt(receipt, statement) {
    const read = parse(ReceiptSchema, receipt);
    if (!read.ok || !read.value.body) return null;
    if (!mentions(read.value.body.record as Json, statement)) return null;
    const text = canonicalJson(receipt);
    for (const at of cosignedInstants(read.value.checkpoint)) {
      const member = await ownerOf(db, read.value.origin, at);
      if (member === null) continue;
      const { policy } = await witnessView(db, member, at);
      const { ok, witnessedBy } = await verifyReceipt(text, policy);
      // Under another instant's members the quorum may be reached at another time: not this one.
      const by = ok && witnessedBy !== null ? Temporal.Instant.from(witnessedBy) : null;
      if (by?.equals(at)) return at;
    }
    return null;
  },
});

/** What the note's lines say of when they were signed, earliest first; nothing is proven yet. */
function cosignedInstants(checkpoint: string): Temporal.Instant[] {
  const note = parseNote(checkpoint);
  if (!note.ok) return [];
  const said = note.value.signatures.flatMap(({ signature }) => cosignedAt(signature) ?? []);
  const distinct = new Map(said.map((at) => [at.epochMilliseconds, at]));
  return [...distinct.values()].sort(Temporal.Instant.compare).slice(0, INSTANTS_MAX);
}

async function ownerOf(db: Database, origin: string, at: Temporal.Instant): Promise<string | null> {
  const logs = await pinnedLogs(db, at);
  return logs.find((log) => log.origin === origin)?.member ?? null;
}

/** The statement's digest stands somewhere in what the entry records. */
function mentions(value: Json, digest: string): boolean {
  if (typeof value === 'string') return value === digest;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((member) => mentions(member as Json, digest));
}
