// Backups made while the node runs, and what happens when an old one is put back: the witnesses remember
// more of the log than it has, and the node says so.
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Alliance } from '../../src/testkit/alliance.ts';
import { found } from '../../src/testkit/alliance-acts.ts';
import type { AllianceNode } from '../../src/testkit/alliance-node.ts';
import { entente, type Ran } from './command.ts';

let alliance: Alliance;
afterEach(() => alliance.close());

async function founded(): Promise<AllianceNode> {
  alliance = await Alliance.of(['US', 'GB', 'JP'], { startsAt: '2025-06-02T09:00:00Z' });
  await found(alliance);
  return alliance.at('US');
}

const backUp = (node: AllianceNode, ...more: string[]): Promise<Ran> =>
  entente(alliance.root, 'backup', '--config', path.join(node.folder, 'node.yaml'), ...more);

async function act(node: AllianceNode, times: number): Promise<void> {
  for (let i = 0; i < times; i++)
    await node.must('operator', 'members.register-person', {
      name: `An invented person ${i}`,
      party: node.person('operator').party,
      mandates: [],
    });
  await alliance.settle();
}

const sizeOf = async (member: string): Promise<number> =>
  (await alliance.statuses()).find((status) => status.member === member)!.logSize;

/** The process ends, its folder is lost, the backup is put in its place, the process starts. */
async function putBack(node: AllianceNode, backup: string): Promise<Ran> {
  await alliance.takeDown(node.member);
  rmSync(node.folder, { recursive: true });
  const restored = await entente(alliance.root, 'restore', backup, node.folder);
  await alliance.bringBack(node.member);
  return restored;
}

describe('a backup', () => {
  it('made while the node runs is put back byte for byte', async () => {
    const us = await founded();
    const acts = act(us, 5);
    const made = await backUp(us, '--with-keys', 'one.tar');
    await acts;
    expect(made).toMatchObject({
      code: 0,
      said: expect.stringContaining('private keys are in it'),
    });
    expect(statSync(path.join(alliance.root, 'one.tar')).mode & 0o077).toBe(0);
    expect(readFileSync(path.join(alliance.root, 'one.tar')).includes('recovery.pem')).toBe(false);
    const to = path.join(alliance.root, 'elsewhere');
    expect(await entente(alliance.root, 'restore', 'one.tar', to)).toMatchObject({ code: 0 });
    for (const name of ['keys', 'keys/in-use.json', 'entente.db'])
      expect([name, statSync(path.join(to, name)).mode & 0o077]).toEqual([name, 0]);
    const audit = await entente(to, 'log', 'verify', '--config', 'node.yaml');
    expect(audit).toMatchObject({ code: 0, out: expect.stringContaining('whole: us.test/log') });
    const again = await entente(alliance.root, 'restore', 'one.tar', to);
    expect(again).toMatchObject({ code: 5, said: expect.stringContaining('not empty') });
    expect((await backUp(us, 'one.tar')).code).toBe(5);
  });

  it('leaves the keys out unless they are asked for', async () => {
    const us = await founded();
    const made = await backUp(us, 'plain.tar');
    expect(made.said).toContain('Keys are not in it');
    expect(readFileSync(path.join(alliance.root, 'plain.tar')).includes('.jwk')).toBe(false);
  });

  it('that was damaged restores nothing and says where', async () => {
    const us = await founded();
    await backUp(us, 'whole.tar');
    const bytes = readFileSync(path.join(alliance.root, 'whole.tar'));
    const places = [600, 40_000, bytes.length - 1500];
    for (const at of places) {
      writeFileSync(path.join(alliance.root, 'bad.tar'), bytes.with(at, bytes[at]! ^ 1));
      const done = await entente(alliance.root, 'restore', 'bad.tar', 'nowhere');
      expect(done).toMatchObject({ code: 3, said: expect.stringContaining('damaged at') });
    }
    writeFileSync(path.join(alliance.root, 'cut.tar'), bytes.subarray(0, 50_000));
    const cut = await entente(alliance.root, 'restore', 'cut.tar', 'nowhere');
    expect(cut).toMatchObject({ code: 6, said: expect.stringContaining('cut short') });
    expect(existsSync(path.join(alliance.root, 'nowhere'))).toBe(false);
  });
});

describe('putting a backup back', () => {
  it('that is the newest goes on as if nothing had been', async () => {
    const us = await founded();
    await act(us, 3);
    await backUp(us, '--with-keys', 'newest.tar');
    const size = await sizeOf('US');
    await putBack(us, 'newest.tar');
    await act(us, 2);
    expect(await sizeOf('US')).toBeGreaterThan(size);
    expect(us.said.filter(({ event }) => event === 'log.rolled-back')).toEqual([]);
    const statuses = await alliance.statuses();
    expect(statuses.map(({ logState }) => logState)).toEqual(['final', 'final', 'final']);
  });

  it('that is old is seen by the witnesses as a rollback, and the node says so', async () => {
    const us = await founded();
    await backUp(us, '--with-keys', 'old.tar');
    await act(us, 12);
    const size = await sizeOf('US');
    const restored = await putBack(us, 'old.tar');
    expect(restored.said).toContain('partners that saw more will name a rollback');
    await act(us, 1);
    expect(await sizeOf('US')).toBeLessThan(size);
    const warnings = us.said.filter(({ event }) => event === 'log.rolled-back');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]!['message']).toMatch(/Partners remember more of this log.*GB.*JP/);
    const own = (await alliance.statuses()).find(({ member }) => member === 'US');
    expect(own).toMatchObject({ logState: 'provisional' });
  });
});
