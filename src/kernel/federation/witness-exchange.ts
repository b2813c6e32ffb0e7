// Carries between partners what the ledger has for its witnesses: heads to be cosigned, and heads
// seen, so that a log which shows two histories, even each to one partner only, is named at the
// next exchange.

import { fromBase64 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { Fault } from '../../base/fault.ts';
import { ok, type Result } from '../../base/result.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import {
  exchangeHeads,
  type ForkEvidence,
  type KnownLog,
  type OpenQuestion,
  seenHeads,
  settleExtension,
  type WitnessTransport,
} from '../ledger/index.ts';
import type { Clock, Store } from '../storage/index.ts';
import { isPeersWord } from './partner-refusal.ts';
import type { CallPeer } from './peer-client.ts';

const DEADLINE_MS = 5000;

/** The logs that this node witnesses, its partners', with past keys. */
export type KnownLogs = (at: Temporal.Instant) => Promise<readonly KnownLog[]>;

/** C2SP tlog-witness `add-checkpoint`: its text body, carried inside the signed JSON of a node. */
export const WitnessRequestSchema = Type.Object({
  body: Type.String({ maxLength: 64_000, description: 'old size, proof lines, blank line, note' }),
});
export const WitnessReplySchema = Type.Object({
  status: Type.Integer({ minimum: 200, maximum: 599 }),
  contentType: Type.String({ maxLength: 100 }),
  body: Type.String({ maxLength: 64_000 }),
});

export const SeenHeadSchema = Type.Object({
  origin: Type.String({ minLength: 1, maxLength: 300 }),
  note: Type.String({ minLength: 1, maxLength: 64_000, description: 'C2SP checkpoint' }),
});
export const SeenHeadsSchema = Type.Object({
  heads: Type.Array(SeenHeadSchema, { maxItems: 500 }),
});

export const ConsistencySchema = Type.Object({
  proof: Type.Array(Type.String({ pattern: '^[A-Za-z0-9+/]{43}=$' }), { maxItems: 63 }),
});

/**
 * The ledger's way to a partner's witness; a partner that is away is a `Fault`, as the port asks.
 */
export const createWitnessTransport = (callPeer: CallPeer): WitnessTransport => ({
  async submit(member, body) {
    const request = { method: 'POST', path: '/federation/witness', body: { body } } as const;
    const answer = await callPeer(member, request, { deadlineMs: DEADLINE_MS });
    if (!answer.ok) throw new Fault(answer.refusal.message, { retryable: true });
    const reply = parse(WitnessReplySchema, answer.value);
    if (!reply.ok) throw new Fault(`${member} answered in another form: ${reply.refusal.message}`);
    return { status: reply.value.status, body: reply.value.body };
  },
});

export interface HeadExchangePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly callPeer: CallPeer;
  readonly knownLogs: KnownLogs;
}

export interface HeadExchange {
  /** Logs about which both nodes have seen the same. */
  readonly same: readonly string[];
  readonly forks: readonly ForkEvidence[];
  /** Logs whose owner could not be asked; asked again at the next exchange. */
  readonly unsettled: readonly string[];
  /** What the partner showed that no log has signed; it accuses the partner alone. */
  readonly unsigned: readonly { readonly origin: string; readonly why: string }[];
}

/** Shows a partner the heads that this node has seen, and holds its own against them. */
export async function exchangeHeadsWith(
  ports: HeadExchangePorts,
  member: MemberId,
): Promise<Result<HeadExchange>> {
  const { store, clock, callPeer } = ports;
  const logs = await ports.knownLogs(clock.now());
  const heads = await seenHeads(store.db, logs);
  const body = { heads: heads.map(({ origin, note }) => ({ origin, note })) };
  const request = { method: 'POST', path: '/federation/heads', body } as const;
  const answer = await callPeer(member, request, { deadlineMs: DEADLINE_MS });
  if (!answer.ok) return answer;
  const theirs = parse(SeenHeadsSchema, answer.value);
  if (!theirs.ok) return theirs;
  return ok(await compareWith(ports, member, theirs.value.heads));
}

/**
 * The same comparison on the side that was asked; it asks the logs what heads alone cannot tell.
 */
export async function compareWith(
  ports: HeadExchangePorts,
  from: MemberId,
  theirs: Static<typeof SeenHeadsSchema>['heads'],
): Promise<HeadExchange> {
  const { store, clock } = ports;
  const at = clock.now();
  const found = await exchangeHeads(store, from, theirs, await ports.knownLogs(at), at);
  const forks = [...found.forks];
  const unsettled: string[] = [];
  for (const question of found.open) {
    const asked = await askLog(ports, question);
    if (asked === 'away') unsettled.push(question.log.origin);
    else {
      const fork = await settleExtension(store, question, asked, clock.now());
      if (fork) forks.push(fork);
    }
  }
  return { same: found.same, forks, unsettled, unsigned: found.unsigned };
}

/**
 * The log's proof; null when it answers, signed, that it has none; `away` when nothing is proven.
 */
async function askLog(
  { callPeer }: HeadExchangePorts,
  { log, older, newer }: OpenQuestion,
): Promise<Uint8Array[] | null | 'away'> {
  const query = { from: `${older.size}`, to: `${newer.size}` };
  const request = { method: 'GET', path: '/federation/consistency', query } as const;
  const answer = await callPeer(log.member, request, { deadlineMs: DEADLINE_MS });
  if (!answer.ok) return isPeersWord(answer.refusal, 'federation.beyond-log') ? null : 'away';
  const read = parse(ConsistencySchema, answer.value);
  return read.ok ? read.value.proof.map((line) => fromBase64(line) ?? new Uint8Array()) : null;
}
