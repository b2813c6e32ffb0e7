// How each peer behaves towards this process: its circuit, what it may still ask, its last word and
// last fault. Kept in memory, because it steers the next call; what people look at is written with
// the cursor (see peer-health.ts).
import type { MemberId } from '../../base/caller.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { type Bucket, type Budget, fullBucket, hasToken, refilled, spendToken } from './budget.ts';
import { afterFailure, type Circuit, CLOSED, isOpen } from './circuit.ts';

export type PeerFault = Refusal<
  'federation.peer-down' | 'federation.peer-slow' | 'federation.peer-lied'
>;

export interface Conduct {
  readonly seenAt: Temporal.Instant | null;
  /** How far its clock was ahead at its last reply. */
  readonly skewSeconds: number | null;
  readonly fault: { readonly refusal: PeerFault; readonly at: Temporal.Instant } | null;
  readonly circuit: Circuit;
  /** Requests of ours that wait for its reply. */
  readonly waiting: number;
}

const UNKNOWN: Conduct = {
  seenAt: null,
  skewSeconds: null,
  fault: null,
  circuit: CLOSED,
  waiting: 0,
};
const WAITING_MAX = 64;

/** 100 requests a second and 200 at once: far above honest traffic between two nations' nodes. */
export const DEFAULT_BUDGET: Budget = { burst: 200, perSecond: 100 };

export class Peers {
  readonly #budget: Budget;
  readonly #conduct = new Map<MemberId, Conduct>();
  readonly #buckets = new Map<MemberId, Bucket>();
  readonly #readPositions = new Map<MemberId, number>();

  constructor(budget: Budget = DEFAULT_BUDGET) {
    this.#budget = budget;
  }

  conductOf(member: MemberId): Conduct {
    return this.#conduct.get(member) ?? UNKNOWN;
  }

  /** Null when the peer may be called now. */
  whyNotCall(member: MemberId, at: Temporal.Instant): PeerFault | null {
    const { circuit, fault, waiting } = this.conductOf(member);
    if (isOpen(circuit, at.epochMilliseconds)) return leftAlone(member, circuit, fault?.refusal);
    return waiting < WAITING_MAX ? null : tooManyWaiting(member);
  }

  started(member: MemberId): void {
    const before = this.conductOf(member);
    this.#conduct.set(member, { ...before, waiting: before.waiting + 1 });
  }

  released(member: MemberId): void {
    const before = this.conductOf(member);
    this.#conduct.set(member, { ...before, waiting: before.waiting - 1 });
  }

  /** It was down, slow or lying. */
  failed(member: MemberId, refusal: PeerFault, at: Temporal.Instant): void {
    const before = this.conductOf(member);
    const circuit = afterFailure(before.circuit, at.epochMilliseconds);
    this.#conduct.set(member, { ...before, circuit, fault: { refusal, at } });
  }

  /** A proven request or reply came from it, so it is up: calls may go out again. */
  heardFrom(member: MemberId, at: Temporal.Instant, skewSeconds?: number): void {
    const skew = skewSeconds === undefined ? {} : { skewSeconds };
    this.#conduct.set(member, { ...this.conductOf(member), ...skew, seenAt: at, circuit: CLOSED });
  }

  /** How far each member said, in a proven request, that it has read the feed addressed to it. */
  get readPositions(): ReadonlyMap<MemberId, number> {
    return this.#readPositions;
  }

  hasReadUpTo(member: MemberId, number: number): void {
    this.#readPositions.set(member, number);
  }

  /** False while the member has used up its budget; asked before its signature is checked. */
  mayAsk(member: MemberId, at: Temporal.Instant): boolean {
    return hasToken(this.#bucket(member, at));
  }

  /** Called only for proven requests, so nobody can use up another's budget. */
  spend(member: MemberId, at: Temporal.Instant): void {
    this.#buckets.set(member, spendToken(this.#bucket(member, at)));
  }

  #bucket(member: MemberId, at: Temporal.Instant): Bucket {
    const bucket = this.#buckets.get(member);
    if (!bucket) return fullBucket(this.#budget, at.epochMilliseconds);
    return refilled(bucket, this.#budget, at.epochMilliseconds);
  }
}

function leftAlone(member: MemberId, circuit: Circuit, last?: PeerFault): PeerFault {
  const until = Temporal.Instant.fromEpochMilliseconds(circuit.openUntilMs).toString();
  return refusal(
    'unavailable',
    'federation.peer-down',
    `${member} failed ${circuit.failures} times in a row and is left alone until ${until}.`,
    {
      because: [{ text: last?.message ?? 'It did not answer.' }],
      next: 'Nothing to do: it is tried again by itself, and at once when it calls this node.',
      detail: { member, until },
    },
  );
}

const tooManyWaiting = (member: MemberId): PeerFault =>
  refusal(
    'unavailable',
    'federation.peer-slow',
    `${WAITING_MAX} requests already wait for ${member}; no more are sent until some end.`,
    { because: [{ text: 'A slow peer must not hold up this node.' }], next: 'Ask again shortly.' },
  );
