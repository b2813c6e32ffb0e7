// This node as C2SP witness of its partners' logs (tlog-witness v1.0.0): a head is compared with
// the last one and recorded in one transaction, and only then cosigned. A log that goes back is
// refused; a log that forks is refused, named, and the evidence kept.
import { equalBytes } from '../../base/bytes.ts';
import { instantText } from '../../base/instants.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Database, Store } from '../storage/index.ts';
import { type SignedCheckpoint, signedAlone, verifyCheckpoint } from './checkpoint.ts';
import { recordFork } from './forks.ts';
import { type KnownLog, logOf } from './known-logs.ts';
import { signatureLine } from './note.ts';
import { verifyConsistency } from './proof.ts';
import { cosignText, type Signer } from './signer.ts';
import { tables } from './tables.ts';
import {
  forked,
  malformedRequest,
  notSigned,
  stale,
  unknownLog,
  type WitnessRefusal,
} from './witness-refusal.ts';
import { parseWitnessRequest, type WitnessRequest } from './witness-text.ts';

/** Heads remembered a log: 17 minutes of a busy one, three days of a quiet one. */
const HEADS_KEPT_MAX = 1024;

export interface Witness {
  readonly store: Store;
  /** Its name is the witness's name. */
  readonly signer: Signer;
}

/** The signature line to answer with, or the refusal; see `witnessReply` for the HTTP form. */
export async function witnessLog(
  witness: Witness,
  body: string,
  logs: readonly KnownLog[],
  at: Temporal.Instant,
): Promise<Result<string, WitnessRefusal>> {
  const request = parseWitnessRequest(body);
  if (!request.ok) return malformedRequest(request.refusal.message);
  const origin = request.value.checkpoint.split('\n', 1)[0]!;
  const log = logOf(logs, origin);
  if (!log) return unknownLog(origin);
  const head = await verifyCheckpoint(request.value.checkpoint, log.keys);
  if (!head.ok) return notSigned(origin, head.refusal);
  if (request.value.oldSize > head.value.size)
    return malformedRequest(`old size ${request.value.oldSize} is above ${head.value.size}`);
  const given: WitnessRequest = { ...request.value, checkpoint: signedAlone(head.value) };
  const recorded = await witness.store.unit<Result<null, WitnessRefusal>, WitnessRefusal>(
    async ({ db }) => ok(await compareAndRecord(db, given, head.value, log, at)),
  );
  if (!recorded.ok) return recorded;
  if (!recorded.value.ok) return recorded.value;
  return ok(await cosign(witness, head.value, at));
}

/** The refusal is a value here, because the evidence it leaves must be committed. */
async function compareAndRecord(
  db: Database,
  { oldSize, proof, checkpoint }: WitnessRequest,
  head: SignedCheckpoint,
  log: KnownLog,
  at: Temporal.Instant,
): Promise<Result<null, WitnessRefusal>> {
  const { origin, member } = log;
  const latest = await latestWitnessed(db, origin);
  const same = await witnessedAt(db, origin, head.size);
  const shown = { origin, member, shownNote: checkpoint, shownBy: member };
  if (same && !equalBytes(same.root, head.root)) {
    await recordFork(db, { ...shown, kind: 'two-roots', heldNote: same.note }, at);
    return forked(log, head.size, 'it has signed another root for the same size');
  }
  const size = latest?.size ?? 0;
  if (oldSize !== size) return stale(log, size, head.size);
  if (!isExtension(latest, head, proof)) {
    if (latest) await recordFork(db, { ...shown, kind: 'no-proof', heldNote: latest.note }, at);
    return forked(
      log,
      head.size,
      `it gave no valid proof that it extends the head of size ${size}`,
    );
  }
  if (head.size > 0) await record(db, head, checkpoint, at);
  return ok(null);
}

function isExtension(
  latest: { readonly size: number; readonly root: Uint8Array } | null,
  head: SignedCheckpoint,
  proof: readonly Uint8Array[],
): boolean {
  if (!latest) return proof.length === 0;
  return verifyConsistency(latest.size, head.size, proof, latest.root, head.root);
}

async function record(
  db: Database,
  head: SignedCheckpoint,
  note: string,
  at: Temporal.Instant,
): Promise<void> {
  const { origin, size, root } = head;
  await tables(db)
    .insertInto('ledger_witnessed')
    .values({ origin, size, root, note, line: null, witnessed_at: instantText(at) })
    .onConflict((conflict) => conflict.columns(['origin', 'size']).doNothing())
    .execute();
  const oldest = await tables(db)
    .selectFrom('ledger_witnessed')
    .select('size')
    .where('origin', '=', origin)
    .orderBy('size', 'desc')
    .offset(HEADS_KEPT_MAX)
    .limit(1)
    .executeTakeFirst();
  if (oldest)
    await tables(db)
      .deleteFrom('ledger_witnessed')
      .where('origin', '=', origin)
      .where('size', '<=', oldest.size)
      .execute();
}

async function cosign(
  { store, signer }: Witness,
  head: SignedCheckpoint,
  at: Temporal.Instant,
): Promise<string> {
  const line = signatureLine(await cosignText(signer, head.note.text, at));
  await store.unit(async ({ db }) => {
    await tables(db)
      .updateTable('ledger_witnessed')
      .set({ line, witnessed_at: instantText(at) })
      .where('origin', '=', head.origin)
      .where('size', '=', head.size)
      .execute();
    return ok(null);
  });
  return line;
}

export interface WitnessedHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  readonly line: string | null;
  readonly witnessedAt: string;
}

export async function latestWitnessed(db: Database, origin: string): Promise<WitnessedHead | null> {
  const row = await tables(db)
    .selectFrom('ledger_witnessed')
    .selectAll()
    .where('origin', '=', origin)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { ...row, witnessedAt: row.witnessed_at } : null;
}

export async function witnessedAt(
  db: Database,
  origin: string,
  size: number,
): Promise<WitnessedHead | null> {
  const row = await tables(db)
    .selectFrom('ledger_witnessed')
    .selectAll()
    .where('origin', '=', origin)
    .where('size', '=', size)
    .executeTakeFirst();
  return row ? { ...row, witnessedAt: row.witnessed_at } : null;
}

/** The newest head of a log with this witness's cosignature, as monitors fetch it. */
export async function witnessedCheckpoint(db: Database, origin: string): Promise<string | null> {
  const row = await tables(db)
    .selectFrom('ledger_witnessed')
    .select(['note', 'line'])
    .where('origin', '=', origin)
    .where('line', 'is not', null)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? `${row.note}${row.line}` : null;
}
