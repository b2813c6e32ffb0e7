// One process a folder: a second `entente serve` on the same node says who holds it and ends with 6,
// while the first goes on; so does one on a database that a later version wrote.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { entente } from './command.ts';
import { initialised, served } from './served-process.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function folderOf(): Promise<string> {
  const { root, folder } = await initialised();
  folders.push(root);
  return folder;
}

describe('serve', () => {
  it('is refused on a folder that a process holds, and named to it', {
    timeout: 60_000,
  }, async () => {
    const folder = await folderOf();
    const config = path.join(folder, 'node.yaml');
    const { process: first, log } = await served(folder);
    const second = await entente(folder, 'serve', '--config', config);
    expect(second.code).toBe(6);
    expect(second.said).toContain(`${folder} is already in use by process ${first.pid}`);
    expect(first.exitCode).toBe(null);
    first.kill('SIGTERM');
    await once(first, 'exit');
    expect(first.exitCode).toBe(0);
    expect(log()).toContain('node.stopped');
  });

  it('is refused on a database of a later version, which stays as it was', async () => {
    const folder = await folderOf();
    const database = new DatabaseSync(path.join(folder, 'entente.db'));
    database.exec(`insert into migration (id, position) values ('ledger/9999-later', 9999)`);
    database.close();
    const done = await entente(folder, 'serve', '--config', path.join(folder, 'node.yaml'));
    expect(done.code).toBe(6);
    expect(done.said).toContain('written by a later version (it has ledger/9999-later)');
  });
});
