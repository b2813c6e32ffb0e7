// The node's side of a signed exchange, for the HTTP door: who sent this request, and the signature
// of the reply. A member is let in only while it is active, so a suspended nation's next request
// fails.
import type { MemberId } from '../../base/caller.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Store, Unit } from '../storage/index.ts';
import type { HttpHeaders, HttpRequest } from './http-message.ts';
import { claimedSender, openRequest, signResponse } from './http-signature.ts';
import type { MemberDirectory } from './member-directory.ts';
import type { NodeSigner, Verifier } from './node-signature.ts';
import { rememberNonce } from './nonces.ts';
import type { Peers } from './peers.ts';
import { checkKey } from './signature-checks.ts';

export interface NodeDoorPorts {
  readonly signer: NodeSigner;
  /** This node's own API base: the origin that requests must have been signed for. */
  readonly address: string;
  readonly verify: Verifier;
  readonly directory: MemberDirectory;
  readonly peers: Peers;
  readonly store: Store;
  /** Evidence that a proven member without standing was turned away, in the nonce's transaction. */
  readonly recordTurnedAway?: (unit: Unit, turnedAway: TurnedAway) => void;
}

export interface TurnedAway {
  readonly member: MemberId;
  readonly at: Temporal.Instant;
  readonly method: string;
  readonly path: string;
}

export interface NodeDoor {
  /** Whether the request claims a node's signature, and so must be authenticated. */
  isFromNode(request: HttpRequest): boolean;
  authenticateNode(
    request: HttpRequest,
    at: Temporal.Instant,
  ): Promise<Result<{ readonly member: MemberId }>>;
  /**
   * Fields to add to the reply, a refusal's too; null when the request has no signature to bind it
   * to. Digest and signature are over `body` as given, so nothing may change it afterwards.
   */
  signReply(
    request: HttpRequest,
    reply: { readonly status: number; readonly body: Uint8Array },
    at: Temporal.Instant,
  ): Promise<HttpHeaders | null>;
}

export function createNodeDoor(ports: NodeDoorPorts): NodeDoor {
  const { origin } = new URL(ports.address);
  // The Host field is the caller's word, and behind a proxy even the scheme differs. Path and query
  // stay as they were spelt, so that another spelling of a path is refused and not read as the
  // same.
  const asOurs = (request: HttpRequest): HttpRequest => ({
    ...request,
    url: origin + request.url.replace(/^[a-z]+:\/\/[^/?#]*/i, ''),
  });
  return {
    isFromNode: ({ headers }) => Object.hasOwn(headers, 'entente-to'),
    authenticateNode: (request, at) => authenticate(ports, asOurs(request), at),
    async signReply(request, { status, body }, at) {
      const reply = { status, headers: {}, body };
      const { signer } = ports;
      const signed = await signResponse(reply, { signer, request: asOurs(request), at });
      return signed?.headers ?? null;
    },
  };
}

/** Cheapest checks first; a peer over its budget is refused before its body is hashed. */
async function authenticate(
  ports: NodeDoorPorts,
  request: HttpRequest,
  at: Temporal.Instant,
): Promise<Result<{ readonly member: MemberId }>> {
  const { verify, directory, peers, store } = ports;
  const claimed = claimedSender(request);
  if (claimed !== null && !peers.mayAsk(claimed, at)) return refused(overBudget(claimed));
  const opened = openRequest(request, { self: ports.signer.member, at });
  if (!opened.ok) return opened;
  const { member } = opened.value;
  const keys = await directory.keysOf(member, 'node', at);
  const proven = checkKey(member, opened.value, keys, verify);
  if (!proven.ok) return proven;
  peers.spend(member, at);
  const isActive = (await directory.activeMembers(at)).includes(member);
  const { pathname: path, searchParams } = new URL(request.url);
  const fresh = await store.unit(async (unit) => {
    const seen = await rememberNonce(unit.db, opened.value);
    if (seen.ok && !isActive)
      ports.recordTurnedAway?.(unit, { member, at, method: request.method, path });
    return seen;
  });
  if (!fresh.ok) return fresh;
  if (!isActive) return refused(notActive(member));
  peers.heardFrom(member, at);
  const after = Number(searchParams.get('after') ?? Number.NaN);
  // It asks for what comes after, so it has all before; see prune-feed.ts.
  if (path.endsWith('/federation/feed') && Number.isSafeInteger(after))
    peers.hasReadUpTo(member, after);
  return ok({ member });
}

const overBudget = (member: MemberId): Refusal<'federation.over-budget'> =>
  refusal('too-much', 'federation.over-budget', `${member} sends more requests than agreed.`, {
    because: [{ text: "Each partner has a budget, so that one cannot use up a node's time." }],
    next: 'Wait a second and go on more slowly; feeds can be read in pages of 200 messages.',
  });

const notActive = (member: MemberId): Refusal<'federation.not-active'> =>
  refusal('forbidden', 'federation.not-active', `${member} is not an active member now.`, {
    because: [{ text: 'The member list in force says that it is suspended or has left.' }],
    next: 'Instruments remain readable at /federation/bootstrap; the members may lift a suspension.',
  });
