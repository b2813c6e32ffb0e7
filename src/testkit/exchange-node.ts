// A node reduced to its exchange with partners, on a simulated network: real stores, signatures and
// feeds, and a small door in place of the HTTP face. For tests.
import { Value } from 'typebox/value';
import { fromUtf8, utf8 } from '../base/bytes.ts';
import type { Caller, MemberId } from '../base/caller.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import { newId } from '../base/ids.ts';
import type { Json } from '../base/json.ts';
import type { Refusal } from '../base/refusal.ts';
import type { Result } from '../base/result.ts';
import {
  type AskPeer,
  type CallPeer,
  createAskPeer,
  createCallPeer,
  createExchange,
  createNodeDoor,
  type Exchange,
  federationOperations,
  type HttpRequest,
  type HttpResponse,
  type Inbox,
  type MemberDirectory,
  type NodeDoor,
  Peers,
} from '../kernel/federation/index.ts';
import type { AdjustableClock, Store } from '../kernel/storage/index.ts';
import { type SimulatedNetwork, seededBytes } from './network.ts';
import { testNode, testVerify } from './node-keys.ts';
import { operationRunner } from './run-operation.ts';

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
  readonly callPeer: CallPeer;
  readonly exchange: Exchange;
  readonly door: NodeDoor;
  /** Members that poked this node. */
  readonly pokedBy: MemberId[];
  readonly faults: unknown[];
}

export interface ExchangeSetting {
  readonly network: SimulatedNetwork;
  readonly members: TestMembers;
  readonly clock: AdjustableClock;
  readonly store: Store;
  readonly inbox: Inbox;
  /** What the operations need beside the poke, by the name of the need. */
  readonly ports?: { readonly [need: string]: unknown };
}

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
  const node = { member, store, peers, askPeer, callPeer, exchange, door, pokedBy, faults };
  network.attach(member, new URL(addressOf(member)).origin, (request) =>
    serve(node, setting, request),
  );
  return node;
}

async function serve(
  node: ExchangeNode,
  setting: ExchangeSetting,
  request: HttpRequest,
): Promise<HttpResponse> {
  const { clock } = setting;
  const sender = await node.door.authenticateNode(request, clock.now());
  const result = await (sender.ok
    ? route(node, setting, request, { kind: 'node', member: sender.value.member })
    : isForAnyone(request)
      ? route(node, setting, request, { kind: 'anyone' })
      : sender);
  const status = result.ok ? 200 : statusOf(result.refusal);
  const answer = result.ok ? { output: result.value } : (result.refusal as unknown as Json);
  const body = utf8(canonicalJson(answer));
  const headers = { 'content-type': 'application/json' };
  const signed = await node.door.signReply(request, { status, body }, clock.now());
  return { status, headers: { ...headers, ...signed }, body };
}

const operationFor = ({ method, url }: HttpRequest) => {
  const path = new URL(url).pathname.replace(/^\/api/, '');
  return federationOperations.find(({ route }) => route.method === method && route.path === path);
};

const isForAnyone = (request: HttpRequest): boolean =>
  operationFor(request)?.permission.some((grant) => grant === 'anyone') ?? false;

async function route(
  node: ExchangeNode,
  { clock, ports = {} }: ExchangeSetting,
  request: HttpRequest,
  caller: Caller,
): Promise<Result<Json>> {
  const operation = operationFor(request);
  if (!operation) return { ok: false, refusal: noSuchRoute };
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const input =
    operation.route.method === 'GET'
      ? Value.Convert(operation.input, query)
      : JSON.parse(fromUtf8(request.body));
  const poked = (member: MemberId) => node.pokedBy.push(member);
  return operationRunner(node.store, clock, { poked, ...ports }).run(operation, caller, input);
}

const noSuchRoute: Refusal = {
  code: 'http.no-such-route',
  kind: 'not-found',
  message: 'There is nothing here.',
  because: [],
};

const statusOf = ({ kind }: Refusal): number =>
  kind === 'unauthenticated' ? 401 : kind === 'conflict' ? 409 : 403;
