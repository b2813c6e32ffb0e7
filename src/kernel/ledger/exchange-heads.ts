// The exchange of heads between partners: what a partner has seen of every log is held against what
// this node has seen, at the same size where it can be, and by a proof from the log where not.
import { equalBytes } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Database, Store } from '../storage/index.ts';
import { type SignedCheckpoint, signedAlone, verifyCheckpoint } from './checkpoint.ts';
import type { SeenHead } from './compare-heads.ts';
import { type ForkEvidence, recordFork } from './forks.ts';
import { type KnownLog, logOf } from './known-logs.ts';
import { verifyConsistency } from './proof.ts';
import { latestWitnessed, witnessedAt } from './witness-log.ts';

/** The log itself must now show that `newer` extends `older`; see `settleExtension`. */
export interface OpenQuestion {
  readonly log: KnownLog;
  readonly older: SignedCheckpoint;
  readonly newer: SignedCheckpoint;
  /** Which of the two this node held before the exchange. */
  readonly held: 'older' | 'newer';
  readonly shownBy: MemberId;
}

export interface Exchanged {
  /** Origins whose heads agree. */
  readonly same: readonly string[];
  readonly forks: readonly ForkEvidence[];
  readonly open: readonly OpenQuestion[];
  /** What the partner sent that no log has signed; it accuses nobody but the sender. */
  readonly unsigned: readonly { readonly origin: string; readonly why: string }[];
}

/** The newest head of each log that this node has witnessed, to show to a partner. */
export async function seenHeads(db: Database, logs: readonly KnownLog[]): Promise<SeenHead[]> {
  const heads: SeenHead[] = [];
  for (const { origin } of logs) {
    const latest = await latestWitnessed(db, origin);
    if (latest) heads.push({ origin, note: latest.note, witnessedAt: latest.witnessedAt });
  }
  return heads;
}

export async function exchangeHeads(
  store: Store,
  from: MemberId,
  theirs: readonly SeenHead[],
  logs: readonly KnownLog[],
  at: Temporal.Instant,
): Promise<Exchanged> {
  const found = {
    same: [] as string[],
    forks: [] as ForkEvidence[],
    open: [] as OpenQuestion[],
    unsigned: [] as { origin: string; why: string }[],
  };
  for (const { origin, note } of theirs) {
    const log = logOf(logs, origin);
    if (!log) continue;
    const head = await verifyCheckpoint(note, log.keys);
    if (!head.ok) found.unsigned.push({ origin, why: head.refusal.message });
    else if (head.value.origin !== origin)
      found.unsigned.push({ origin, why: `the note is of ${head.value.origin}` });
    else await compareWithOwn(store, log, head.value, from, at, found);
  }
  return found;
}

async function compareWithOwn(
  store: Store,
  log: KnownLog,
  head: SignedCheckpoint,
  from: MemberId,
  at: Temporal.Instant,
  found: { same: string[]; forks: ForkEvidence[]; open: OpenQuestion[] },
): Promise<void> {
  const { origin } = log;
  const latest = await latestWitnessed(store.db, origin);
  if (!latest || head.size === 0) return;
  const own = (await witnessedAt(store.db, origin, head.size)) ?? latest;
  if (own.size === head.size && equalBytes(own.root, head.root)) {
    found.same.push(origin);
    return;
  }
  if (own.size === head.size) {
    const evidence = await keepFork(store, log, 'two-roots', own.note, signedAlone(head), from, at);
    found.forks.push(evidence);
    return;
  }
  const mine = await verifyCheckpoint(own.note, log.keys);
  // Kept only after verification; a key struck off since leaves nothing to compare.
  if (!mine.ok) return;
  const isOlder = own.size < head.size;
  const [older, newer] = isOlder ? [mine.value, head] : [head, mine.value];
  found.open.push({ log, older, newer, held: isOlder ? 'older' : 'newer', shownBy: from });
}

/**
 * Closes an open question with the log's answer: the consistency proof it gave, or null when it
 * answered without one. A log that could not be reached is asked again; null would accuse it.
 */
export async function settleExtension(
  store: Store,
  { log, older, newer, held, shownBy }: OpenQuestion,
  proof: readonly Uint8Array[] | null,
  at: Temporal.Instant,
): Promise<ForkEvidence | null> {
  const extended =
    proof !== null && verifyConsistency(older.size, newer.size, proof, older.root, newer.root);
  if (extended) return null;
  const [mine, theirs] = held === 'older' ? [older, newer] : [newer, older];
  return keepFork(store, log, 'no-proof', signedAlone(mine), signedAlone(theirs), shownBy, at);
}

async function keepFork(
  store: Store,
  { origin, member }: KnownLog,
  kind: ForkEvidence['kind'],
  heldNote: string,
  shownNote: string,
  shownBy: MemberId,
  at: Temporal.Instant,
): Promise<ForkEvidence> {
  const found = { origin, member, kind, heldNote, shownNote, shownBy };
  const kept: Result<ForkEvidence> = await store.unit(async ({ db }) =>
    ok(await recordFork(db, found, at)),
  );
  if (!kept.ok) throw new Error(kept.refusal.message);
  return kept.value;
}
