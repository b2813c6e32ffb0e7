// One demonstration node, seeded as at its first start: ids from the seed, a cast that can sign in,
// a clock that carries the tokens of the command line along, and bytes changed and put back.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../base/caller.ts';
import type { AnyOperation } from '../../kernel/acts/index.ts';
import {
  alliancePolicy,
  auditWhole,
  keepHead,
  LOG_SIGNATURE,
  type LogReport,
  noteKey,
  type WitnessTransport,
} from '../../kernel/ledger/index.ts';
import { createKeyring, resolveSession } from '../../kernel/members/index.ts';
import { must } from '../../testkit/alliance-node.ts';
import type { BuiltNode } from '../build-node.ts';
import { logOriginOf } from '../names.ts';
import { openNode, systemRandom } from '../open-node.ts';
import { type DemoNation, NATIONS } from './cast.ts';
import type { CastMember } from './cast-list.ts';
import { configFile, type DemoFolder, demoFolder, nodeFolder, writeConfig } from './folder.ts';
import { seedDemoNode } from './seed.ts';
import { writeIdSeed } from './seeded-ids.ts';

const AU = NATIONS.find(({ key }) => key === 'au') as DemoNation;
const folder = mkdtempSync(path.join(tmpdir(), 'entente-demonstration-'));
let [first, again]: (BuiltNode | null)[] = [null, null];

async function seeded(name: string, seed: number): Promise<BuiltNode> {
  const demo: DemoFolder = demoFolder(path.join(folder, name));
  writeConfig(demo, AU, 0);
  mkdirSync(path.join(nodeFolder(demo, AU), 'data'), { recursive: true });
  createKeyring(path.join(nodeFolder(demo, AU), 'keys'), systemRandom);
  writeIdSeed(nodeFolder(demo, AU), seed);
  const { node } = must(await openNode(configFile(demo, AU)));
  must(await seedDemoNode(node));
  return node;
}
beforeAll(async () => {
  [first, again] = [await seeded('first', 7), await seeded('again', 7)];
}, 60_000);
afterAll(async () => {
  for (const node of [first, again]) await node?.close();
  rmSync(folder, { recursive: true });
});

const anyone: Caller = { kind: 'anyone' };
const operator: Caller = {
  kind: 'person',
  person: 'per_00000000000000000000000001',
  party: 'pty_00000000000000000000000001',
  member: 'AU',
  mandates: ['operator'],
};
async function performed<T>(
  node: BuiltNode,
  caller: Caller,
  id: string,
  input: object,
): Promise<T> {
  const operation = node.operations.find((one) => one.id === id) as AnyOperation;
  return must((await node.perform(operation, caller, input)).result, id) as T;
}
const castOf = async (node: BuiltNode) =>
  (await performed<{ cast: CastMember[] }>(node, anyone, 'demo.list-cast', {})).cast;

it('gives the same ids for the same seed, and keys that are never the same', async () => {
  const [one, two] = [await castOf(first!), await castOf(again!)];
  expect(one.map(({ person }) => person)).toEqual(two.map(({ person }) => person));
  expect(new Set(one.map(({ person }) => person)).size).toBe(one.length);
  const key = (node: BuiltNode) => node.kernel.keyring.signer('instruments').keyId;
  expect(key(first!)).not.toBe(key(again!));
});

it('lists a cast whose names and passwords sign in', async () => {
  const cast = await castOf(first!);
  expect(cast.map(({ login }) => login)).toEqual([
    'treaty-officer',
    'second-officer',
    'steward',
    'operator',
    'auditor',
    'researcher',
  ]);
  for (const { login, password, person } of cast.slice(0, 2))
    expect(await performed(first!, anyone, 'members.sign-in', { login, password })).toMatchObject({
      person,
    });
  for (const { name, password } of cast) expect(`${name}${password}`).toContain('invented');
});

it('keeps the tokens of the command line open when years pass', async () => {
  const node = first!;
  const file = path.join(node.kernel.settings.folder, 'tokens', 'researcher');
  const token = readFileSync(file, 'utf8').trim();
  for (const duration of ['P300D', 'P300D'])
    await performed(node, operator, 'demo.advance-clock', { duration });
  const at = node.kernel.surroundings.clock.now();
  expect(await resolveSession(node.kernel.store.db, token, at)).not.toBeNull();
});

it('stands still at an exact instant and then runs on', async () => {
  const at = '2031-01-01T00:00:00.000Z';
  expect(await performed(again!, operator, 'demo.hold-clock', { at })).toEqual({ now: at });
  expect(again!.kernel.surroundings.clock.now().toString()).toBe('2031-01-01T00:00:00Z');
  const { now } = await performed<{ now: string }>(again!, operator, 'demo.hold-clock', {});
  expect(now < at).toBe(true);
});

function policyOf({ kernel: { keyring, settings } }: BuiltNode) {
  const { publicKey } = keyring.signer('log');
  return alliancePolicy([noteKey(logOriginOf(settings.address), LOG_SIGNATURE, publicKey)], []);
}
const audited = (node: BuiltNode): Promise<LogReport> =>
  auditWhole(node.kernel.ledger, policyOf(node));
const alone: WitnessTransport = {
  submit: () => Promise.reject(new Error('there is no partner to ask')),
};

it.each([
  ['entry', /entries/],
  ['body', /bodies/],
  ['tile', /tile\/0/],
  ['checkpoint', /checkpoint/],
] as const)('changes bytes of the %s twice over, and puts every one back', async (what, where) => {
  const node = first!;
  const { ledger, surroundings } = node.kernel;
  must(await keepHead(ledger, policyOf(node), [], alone, surroundings.clock.now()));
  expect((await audited(node)).firstBad).toBeNull();
  for (const byte of [40, 41]) await performed(node, operator, 'demo.tamper', { what, byte });
  const report = await audited(node);
  expect(report.ok).toBe(false);
  expect(report.firstBad?.where).toMatch(where);
  expect(await performed(node, operator, 'demo.tamper', { what: 'none', byte: 0 })).toEqual({
    changed: '2 bytes put back',
  });
  expect((await audited(node)).firstBad).toBeNull();
});
