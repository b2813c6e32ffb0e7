// Calling a partner's node: signed request, pinned address, deadline, size cap, proven reply. What
// can go wrong has four names (down, slow, lied, refused), and a partner's own "no" is passed on.
import { utf8 } from '../../base/bytes.ts';
import type { MemberId } from '../../base/caller.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { RandomBytes } from '../../base/ids.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Clock } from '../storage/index.ts';
import { type HttpRequest, type HttpResponse, NO_BODY } from './http-message.ts';
import { type ProvenResponse, signRequest, verifyResponse } from './http-signature.ts';
import type { MemberDirectory } from './member-directory.ts';
import type { BadSignature, NodeSigner, Verifier } from './node-signature.ts';
import { readRefusal } from './partner-refusal.ts';
import {
  type Heard,
  type PeerRefused,
  type PeerReply,
  readReply,
  refusedUnproven,
} from './peer-reply.ts';
import type { PeerFault, Peers } from './peers.ts';
import { type Transport, TransportFailure } from './transport.ts';
import { parseWireJson } from './wire-json.ts';

export interface PeerRequest {
  readonly method: 'GET' | 'POST';
  /** Below the partner's API base: `/federation/feed`. */
  readonly path: `/${string}`;
  readonly query?: { readonly [name: string]: string };
  readonly body?: Json;
}

export interface PeerPatience {
  readonly deadlineMs: number;
  readonly replyBytesMax?: number;
}

export type AskPeer = (
  member: MemberId,
  request: PeerRequest,
  patience: PeerPatience,
) => Promise<PeerReply>;

export type CallPeer = (
  member: MemberId,
  request: PeerRequest,
  patience: PeerPatience,
) => Promise<Result<Json>>;

export interface PeerClientPorts {
  readonly signer: NodeSigner;
  readonly verify: Verifier;
  readonly directory: MemberDirectory;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly peers: Peers;
}

const REPLY_BYTES_MAX = 8 * 1024 * 1024;

/** The output alone, for callers that need no evidence. */
export const createCallPeer =
  (askPeer: AskPeer): CallPeer =>
  async (member, request, patience) =>
    (await askPeer(member, request, patience)).result;

export function createAskPeer(ports: PeerClientPorts): AskPeer {
  return async (member, request, patience) => {
    const { clock, peers } = ports;
    const at = clock.now();
    const base = await ports.directory.addressOf(member, at);
    if (base === null) return { result: refused(noAddress(member)) };
    const whyNot = peers.whyNotCall(member, at);
    if (whyNot) return { result: refused(whyNot) };
    peers.started(member);
    try {
      const heard = await exchange(ports, member, draftOf(base, request), patience);
      if (heard.ok) peers.heardFrom(member, clock.now(), heard.value.skewSeconds);
      else if (heard.refusal.code !== 'federation.peer-refused')
        peers.failed(member, heard.refusal as PeerFault, clock.now());
      return heard.ok ? readReply(member, heard.value) : { result: heard };
    } finally {
      peers.released(member);
    }
  };
}

function draftOf(base: string, { method, path, query, body }: PeerRequest): HttpRequest {
  const url = new URL(base.replace(/\/$/, '') + path);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const accept = 'application/json, application/problem+json';
  if (body === undefined) return { method, url: url.href, headers: { accept }, body: NO_BODY };
  const headers = { accept, 'content-type': 'application/json' };
  return { method, url: url.href, headers, body: utf8(canonicalJson(body)) };
}

async function exchange(
  { signer, verify, directory, transport, clock, random }: PeerClientPorts,
  member: MemberId,
  draft: HttpRequest,
  { deadlineMs, replyBytesMax = REPLY_BYTES_MAX }: PeerPatience,
): Promise<Result<Heard & ProvenResponse, PeerFault | PeerRefused>> {
  const nonce = random(16);
  const request = await signRequest(draft, { signer, to: member, at: clock.now(), nonce });
  let response: HttpResponse;
  try {
    response = await transport.request(request, { deadlineMs, replyBytesMax });
  } catch (cause) {
    if (cause instanceof TransportFailure) return refused(transportFault(member, cause));
    throw cause;
  }
  const at = clock.now();
  const keys = await directory.keysOf(member, 'node', at);
  const proven = verifyResponse(response, { request, from: member, keys, at, verify });
  if (!proven.ok) return refused(unproven(member, response, proven.refusal));
  const body = response.body.length === 0 ? null : parseWireJson(response.body);
  if (body === undefined) return refused(lied(member, 'its signed reply is not JSON.'));
  return ok({ status: response.status, body, skewSeconds: proven.value.skewSeconds });
}

/** An unsigned "no" may come from a gateway on the way: it is not held against the partner. */
function unproven(member: MemberId, response: HttpResponse, why: BadSignature) {
  const { status } = response;
  if (why.code !== 'federation.unsigned' || status < 400) return lied(member, why.message);
  if (status < 502)
    return refusedUnproven(member, status, readRefusal(parseWireJson(response.body)));
  return transportFault(member, new TransportFailure('down', `a gateway answered with ${status}`));
}

function transportFault(member: MemberId, { reason, message }: TransportFailure): PeerFault {
  if (reason === 'too-large') return lied(member, `${message}.`);
  const isSlow = reason === 'slow';
  return refusal(
    'unavailable',
    isSlow ? 'federation.peer-slow' : 'federation.peer-down',
    isSlow ? `${member} did not answer in time.` : `${member}'s node cannot be reached.`,
    {
      because: [{ text: message }],
      next: 'Nothing to do: feeds are read on when it is back. Ask again later for an answer now.',
      detail: { member },
    },
  );
}

const lied = (member: MemberId, text: string): PeerFault =>
  refusal(
    'unavailable',
    'federation.peer-lied',
    `What came back from ${member}'s address cannot be proven to be ${member}'s reply.`,
    {
      because: [{ citation: 'RFC 9421', text }],
      next: `Nothing of it was used. Compare ${member}'s pinned keys with its operator by telephone.`,
      detail: { member },
    },
  );

const noAddress = (member: MemberId): Refusal<'federation.unknown-peer'> =>
  refusal('not-found', 'federation.unknown-peer', `No address is pinned for ${member}.`, {
    because: [{ text: 'Addresses come from the adopted member list alone.' }],
    next: 'Check the member code, or wait for its accession to enter into force.',
  });
