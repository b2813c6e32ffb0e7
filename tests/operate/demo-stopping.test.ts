// A demonstration whose terminal closes is told twice to stop: no node is left behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const MAIN = path.join(import.meta.dirname, '../../src/main/entente.ts');
const OFFSET = 2_900;
const PORTS = [7411, 7412, 7413, 7414].map((port) => port + OFFSET);
const root = mkdtempSync(path.join(tmpdir(), 'entente-stopping-'));
let demo: ChildProcess | undefined;
afterAll(() => {
  if (demo?.exitCode === null) demo.kill('SIGTERM');
  rmSync(root, { recursive: true, force: true });
});

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );

it('stops its four nodes although it is told twice', { timeout: 180_000 }, async () => {
  const started = Promise.withResolvers<void>();
  demo = spawn(process.execPath, [MAIN, 'demo', 'start', '--port-offset', `${OFFSET}`], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [demo.stdout, demo.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('Four nodes')) started.resolve();
    });
  await Promise.race([started.promise, once(demo, 'exit')]);
  expect(await Promise.all(PORTS.map(answers)), said).toEqual([true, true, true, true]);
  demo.kill('SIGTERM');
  demo.kill('SIGTERM');
  await once(demo, 'exit');
  expect(said).toContain('Stopped.');
  expect(demo.exitCode).toBe(0);
  expect(await Promise.all(PORTS.map(answers))).toEqual([false, false, false, false]);
});
