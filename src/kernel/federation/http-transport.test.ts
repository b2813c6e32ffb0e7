// The transport against hostile and broken servers on loopback.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { fromUtf8, utf8 } from '../../base/bytes.ts';
import { httpTransport } from './http-transport.ts';
import { TransportFailure } from './transport.ts';

const servers: Server[] = [];
const transport = httpTransport();
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
  transport.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const ask = (url: string, body = '', deadlineMs = 2000, replyBytesMax = 100_000) =>
  transport.request(
    { method: body ? 'POST' : 'GET', url, headers: { 'x-said': 'yes' }, body: utf8(body) },
    { deadlineMs, replyBytesMax },
  );
const reasonOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (cause: unknown) => (cause instanceof TransportFailure ? cause.reason : `threw ${cause}`),
  );

it('carries method, path, fields and body both ways', async () => {
  const base = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const said = `${request.method} ${request.url} ${request.headers['x-said']}`;
      response.writeHead(201, { 'x-two': ['a', 'b'] }).end(`${said} ${Buffer.concat(chunks)}`);
    });
  });
  const reply = await ask(`${base}/api/x?y=1`, 'hello');
  expect(fromUtf8(reply.body)).toBe('POST /api/x?y=1 yes hello');
  expect([reply.status, reply.headers['x-two']]).toEqual([201, 'a, b']);
});

it('calls a closed port down, and a reset in mid-reply too', async () => {
  const base = await serve((_request, response) => {
    response.write('half');
    response.socket!.destroy();
  });
  expect(await reasonOf(ask(base))).toBe('down');
  await new Promise((done) => servers.splice(0)[0]!.close(done));
  expect(await reasonOf(ask(base))).toBe('down');
});

it('gives up at the deadline: no reply, a body without end, one byte at a time', async () => {
  const silent = await serve(() => undefined);
  expect(await reasonOf(ask(silent, '', 80))).toBe('slow');
  const dripping = await serve((_request, response) => {
    const timer = setInterval(() => response.write('x'), 10);
    response.on('close', () => clearInterval(timer));
  });
  expect(await reasonOf(ask(dripping, '', 150))).toBe('slow');
});

it('gives up a body beyond the cap, also one that says it is small', async () => {
  const base = await serve((_request, response) => {
    response.writeHead(200);
    const write = () => {
      while (response.write('x'.repeat(65_536)));
    };
    response.on('drain', write);
    write();
  });
  expect(await reasonOf(ask(base))).toBe('too-large');
});

it('unpacks nothing and follows nothing', async () => {
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  const packed = await serve((_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  });
  expect((await ask(packed)).body.length).toBe(bomb.length);
  let followed = 0;
  const target = await serve((_request, response) => {
    followed++;
    response.end();
  });
  const redirecting = await serve((_request, response) => {
    response.writeHead(307, { location: `${target}/admin` }).end();
  });
  expect((await ask(redirecting)).status).toBe(307);
  expect(followed).toBe(0);
});

it('calls endless reply headers down', async () => {
  const base = await serve((_request, response) => {
    response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end('ok');
  });
  expect(await reasonOf(ask(base))).toBe('down');
});
