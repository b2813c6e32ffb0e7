// The transport over real HTTP(S). It asks for one pinned address, follows no redirect, unpacks no
// compressed body, and gives up at the deadline or the size cap, whichever comes first.
import {
  type ClientRequest,
  Agent as HttpAgent,
  type IncomingMessage,
  request as plainRequest,
} from 'node:http';
import { type AgentOptions, Agent as HttpsAgent, request as tlsRequest } from 'node:https';
import { concatBytes } from '../../base/bytes.ts';
import type { HttpHeaders, HttpRequest, HttpResponse } from './http-message.ts';
import { type Delivery, type Transport, TransportFailure } from './transport.ts';

export interface HttpTransport extends Transport {
  /** Closes idle connections. */
  close(): void;
}

export interface HttpTransportOptions {
  /** Certificates for mutual TLS, where the operator sets them. */
  readonly tls?: Pick<AgentOptions, 'cert' | 'key' | 'ca' | 'passphrase'>;
  readonly socketsPerPeerMax?: number;
}

const REPLY_HEADER_BYTES_MAX = 16_384;

export function httpTransport(options: HttpTransportOptions = {}): HttpTransport {
  const pool = { keepAlive: true, maxSockets: options.socketsPerPeerMax ?? 32, timeout: 30_000 };
  const plain = new HttpAgent(pool);
  const tls = new HttpsAgent({ ...pool, ...options.tls });
  const open = (request: HttpRequest): ClientRequest => {
    const url = new URL(request.url);
    const settings = {
      method: request.method,
      headers: { ...request.headers, 'content-length': `${request.body.length}` },
      maxHeaderSize: REPLY_HEADER_BYTES_MAX,
    };
    if (url.protocol === 'https:') return tlsRequest(url, { ...settings, agent: tls });
    return plainRequest(url, { ...settings, agent: plain });
  };
  return {
    request: (request, delivery) => exchange(open, request, delivery),
    close() {
      plain.destroy();
      tls.destroy();
    },
  };
}

async function exchange(
  open: (request: HttpRequest) => ClientRequest,
  request: HttpRequest,
  { deadlineMs, replyBytesMax }: Delivery,
): Promise<HttpResponse> {
  const sent = open(request);
  let late: TransportFailure | null = null;
  const timer = setTimeout(() => {
    late = new TransportFailure('slow', `no whole reply within ${deadlineMs} ms`);
    sent.destroy(late);
  }, deadlineMs);
  try {
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      sent.on('response', resolve).on('error', reject);
      sent.end(request.body);
    });
    const body = await readBody(reply, replyBytesMax);
    return { status: reply.statusCode ?? 0, headers: headersOf(reply), body };
  } catch (cause) {
    sent.destroy();
    if (cause instanceof TransportFailure) throw cause;
    if (late) throw late;
    const text = cause instanceof Error ? cause.message : 'the connection failed';
    throw new TransportFailure('down', text, cause);
  } finally {
    clearTimeout(timer);
  }
}

async function readBody(reply: IncomingMessage, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of reply as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > bytesMax)
      throw new TransportFailure('too-large', `the reply is larger than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return concatBytes(...chunks);
}

function headersOf(reply: IncomingMessage): HttpHeaders {
  const headers: [string, string][] = [];
  for (const [name, value] of Object.entries(reply.headers))
    if (value !== undefined) headers.push([name, Array.isArray(value) ? value.join(', ') : value]);
  return Object.fromEntries(headers);
}
