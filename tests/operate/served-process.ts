// A node as its own process, as an operator runs it: `entente serve` on a folder made for the test.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entente } from './command.ts';

const MAIN = path.join(import.meta.dirname, '../../src/main/entente.ts');

/** The folder that holds the node's; the caller removes it. */
export async function initialised(): Promise<{ readonly root: string; readonly folder: string }> {
  const root = mkdtempSync(path.join(tmpdir(), 'entente-served-'));
  const words = ['--member', 'NO', '--name', 'Norway', '--address', 'http://127.0.0.1:1'];
  const done = await entente(root, 'init', 'node', ...words, '--port', '0');
  if (done.code !== 0) throw new Error(done.said);
  return { root, folder: path.join(root, 'node') };
}

export interface Served {
  readonly process: ChildProcess;
  readonly port: number;
  readonly log: () => string;
}

export async function served(folder: string): Promise<Served> {
  const config = path.join(folder, 'node.yaml');
  const child = spawn(process.execPath, [MAIN, 'serve', '--config', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const { promise: serving, resolve } = Promise.withResolvers<void>();
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString('utf8');
    if (log.includes('node.serving')) resolve();
  });
  await Promise.race([serving, once(child, 'exit')]);
  const port = Number(/"node\.serving".*"port":(\d+)/.exec(log)?.[1]);
  return { process: child, port, log: () => log };
}
