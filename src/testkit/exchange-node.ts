// A node reduced to its exchange with partners, on a simulated network: real stores, signatures and
// feeds, and a small door in place of the HTTP face. For tests.
import { utf8 } from '../base/bytes.ts';
import type { Caller, MemberId } from '../base/caller.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import { newId } from '../base/ids.ts';
import type { Json } from '../base/json.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';
import {
  type AskPeer,
  createAskPeer,
  createCallPeer,
  createExchange,
  createNodeDoor,
  type Exchange,
  type HttpRequest,
  type HttpResponse,
  type Inbox,
  type MemberDirectory,
  type NodeDoor,
  Peers,
  readFeed,
} from '../kernel/federation/index.ts';
import type { Clock, Store } from '../kernel/storage/index.ts';
import { type SimulatedNetwork, seededBytes } from './network.ts';
import { testNode, testVerify } from './node-keys.ts';

export const addressOf = (member: MemberId): string => `http://${member.toLowerCase()}.test/api`;

/** The member list that all nodes of a test share. */
export class TestMembers implements MemberDirectory {
  readonly suspended = new Set<MemberId>();
  readonly members: readonly MemberId[];
  constructor(members: readonly MemberId[]) {
    this.members = members;
  }
  addressOf = async (member: MemberId) =>
    this.members.includes(member) ? addressOf(member) : null;
  keysOf = async (member: MemberId) => (this.members.includes(member) ? testNode(member).keys : []);
  activeMembers = async () => this.members.filter((member) => !this.suspended.has(member));
}

export interface ExchangeNode {
  readonly member: MemberId;
  readonly store: Store;
  readonly peers: Peers;
  readonly askPeer: AskPeer;
  readonly exchange: Exchange;
  readonly door: NodeDoor;
  /** Members that poked this node. */
  readonly pokedBy: MemberId[];
  readonly faults: unknown[];
}

export interface ExchangeSetting {
  readonly network: SimulatedNetwork;
  readonly members: TestMembers;
  readonly clock: Clock;
  readonly store: Store;
  readonly inbox: Inbox;
  readonly answer?: Answer;
}

export type Answer = (path: string, caller: Caller, body: Json) => Promise<Result<Json> | null>;

let seeds = 100;

export function exchangeNode(member: MemberId, setting: ExchangeSetting): ExchangeNode {
  const { network, members: directory, clock, store, inbox } = setting;
  const { signer } = testNode(member);
  const peers = new Peers();
  const pokedBy: MemberId[] = [];
  const faults: unknown[] = [];
  const client = {
    signer,
    verify: testVerify,
    directory,
    transport: network.transportOf(member),
    clock,
    random: seededBytes(seeds++),
    peers,
  };
  const askPeer = createAskPeer(client);
  const door = createNodeDoor({ ...client, address: addressOf(member), store });
  const callPeer = createCallPeer(askPeer);
  const exchange = createExchange({
    self: member,
    store,
    clock,
    directory,
    callPeer,
    peers,
    inbox,
    process: newId('prc', client.random),
    onFault: (cause) => faults.push(cause),
  });
  const node = { member, store, peers, askPeer, exchange, door, pokedBy, faults };
  network.attach(member, new URL(addressOf(member)).origin, (request) =>
    serve(node, setting, request),
  );
  return node;
}

async function serve(
  node: ExchangeNode,
  { clock, answer }: ExchangeSetting,
  request: HttpRequest,
): Promise<HttpResponse> {
  const sender = await node.door.authenticateNode(request, clock.now());
  const result = sender.ok ? await route(node, request, sender.value.member, answer) : sender;
  const status = result.ok ? 200 : statusOf(result.refusal);
  const body = utf8(
    canonicalJson(result.ok ? { output: result.value } : (result.refusal as unknown as Json)),
  );
  const headers = { 'content-type': 'application/json' };
  const signed = await node.door.signReply(request, { status, body }, clock.now());
  return { status, headers: { ...headers, ...signed }, body };
}

async function route(
  node: ExchangeNode,
  request: HttpRequest,
  member: MemberId,
  answer?: Answer,
): Promise<Result<Json>> {
  const { pathname, searchParams } = new URL(request.url);
  const path = pathname.replace(/^\/api/, '');
  if (path === '/federation/poke') {
    node.pokedBy.push(member);
    return { ok: true, value: {} };
  }
  if (path === '/federation/feed') {
    const cursor = { number: Number(searchParams.get('after')), chain: searchParams.get('chain')! };
    const limit = Number(searchParams.get('limit'));
    return (await readFeed(node.store.db, member, cursor, limit)) as Result<Json>;
  }
  const body =
    request.body.length > 0 ? (JSON.parse(Buffer.from(request.body).toString()) as Json) : null;
  const result = await answer?.(path, { kind: 'node', member }, body);
  return result ?? { ok: false, refusal: noSuchRoute };
}

const noSuchRoute: Refusal = {
  code: 'http.no-such-route',
  kind: 'not-found',
  message: 'There is nothing here.',
  because: [],
};

const statusOf = ({ kind }: Refusal): number =>
  kind === 'unauthenticated' ? 401 : kind === 'conflict' ? 409 : 403;
