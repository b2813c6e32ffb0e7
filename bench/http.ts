// Evidenced decisions per second through the HTTP door: one node on its embedded store, 64 callers
// with connections kept open, on loopback. The callers run in a thread of their own, on the same
// cores as the node.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildServer } from '../src/faces/http/index.ts';
import type { AnyOperation } from '../src/kernel/acts/index.ts';
import { openSqliteStore } from '../src/kernel/storage/index.ts';
import { decide, decidingOn } from './perform.ts';
import type { BenchRow } from './row.ts';

export async function benchHttp(): Promise<BenchRow[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-bench-'));
  const store = openSqliteStore(folder);
  const app = await buildServer({
    operations: [decide as AnyOperation],
    perform: await decidingOn(store),
    authenticate: async () => ({ caller: { kind: 'anyone' } }),
    resources: [],
    streams: [],
    reportFailure(cause) {
      throw cause;
    },
    version: 'bench',
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  try {
    const value = await new Promise<number>((resolve, reject) => {
      const callers = new Worker(path.join(import.meta.dirname, 'http-callers.ts'), {
        workerData: { port, path: decide.route.path },
      });
      callers.once('message', resolve).once('error', reject);
    });
    const name = 'evidenced decisions through HTTP, 64 callers, one node, embedded';
    return [{ name, value, unit: '1/s' }];
  } finally {
    await app.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
