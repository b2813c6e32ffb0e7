// A request as a door sees it, and who the door found to be calling.
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../base/caller.ts';
import type { Refusal } from '../../base/refusal.ts';

/** What a door needs to know of a request; `body` is exactly the bytes received. */
export interface ReceivedRequest {
  readonly method: string;
  /** Absolute URL as the caller addressed it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Settled once per request: who calls, and how the answer is signed when a node asked. A caller
 * that could not be proven may still call what is open to anyone; everything else gets `refusal`.
 */
export interface Authenticated {
  readonly caller: Caller;
  readonly refusal?: Refusal;
  /** `Set-Cookie` for a browser whose session is to last, or is over. */
  readonly cookie?: string;
  readonly sign?: (
    status: number,
    body: Uint8Array,
  ) => Promise<Readonly<Record<string, string>> | null>;
}

export function receivedOf(request: FastifyRequest): ReceivedRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    method: request.method,
    url: `${request.protocol}://${request.host}${request.url}`,
    headers,
    body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
  };
}
