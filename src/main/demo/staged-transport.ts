// A real transport on which trouble with single partners is staged, for `entente demo fault`.
import type { MemberId } from '../../base/caller.ts';
import {
  type Delivery,
  type HttpRequest,
  type HttpResponse,
  type Transport,
  TransportFailure,
} from '../../kernel/federation/index.ts';

export type StagedFault = 'down' | 'slow' | 'liar';

export class StagedTransport implements Transport {
  readonly #inner: Transport;
  readonly #faults = new Map<MemberId, StagedFault>();

  constructor(inner: Transport) {
    this.#inner = inner;
  }

  /** Null ends it. A partition is `down` on both sides. */
  stage(member: MemberId, fault: StagedFault | null): void {
    if (fault) this.#faults.set(member, fault);
    else this.#faults.delete(member);
  }

  async request(request: HttpRequest, delivery: Delivery): Promise<HttpResponse> {
    const fault = this.#faults.get(request.headers['entente-to'] ?? '');
    if (fault === 'down') throw new TransportFailure('down', 'staged: connection refused');
    if (fault === 'slow') {
      await new Promise((resolve) => setTimeout(resolve, delivery.deadlineMs));
      throw new TransportFailure('slow', `no whole reply within ${delivery.deadlineMs} ms`);
    }
    const reply = await this.#inner.request(request, delivery);
    if (fault !== 'liar' || reply.body.length === 0) return reply;
    const body = Uint8Array.from(reply.body);
    body[body.length >> 1]! ^= 1;
    return { ...reply, body };
  }
}
