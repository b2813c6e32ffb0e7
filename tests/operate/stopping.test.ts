// A node that is told to stop does, within seconds, although somebody keeps a request open.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { initialised, type Served, served } from './served-process.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** A request whose body never ends. */
async function keepOpen({ port }: Served) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST /sessions HTTP/1.1\r\nhost: node\r\ncontent-type: application/json\r\n');
  socket.write('content-length: 100\r\n\r\n{"login":');
  return socket;
}

const howCut = (socket: Socket): Promise<string | undefined> =>
  new Promise((resolve) => {
    socket.once('end', () => resolve('end'));
    socket.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
  });

it('stops with a request under way, and says that it stopped', { timeout: 60_000 }, async () => {
  const { root, folder } = await initialised();
  roots.push(root);
  const node = await served(folder);
  const socket = (await keepOpen(node)).resume();
  const cut = howCut(socket);
  const told = performance.now();
  node.process.kill('SIGTERM');
  await once(node.process, 'exit');
  expect(performance.now() - told).toBeLessThan(15_000);
  expect(node.process.exitCode).toBe(0);
  expect(node.log()).toContain('node.stopped');
  expect(['end', 'ECONNRESET']).toContain(await cut);
});
