// A network of nodes inside one process, with trouble drawn from a seed: the same seed gives the
// same losses, delays, duplicates, replays, partitions and lies. No sockets, no real time.
import type { MemberId } from '../base/caller.ts';
import {
  type Delivery,
  type HttpRequest,
  type HttpResponse,
  type Transport,
  TransportFailure,
} from '../kernel/federation/index.ts';

export type Serve = (request: HttpRequest) => Promise<HttpResponse>;

/** Chances in a thousand, each drawn for itself on every request. */
export interface Trouble {
  readonly lostRequest: number;
  /** The partner acts, but its reply does not arrive. */
  readonly lostReply: number;
  /** The caller gives up; the request arrives at a later `deliverLate`. */
  readonly late: number;
  readonly duplicated: number;
  readonly delayMsMax: number;
}

export const QUIET: Trouble = {
  lostRequest: 0,
  lostReply: 0,
  late: 0,
  duplicated: 0,
  delayMsMax: 0,
};

export interface Recorded {
  readonly from: MemberId;
  readonly to: MemberId;
  readonly request: HttpRequest;
}

/** Integers below `below`, from a seed (mulberry32). */
export function seededDraw(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Bytes from a seed, for nonces and ids in tests. */
export function seededBytes(seed: number): (length: number) => Uint8Array {
  const draw = seededDraw(seed);
  return (length) => Uint8Array.from({ length }, () => draw(256));
}

export class SimulatedNetwork {
  readonly draw: (below: number) => number;
  /** Every request that reached the wire, as an eavesdropper has it. */
  readonly recorded: Recorded[] = [];
  #trouble: Trouble = QUIET;
  readonly #nodes = new Map<MemberId, { readonly origin: string; readonly serve: Serve }>();
  readonly #late: Recorded[] = [];
  readonly #down = new Set<MemberId>();
  readonly #slow = new Set<MemberId>();
  readonly #liars = new Map<MemberId, (reply: HttpResponse) => HttpResponse>();
  #sides: readonly (readonly MemberId[])[] = [];

  constructor(seed: number) {
    this.draw = seededDraw(seed);
  }

  attach(member: MemberId, origin: string, serve: Serve): void {
    this.#nodes.set(member, { origin, serve });
  }

  suffer(trouble: Partial<Trouble>): void {
    this.#trouble = { ...QUIET, ...trouble };
  }

  /** Members on different sides cannot reach one another; one that is on no side reaches nobody. */
  partition(...sides: readonly (readonly MemberId[])[]): void {
    this.#sides = sides;
  }
  stop = (member: MemberId): void => void this.#down.add(member);
  slowDown = (member: MemberId): void => void this.#slow.add(member);
  /** Every reply of the member is changed on its way, after it was signed. */
  lie(member: MemberId, change: (reply: HttpResponse) => HttpResponse): void {
    this.#liars.set(member, change);
  }
  /** Ends partitions, stops, slowness and lies, and the drawn trouble. */
  heal(): void {
    this.#sides = [];
    this.#down.clear();
    this.#slow.clear();
    this.#liars.clear();
    this.#trouble = QUIET;
  }

  transportOf(from: MemberId): Transport {
    return {
      request: async (request, delivery) => {
        const to = this.#memberAt(request.url);
        if (to === null || !this.#reaches(from, to))
          throw new TransportFailure('down', 'connection refused');
        this.recorded.push({ from, to, request });
        return this.#carry({ from, to, request }, delivery);
      },
    };
  }

  async #carry(sent: Recorded, { deadlineMs, replyBytesMax }: Delivery): Promise<HttpResponse> {
    const { lostRequest, lostReply, late, duplicated, delayMsMax } = this.#trouble;
    if (this.#happens(lostRequest)) throw noReplyWithin(deadlineMs);
    const isSlow = this.#slow.has(sent.to) || this.draw(delayMsMax + 1) > deadlineMs;
    if (isSlow || this.#happens(late)) {
      this.#late.push(sent);
      throw noReplyWithin(deadlineMs);
    }
    const reply = await this.#serve(sent);
    if (this.#happens(duplicated)) await this.#serve(sent);
    if (this.#happens(lostReply)) throw noReplyWithin(deadlineMs);
    if (reply.body.length > replyBytesMax)
      throw new TransportFailure('too-large', `the reply is larger than ${replyBytesMax} bytes`);
    return this.#liars.get(sent.to)?.(reply) ?? reply;
  }

  /** Hands over what was late, in drawn order; nobody waits for the replies any more. */
  async deliverLate(): Promise<HttpResponse[]> {
    const replies: HttpResponse[] = [];
    while (this.#late.length > 0) {
      const [sent] = this.#late.splice(this.draw(this.#late.length), 1);
      replies.push(await this.#serve(sent!));
    }
    return replies;
  }

  /** Sends a recorded request again, unchanged, to a member of choice. */
  replay = ({ request }: Recorded, to: MemberId): Promise<HttpResponse> =>
    this.#serve({ to, request });

  #serve({ to, request }: Pick<Recorded, 'to' | 'request'>): Promise<HttpResponse> {
    return this.#nodes.get(to)!.serve(request);
  }

  #memberAt(url: string): MemberId | null {
    const { origin } = new URL(url);
    for (const [member, node] of this.#nodes) if (node.origin === origin) return member;
    return null;
  }

  #reaches(from: MemberId, to: MemberId): boolean {
    if (this.#down.has(to) || this.#down.has(from)) return false;
    return (
      this.#sides.length === 0 ||
      this.#sides.some((side) => side.includes(from) && side.includes(to))
    );
  }

  #happens = (chance: number): boolean => chance > 0 && this.draw(1000) < chance;
}

const noReplyWithin = (deadlineMs: number) =>
  new TransportFailure('slow', `no whole reply within ${deadlineMs} ms`);
