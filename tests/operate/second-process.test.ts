// One process a folder: a second `entente serve` on the same node says who holds it and ends with 6,
// while the first goes on; so does one on a database that a later version wrote.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { entente } from './command.ts';

const MAIN = path.join(import.meta.dirname, '../../src/main/entente.ts');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function initialised(): Promise<string> {
  const root = mkdtempSync(path.join(tmpdir(), 'entente-second-'));
  folders.push(root);
  const words = ['--member', 'NO', '--name', 'Norway', '--address', 'http://127.0.0.1:1'];
  expect(await entente(root, 'init', 'node', ...words, '--port', '0')).toMatchObject({ code: 0 });
  return path.join(root, 'node');
}

describe('serve', () => {
  it('is refused on a folder that a process holds, and named to it', {
    timeout: 60_000,
  }, async () => {
    const folder = await initialised();
    const config = path.join(folder, 'node.yaml');
    const first = spawn(process.execPath, [MAIN, 'serve', '--config', config], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let log = '';
    const { promise: serving, resolve } = Promise.withResolvers<void>();
    first.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8');
      if (log.includes('node.serving')) resolve();
    });
    await Promise.race([serving, once(first, 'exit')]);
    const second = await entente(folder, 'serve', '--config', config);
    expect(second.code).toBe(6);
    expect(second.said).toContain(`${folder} is already in use by process ${first.pid}`);
    expect(first.exitCode).toBe(null);
    first.kill('SIGTERM');
    await once(first, 'exit');
    expect(first.exitCode).toBe(0);
    expect(log).toContain('node.stopped');
  });

  it('is refused on a database of a later version, which stays as it was', async () => {
    const folder = await initialised();
    const database = new DatabaseSync(path.join(folder, 'entente.db'));
    database.exec(`insert into migration (id, position) values ('ledger/9999-later', 9999)`);
    database.close();
    const done = await entente(folder, 'serve', '--config', path.join(folder, 'node.yaml'));
    expect(done.code).toBe(6);
    expect(done.said).toContain('written by a later version (it has ledger/9999-later)');
  });
});
