// This node as a log: it shows its newest head to every partner and keeps their cosignatures. A
// partner that is away is named, not waited for; a partner that remembers more entries than this
// log has means that an old backup was put back here.
import type { MemberId } from '../../base/caller.ts';
import { Fault } from '../../base/fault.ts';
import { instantText } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import { parseSize } from './checkpoint.ts';
import { addCosignature } from './cosignatures.ts';
import type { NoteKey } from './key.ts';
import type { Ledger } from './ledger.ts';
import type { Policy } from './policy.ts';
import { newestHead, type OwnHead } from './publish-head.ts';
import { consistencyProof } from './stored-tree.ts';
import { tables } from './tables.ts';
import { formatWitnessRequest, parseCosignatures } from './witness-text.ts';

/** Filled by federation: carries a request body to a member's witness and brings the answer. */
export interface WitnessTransport {
  /** Throws `Fault` when the member cannot be reached. */
  submit(
    member: MemberId,
    body: string,
  ): Promise<{ readonly status: number; readonly body: string }>;
}

export interface Partner {
  readonly member: MemberId;
  /** Witness keys, past ones included. */
  readonly keys: readonly NoteKey[];
}

export type SoughtOutcome = 'cosigned' | 'missing' | 'rollback' | 'refused';
export interface Sought {
  readonly member: MemberId;
  readonly outcome: SoughtOutcome;
  readonly why: string;
}

/** Asks all partners at once. Repeatable: a head already cosigned gets a newer time. */
export async function seekCosignatures(
  ledger: Ledger,
  policy: Policy,
  partners: readonly Partner[],
  transport: WitnessTransport,
  at: Temporal.Instant,
): Promise<Sought[]> {
  const head = await newestHead(ledger.store.db);
  if (!head) return [];
  const sought = await Promise.all(
    partners.map((partner) => ask({ ledger, policy, partner, transport, head })),
  );
  await ledger.store.unit(async ({ db }) => {
    await tables(db)
      .updateTable('ledger_head')
      .set({ refreshed_at: instantText(at) })
      .where('size', '=', head.size)
      .execute();
    return ok(null);
  });
  return sought;
}

interface Asking {
  readonly ledger: Ledger;
  readonly policy: Policy;
  readonly partner: Partner;
  readonly transport: WitnessTransport;
  readonly head: OwnHead;
}

async function ask(asking: Asking): Promise<Sought> {
  const { member } = asking.partner;
  try {
    const first = await submit(asking, await lastCosigned(asking));
    if (first.status !== 409) return await settle(asking, first);
    const held = parseSize(first.body.replace(/\n$/, ''));
    if (held === null) return { member, outcome: 'refused', why: 'its 409 names no size' };
    if (held > asking.head.size) return await rollbackOrRace(asking, held);
    return await settle(asking, await submit(asking, held));
  } catch (cause) {
    if (cause instanceof Fault) return { member, outcome: 'missing', why: cause.message };
    throw cause;
  }
}

/** The size this witness is believed to hold; zero when it never cosigned. */
async function lastCosigned({ ledger, partner, head }: Asking): Promise<number> {
  const names = partner.keys.map(({ name }) => name);
  if (names.length === 0) return 0;
  const { size } = await tables(ledger.store.db)
    .selectFrom('ledger_cosignature')
    .select(({ fn }) => fn.max<number | null>('size').as('size'))
    .where('witness', 'in', names)
    .executeTakeFirstOrThrow();
  return Math.min(size ?? 0, head.size);
}

async function submit({ ledger, partner, transport, head }: Asking, oldSize: number) {
  const tree = { db: ledger.store.db, tiles: ledger.tiles };
  const proof = await consistencyProof(tree, oldSize, head.size);
  const body = formatWitnessRequest({ oldSize, proof, checkpoint: head.note });
  return transport.submit(partner.member, body);
}

async function rollbackOrRace({ ledger, partner, head }: Asking, held: number): Promise<Sought> {
  const { member } = partner;
  const newest = await newestHead(ledger.store.db);
  if (newest && newest.size >= held)
    return { member, outcome: 'cosigned', why: `it has already seen size ${held}` };
  const why =
    `it holds this log at size ${held}, this node has ${head.size}: an old backup was put back ` +
    'here, or another copy of this node is running';
  return { member, outcome: 'rollback', why };
}

async function settle(
  { ledger, policy, partner, head }: Asking,
  { status, body }: { readonly status: number; readonly body: string },
): Promise<Sought> {
  const { member } = partner;
  if (status !== 200) return { member, outcome: 'refused', why: `${status}: ${body.trim()}` };
  const lines = parseCosignatures(body);
  if (!lines.ok) return { member, outcome: 'refused', why: lines.refusal.message };
  const known = lines.value.filter(({ name, keyId }) =>
    partner.keys.some((key) => key.name === name && key.id === keyId),
  );
  if (known.length === 0)
    return { member, outcome: 'refused', why: 'it answered with no key of its own' };
  for (const line of known) {
    const added = await addCosignature(ledger.store, policy, head.size, line);
    if (!added.ok) return { member, outcome: 'refused', why: added.refusal.message };
  }
  return { member, outcome: 'cosigned', why: `head of size ${head.size}` };
}
