// The doctor finds nothing bad at a healthy node, and names what is bad where something is.
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../src/base/result.ts';
import type { Finding } from '../../src/main/doctor/finding.ts';
import { Alliance } from '../../src/testkit/alliance.ts';
import { found } from '../../src/testkit/alliance-acts.ts';
import type { AllianceNode } from '../../src/testkit/alliance-node.ts';
import { entente } from './command.ts';

let alliance: Alliance;
let node: AllianceNode;

beforeAll(async () => {
  alliance = await Alliance.of(['US', 'GB', 'JP'], { startsAt: '2025-06-02T09:00:00Z' });
  await found(alliance);
  node = alliance.at('US');
  // As the guide asks: the recovery key is taken away.
  rmSync(path.join(node.folder, 'keys', 'recovery.pem'));
});
afterAll(() => alliance.close());

async function examine(): Promise<{ code: number; findings: Finding[] }> {
  const config = path.join(node.folder, 'node.yaml');
  const done = await entente(alliance.root, 'doctor', '--config', config, '--json');
  return { code: done.code, findings: JSON.parse(done.out) as Finding[] };
}
async function isBad(): Promise<string[]> {
  const { code, findings } = await examine();
  const bad = findings.filter(({ level }) => level === 'bad');
  expect(code).toBe(bad.length > 0 ? 3 : 0);
  expect(bad.filter(({ next }) => !next)).toEqual([]);
  return bad.map(({ what, text }) => `${what}: ${text}`);
}
const change = (text: string) =>
  node.built.kernel.store.unit(async ({ db }) => ok(await sql.raw(text).execute(db)));

describe('the doctor', () => {
  it('finds nothing bad at a healthy node, and warns of partners that do not answer', async () => {
    const { code, findings } = await examine();
    expect(code).toBe(0);
    const levels = new Map(findings.map(({ what, level }) => [what, level]));
    for (const what of ['settings', 'folder', 'disk', 'packs', 'database', 'log', 'jobs'])
      expect([what, levels.get(what)]).toEqual([what, 'ok']);
    for (const what of ['key instruments', 'key node', 'key log', 'key witness'])
      expect([what, levels.get(what)]).toEqual([what, 'ok']);
    for (const what of ['partner GB', 'partner JP'])
      expect([what, levels.get(what)]).toEqual([what, 'warn']);
  });

  it('speaks in lines that say what to do', async () => {
    const config = path.join(node.folder, 'node.yaml');
    const { out } = await entente(alliance.root, 'doctor', '--config', config);
    expect(out).toMatch(/^ok {3}settings: .*\n/);
    expect(out).toMatch(/warn partner GB: http:\/\/gb\.test: .*\n {5}-> Ask its operator/);
  });

  it('names folders and keys that others may read', async () => {
    const key = readdirSync(path.join(node.folder, 'keys')).find((name) => name.endsWith('.jwk'))!;
    const file = path.join(node.folder, 'keys', key);
    chmodSync(node.folder, 0o755);
    chmodSync(file, 0o644);
    expect(await isBad()).toEqual([
      `folder: ${node.folder} has mode 755: other users may enter it`,
      `keys: ${file} has mode 644: other users may read it`,
    ]);
    chmodSync(node.folder, 0o700);
    chmodSync(file, 0o600);
    expect(await isBad()).toEqual([]);
  });

  it('names a key that is lost, and keys that are not this member’s', async () => {
    const keys = path.join(node.folder, 'keys');
    const aside = path.join(alliance.root, 'keys-aside');
    renameSync(keys, aside);
    const other = await entente(
      alliance.root,
      ...['init', 'other', '--member', 'US', '--name', 'Other', '--address', 'http://us.test'],
    );
    expect(other.code).toBe(0);
    renameSync(path.join(alliance.root, 'other', 'keys'), keys);
    expect((await isBad()).map((line) => line.split(':')[0])).toEqual([
      'key instruments',
      'key node',
      'key log',
      'key witness',
    ]);
    rmSync(keys, { recursive: true });
    mkdirSync(keys, { mode: 0o700 });
    expect(await isBad()).toEqual([expect.stringContaining('keys: there is no key for')]);
    rmSync(keys, { recursive: true });
    renameSync(aside, keys);
    expect(await isBad()).toEqual([]);
  });

  it('names given-up jobs, set-aside messages, a damaged log, a later version', async () => {
    await change(
      `insert into job (id, kind, payload, run_at, attempts, last_error, is_dead)
       values ('job_1', 'instruments.advance', '{}', '2025-06-02T09:00:00.000Z', 12, 'flt_1', 1)`,
    );
    expect(await isBad()).toEqual([expect.stringContaining('jobs: 1 were given up')]);
    await change(`delete from job where id = 'job_1'`);
    await change(
      `insert into federation_inbox
         (member, id, type, body, sent_at, received_at, status, attempts, error_code, error_text)
       values ('GB', 'msg_1', 'instruments.bundle', '{}', '2025-06-02T09:00:00.000Z',
         '2025-06-02T09:00:01.000Z', 'parked', 3, 'instruments.malformed', 'It is not one.')`,
    );
    expect(await isBad()).toEqual(['messages from GB: 1 are set aside after failing']);
    await change(`delete from federation_inbox where id = 'msg_1'`);
    await change('update ledger_entry set position = 99 where position = 2');
    expect(await isBad()).toEqual([expect.stringContaining('log: The ledger does not hold')]);
    await change('update ledger_entry set position = 2 where position = 99');
    await change(`insert into migration (id, position) values ('ledger/9999-later', 999)`);
    expect(await isBad()).toEqual([expect.stringContaining('written by a later version')]);
    await change(`delete from migration where id = 'ledger/9999-later'`);
    expect(await isBad()).toEqual([]);
  });

  it('names settings that cannot be read, and goes no further', async () => {
    const config = path.join(alliance.root, 'wrong.yaml');
    writeFileSync(config, 'member: US\nprot: 7\n');
    const done = await entente(alliance.root, 'doctor', '--config', config);
    expect(done.code).toBe(3);
    expect(done.out).toMatch(/^bad {2}settings: /);
  });
});
