// A signed exchange over real sockets: door, signatures and transport together, on loopback.
import { createServer, request as rawRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { concatBytes, utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { TestMembers } from '../../testkit/exchange-node.ts';
import { seededBytes } from '../../testkit/network.ts';
import { testNode, testVerify } from '../../testkit/node-keys.ts';
import { type Store, systemClock } from '../storage/index.ts';
import type { HttpRequest } from './http-message.ts';
import { httpTransport } from './http-transport.ts';
import { federationMigrations } from './module.ts';
import { createNodeDoor } from './node-door.ts';
import { createAskPeer } from './peer-client.ts';
import { Peers } from './peers.ts';
import type { Transport } from './transport.ts';

class LoopbackMembers extends TestMembers {
  address = '';
  override addressOf = async (member: string) => (member === 'GB' ? this.address : null);
}

async function serveGb(store: Store, members: LoopbackMembers): Promise<Server> {
  const server = createServer(async (incoming, response) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
    const headers = incoming.headers as Record<string, string>;
    const url = `http://${headers['host']}${incoming.url}`;
    const received = { method: incoming.method!, url, headers, body: concatBytes(...chunks) };
    const at = systemClock.now();
    const sender = await door.authenticateNode(received, at);
    const answer = sender.ok ? { output: sender.value } : sender.refusal;
    const body = utf8(canonicalJson(answer as unknown as Json));
    const status = sender.ok ? 200 : 401;
    const signed = await door.signReply(received, { status, body }, at);
    response.writeHead(status, { 'content-type': 'application/json', ...signed }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  members.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const door = createNodeDoor({
    signer: testNode('GB').signer,
    address: members.address,
    verify: testVerify,
    directory: members,
    peers: new Peers(),
    store,
  });
  return server;
}

/** Sends the path exactly as spelt, which no URL of the platform would. */
const rawStatus = (port: string, request: HttpRequest, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method: request.method };
    rawRequest({ ...options, headers: request.headers }, (reply) => {
      reply.resume();
      resolve(reply.statusCode!);
    })
      .on('error', reject)
      .end(request.body);
  });

onEveryStore('a signed exchange on loopback', federationMigrations, (open) => {
  it('is proven both ways, and worth nothing to who recorded it', async () => {
    const members = new LoopbackMembers(['US', 'GB']);
    const server = await serveGb(await open(), members);
    const wire = httpTransport();
    const recorded: HttpRequest[] = [];
    const transport: Transport = {
      request: (request, delivery) => {
        recorded.push(request);
        return wire.request(request, delivery);
      },
    };
    const askPeer = createAskPeer({
      signer: testNode('US').signer,
      verify: testVerify,
      directory: members,
      transport,
      clock: systemClock,
      random: seededBytes(3),
      peers: new Peers(),
    });
    const patience = { deadlineMs: 5000 };
    const question = { method: 'POST', path: '/ask', body: { text: 'é'.repeat(50_000) } } as const;
    for (let i = 0; i < 5; i++) {
      const { result } = await askPeer('GB', question, patience);
      expect(result).toEqual({ ok: true, value: { member: 'US' } });
    }
    const get = { method: 'GET', path: '/feed', query: { after: '0', why: 'a b/ü' } } as const;
    expect((await askPeer('GB', get, patience)).result.ok).toBe(true);
    for (const request of recorded)
      expect((await wire.request(request, { ...patience, replyBytesMax: 1e6 })).status).toBe(401);
    const { port, pathname } = new URL(recorded[0]!.url);
    expect(await rawStatus(port, recorded[0]!, pathname)).toBe(401);
    expect(await rawStatus(port, recorded[0]!, `/api/x/..${pathname.slice(4)}`)).toBe(401);
    wire.close();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
});
