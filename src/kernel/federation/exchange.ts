// A node's exchange with all its partners: number what was sent, tell them, read what they sent,
// act on it. Each partner has its own sequence, so that one which is slow or wrong holds up nobody
// else.
import type { MemberId } from '../../base/caller.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Clock, Store } from '../storage/index.ts';
import { numberFeeds } from './feed-numbering.ts';
import {
  type Attempted,
  handleMessage,
  type Inbox,
  parkedDue,
  settle,
  type WaitingMessage,
  waitingMessages,
} from './inbox.ts';
import type { MemberDirectory } from './member-directory.ts';
import { forgetNonces } from './nonces.ts';
import type { CallPeer } from './peer-client.ts';
import { dropLease, type PeerNote, takeLease } from './peer-state.ts';
import type { Peers } from './peers.ts';
import { pruneFeeds } from './prune-feed.ts';
import { type Pulled, pullFeed } from './pull-feed.ts';

export interface ExchangePorts {
  readonly self: MemberId;
  readonly store: Store;
  readonly clock: Clock;
  readonly directory: MemberDirectory;
  readonly callPeer: CallPeer;
  readonly peers: Peers;
  readonly inbox: Inbox;
  /** Names this process among those of the node. */
  readonly process: string;
  /** Hears what a handler threw. */
  readonly onFault: (
    cause: unknown,
    message: { readonly id: string; readonly type: string },
  ) => void;
}

export interface Exchange {
  /** Numbers what was committed and tells the partners that have something new to read. */
  announce(): Promise<void>;
  /** Reads one partner's feed on and handles what it holds. */
  catchUp(member: MemberId): Promise<Result<Pulled>>;
  /** All of it, once, with every active partner. */
  pass(): Promise<void>;
}

const POKE_DEADLINE_MS = 3000;
/** Messages handled between two records of it; after a crash so many may be handled again. */
const SETTLED_TOGETHER = 50;

export function createExchange(ports: ExchangePorts): Exchange {
  const { store, clock, peers } = ports;
  const running = new Map<MemberId, Promise<Result<Pulled>>>();
  const parked = oneAtATime();
  let prunedAt: Temporal.Instant | null = null;

  const prune = async (at: Temporal.Instant): Promise<void> => {
    if (prunedAt && Temporal.Instant.compare(at, prunedAt.add({ hours: 1 })) < 0) return;
    prunedAt = at;
    await store.unit(async ({ db }) => ok(await pruneFeeds(db, peers.readPositions, at)));
  };

  const catchUpNow = async (member: MemberId): Promise<Result<Pulled>> => {
    const leased = await store.unit(({ db }) => takeLease(db, member, ports.process, clock.now()));
    if (!leased.ok) return leased;
    const note: { -readonly [K in keyof PeerNote]: PeerNote[K] } = {
      seenAt: null,
      skewSeconds: null,
      fault: null,
    };
    try {
      const pulled = await pullFeed(ports, member);
      const fault = pulled.ok ? pastFault(member, pulled.value) : pulled.refusal;
      note.fault = fault && { code: fault.code, text: fault.message, at: clock.now() };
      // What was parked for want of something may have been waiting for one of these.
      if (await deliver(ports, member)) await parked(() => deliverParked(ports, 'whenever'));
      return pulled;
    } finally {
      const { seenAt, skewSeconds } = peers.conductOf(member);
      Object.assign(note, { seenAt, skewSeconds });
      await store.unit(async ({ db }) => ok(await dropLease(db, member, note)));
    }
  };

  const catchUp = (member: MemberId): Promise<Result<Pulled>> => {
    const known = running.get(member);
    if (known) return known;
    const started = catchUpNow(member).finally(() => running.delete(member));
    running.set(member, started);
    return started;
  };

  const announce = async (): Promise<void> => {
    for (let isDone = false; !isDone; ) {
      const numbered = await store.unit(async ({ db }) => ok(await numberFeeds(db)));
      if (!numbered.ok) return;
      isDone = numbered.value.isDone;
      const active = new Set(await ports.directory.activeMembers(clock.now()));
      const pokes = [...numbered.value.heads].filter(([member]) => active.has(member));
      await Promise.all(pokes.map(([member, head]) => poke(ports, member, head)));
    }
  };

  return {
    announce,
    catchUp,
    async pass() {
      const at = clock.now();
      await store.unit(async ({ db }) => ok(await forgetNonces(db, at)));
      const partners = (await ports.directory.activeMembers(at)).filter((m) => m !== ports.self);
      await Promise.all([announce(), ...partners.map(catchUp)]);
      await parked(() => deliverParked(ports, clock.now()));
      await prune(at);
    },
  };
}

// A hint only: whether it arrived is of no account, since the partner reads on by itself.
const poke = ({ callPeer }: ExchangePorts, member: MemberId, head: number) =>
  callPeer(
    member,
    { method: 'POST', path: '/federation/poke', body: { head } },
    { deadlineMs: POKE_DEADLINE_MS },
  );

function pastFault(member: MemberId, { rewound, missedUpTo }: Pulled) {
  if (missedUpTo !== undefined)
    return {
      code: 'federation.feed-pruned',
      message:
        `${member} keeps its messages up to ${missedUpTo} no more, which this node has lost ` +
        '(an old backup put back here?); ask it for the entries that are missing.',
    };
  if (!rewound) return null;
  return {
    code: 'federation.feed-forked',
    message: `${member} showed another past than before (restored from a backup?); read again.`,
  };
}

/**
 * Handles a sender's messages in order, until none waits or the first must wait for its retry. True
 * when at least one was handled.
 */
async function deliver(ports: ExchangePorts, member: MemberId): Promise<boolean> {
  let isProgress = false;
  while (true) {
    const waiting = await waitingMessages(ports.store.db, member, SETTLED_TOGETHER);
    const attempted = await attemptInOrder(ports, waiting);
    if (attempted.length === 0) return isProgress;
    if (attempted.some(({ result }) => result.ok)) isProgress = true;
  }
}

/** Up to the first that fails or must wait; what became of them is kept in one transaction. */
async function attemptInOrder(
  ports: ExchangePorts,
  messages: readonly WaitingMessage[],
): Promise<Attempted[]> {
  const attempted: Attempted[] = [];
  for (const message of messages) {
    const { retryAt } = message;
    if (retryAt && Temporal.Instant.compare(retryAt, ports.clock.now()) > 0) break;
    const one = await attempt(ports, message);
    attempted.push(one);
    if (!one.result.ok) break;
  }
  await keep(ports, attempted);
  return attempted;
}

async function deliverParked(ports: ExchangePorts, when: Temporal.Instant | 'whenever') {
  for (const message of await parkedDue(ports.store.db, when))
    await keep(ports, [await attempt(ports, message)]);
}

async function attempt(ports: ExchangePorts, message: WaitingMessage): Promise<Attempted> {
  const result = await handleMessage(ports.inbox, message, ports.onFault);
  return { message, result, at: ports.clock.now() };
}

async function keep({ store, process, clock }: ExchangePorts, attempted: readonly Attempted[]) {
  const [first] = attempted;
  if (!first) return;
  await store.unit(async ({ db }) => {
    await takeLease(db, first.message.member, process, clock.now());
    return ok(await settle(db, attempted));
  });
}

function oneAtATime() {
  let last: Promise<void> = Promise.resolve();
  return (work: () => Promise<void>): Promise<void> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
