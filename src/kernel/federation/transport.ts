// How bytes reach a peer: a port, filled by real HTTP in `main` and by a simulated network in
// tests.
import { Fault } from '../../base/fault.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';

export interface Delivery {
  /** The whole exchange, reply body included, ends by then. */
  readonly deadlineMs: number;
  /** A larger reply body is given up. */
  readonly replyBytesMax: number;
}

export interface Transport {
  /** One request, one reply, no redirect followed. Throws `TransportFailure`. */
  request(request: HttpRequest, delivery: Delivery): Promise<HttpResponse>;
}

/**
 * `down`: no reply can come; `slow`: none came in time; `too-large`: more came than was allowed.
 */
export type TransportReason = 'down' | 'slow' | 'too-large';

export class TransportFailure extends Fault {
  readonly reason: TransportReason;
  constructor(reason: TransportReason, message: string, cause?: unknown) {
    super(message, { cause, retryable: true });
    this.name = 'TransportFailure';
    this.reason = reason;
  }
}
