// The thread in which 64 callers ask one node over HTTP, each the next time when it was answered.
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const CALLERS = 64;
const WARM_SECONDS = 2;
const SECONDS = 4;
const { port, path } = workerData as { readonly port: number; readonly path: string };
const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });

const ask = (records: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ records });
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const asked = request({ agent, port, path, host: '127.0.0.1', method: 'POST', headers });
    asked.on('error', reject).on('response', (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      reply.on('end', () => {
        const said = Buffer.concat(chunks).toString('utf8');
        if (said.includes('"evidence"')) resolve();
        else reject(new Error(`a decision without evidence: ${said.slice(0, 300)}`));
      });
    });
    asked.end(body);
  });

async function rate(seconds: number): Promise<number> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let done = 0;
  const caller = async () => {
    while (performance.now() < until) {
      await ask(done % 1000);
      done++;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return done / ((performance.now() - started) / 1000);
}

await rate(WARM_SECONDS);
parentPort!.postMessage(await rate(SECONDS));
agent.destroy();
