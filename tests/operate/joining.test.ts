// The commands of docs/operate/join-an-alliance.md, each as it stands there, between nodes that serve
// real HTTP on loopback: two nations founded an alliance, a third joins it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNode } from '../../src/main/open-node.ts';
import { type ServingNode, serveNode } from '../../src/main/serve-node.ts';
import { entente, type Ran } from './command.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-joining-'));
const serving: ServingNode[] = [];
const addresses = new Map<string, string>();
const silent = { say: () => undefined, failure: () => 'flt_test' };
const OFFICERS = ['treaty-officer', 'second-officer'];

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function must(...words: string[]): Promise<Ran> {
  const ran = await entente(folder, ...words);
  if (ran.code !== 0) throw new Error(`entente ${words.join(' ')}: ${ran.said}${ran.out}`);
  return ran;
}
const as = (member: string, person = 'treaty-officer'): string[] => [
  ...['--node', addresses.get(member)!],
  ...['--token-file', path.join(folder, member.toLowerCase(), `token-${person}`)],
];

async function start(member: string, name: string): Promise<void> {
  const port = `${await freePort()}`;
  const address = `http://127.0.0.1:${port}`;
  const own = path.join(folder, member.toLowerCase());
  await must('init', own, '--member', member, '--name', name, '--address', address, '--port', port);
  const opened = await openNode(path.join(own, 'node.yaml'));
  if (!opened.ok) throw new Error(opened.refusal.message);
  serving.push(await serveNode(opened.value.node, silent));
  addresses.set(member, address);
}

/** An operation with its whole input from a file; the output. */
async function operation<T>(member: string, words: string[], input: object): Promise<T> {
  const file = path.join(folder, 'input.json');
  writeFileSync(file, JSON.stringify(input));
  const ran = await must(...words, '--input', file, '--json', ...as(member));
  return (JSON.parse(ran.out) as { output: T }).output;
}
const read = async <T>(member: string, ...words: string[]): Promise<T> =>
  (JSON.parse((await must(...words, '--json', ...as(member))).out) as { output: T }).output;

type Bundle = { instrument: object; statements: object[] };
async function bundleAt(member: string, id: string): Promise<Bundle> {
  const { instrument, statements } = await read<Bundle>(
    member,
    ...['instruments', 'read', '--instrument', id],
  );
  return { instrument, statements };
}

beforeAll(async () => {
  await start('US', 'United States of America');
  await start('GB', 'United Kingdom');
  await start('NZ', 'New Zealand');
  const card = (member: string) => read<object>(member, 'node', 'read-accession-card');
  const { id } = await operation<{ id: string }>('US', ['instruments', 'draft'], {
    type: 'founding',
    title: 'Founding of an alliance for tests',
    parties: ['GB', 'US'],
    terms: { members: [await card('GB'), await card('US')] },
    decisionRule: 'all-parties',
  });
  await must('instruments', 'propose', '--instrument', id, ...as('US'));
  await operation('GB', ['instruments', 'receive'], await bundleAt('US', id));
  await must('instruments', 'sign', '--instrument', id, ...as('GB'));
  await operation('US', ['instruments', 'receive'], await bundleAt('GB', id));
}, 120_000);
afterAll(async () => {
  for (const node of serving) await node.stop();
  rmSync(folder, { recursive: true });
});

const fingerprintIn = (text: string, whose: string): string =>
  new RegExp(`${whose} fingerprint: +([0-9a-f ]{39})`).exec(text)?.[1] ?? `none of ${whose}`;

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it does not come to that');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

interface Joining {
  readonly state: string;
  readonly missing: readonly string[];
}
const joining = () => read<Joining>('NZ', 'node', 'read-joining');

test('a nation joins by the documented commands', async () => {
  const us = addresses.get('US')!;
  const looked = await must('join', us, ...as('NZ'));
  const theirs = fingerprintIn(looked.out, 'Their');
  const ours = fingerprintIn(looked.out, 'Your');
  const told = await read<{ fingerprint: string }>('US', 'federation', 'read-anchor');
  expect(theirs).toBe(told.fingerprint);

  const false_ = await entente(folder, 'join', us, '--fingerprint', ours, ...as('NZ'));
  expect(false_).toMatchObject({ code: 3 });
  expect(false_.said).toContain('shows another fingerprint');
  await must('join', us, '--fingerprint', theirs, ...as('NZ'));
  const early = await entente(folder, 'admit', 'NZ', '--fingerprint', theirs, ...as('US'));
  expect(early).toMatchObject({ code: 3 });
  expect(early.said).toContain(ours);
  const admitted = await must('admit', 'NZ', '--fingerprint', ours, ...as('US'));
  const id = admitted.out.trim();
  expect(id).toMatch(/^ins_/);

  const sign = async (member: string) => {
    for (const officer of OFFICERS)
      await must('instruments', 'sign', '--instrument', id, ...as(member, officer));
  };
  await sign('US');
  await until(async () => (await joining()).state === 'proposed');
  await sign('NZ');
  await until(
    async () =>
      (await entente(folder, 'instruments', 'read', '--instrument', id, ...as('GB'))).code === 0,
  );
  await sign('GB');
  const waited = await must('join', us, '--wait', ...as('NZ'));
  expect(waited.said).toContain('member');
  const digests = async () =>
    Promise.all(
      ['US', 'GB', 'NZ'].map(async (member) => {
        const status = await read<{ stateDigest: string; members: string[] }>(
          member,
          ...['node', 'status'],
        );
        return `${status.members.join(' ')} ${status.stateDigest}`;
      }),
    );
  await until(async () => new Set(await digests()).size === 1);
  expect((await digests())[0]).toMatch(/^GB NZ US /);
}, 120_000);
