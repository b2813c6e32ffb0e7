// Two founded nodes in temporary folders, with one person for each mandate, a data set and a draft: what
// the tests of the doors knock at. Everybody and everything is invented.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Caller } from '../../src/base/caller.ts';
import type { Result } from '../../src/base/result.ts';
import type { AnyOperation } from '../../src/kernel/acts/index.ts';
import { TransportFailure } from '../../src/kernel/federation/index.ts';
import { adjustableClock, systemClock } from '../../src/kernel/storage/index.ts';
import { type BuiltNode, buildNode } from '../../src/main/build-node.ts';
import { addParty, addPerson, initFolder } from '../../src/main/init-node.ts';
import type { Log } from '../../src/main/log.ts';
import { systemRandom } from '../../src/main/open-node.ts';
import { readSettings } from '../../src/main/settings.ts';

export type Person = Extract<Caller, { kind: 'person' }>;

/** What examples may name. */
export interface World {
  readonly home: BuiltNode;
  readonly party: string;
  readonly otherParty: string;
  /** By mandate; `none` holds no mandate at all. */
  readonly people: Readonly<Record<string, Person>>;
  readonly dataset: string;
  readonly founding: { readonly instrument: unknown; readonly statements: readonly unknown[] };
  readonly draft: string;
  /** As an officer drafts it. */
  readonly draftText: object;
  /** An entry whose body is its author's. */
  readonly entry: string;
  readonly dataFile: string;
  close(already?: { readonly homeIsClosed: boolean }): Promise<void>;
}

export const MANDATES = ['researcher', 'steward', 'treaty-officer', 'operator', 'auditor'] as const;
export const silent: Log = { say: () => undefined, failure: () => 'flt_test' };
const noPartner = {
  request: async () => {
    throw new TransportFailure('down', 'no network in this test');
  },
};

export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.refusal.code}: ${JSON.stringify(result.refusal, null, 1)}`);
}

export async function performed(
  node: BuiltNode,
  caller: Caller,
  id: string,
  input: unknown,
): Promise<Record<string, unknown>> {
  const operation = node.operations.find((each) => each.id === id) as AnyOperation;
  return must((await node.perform(operation, caller, input)).result) as Record<string, unknown>;
}

export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-doors-'));
  const home = await openOne(folder, 'US', 'United States of America');
  const partner = await openOne(folder, 'GB', 'United Kingdom');
  const { party, otherParty, people } = await populate(home);
  const officer = people['treaty-officer']!;
  const foreign = (await populate(partner)).people['treaty-officer']!;
  const cards = [
    await performed(home, officer, 'node.read-accession-card', {}),
    await performed(partner, foreign, 'node.read-accession-card', {}),
  ];
  const founding = await found([home, officer], [partner, foreign], cards);
  const draftText = foundingText(cards, 'A draft (invented)');
  const draft = await performed(home, officer, 'instruments.draft', draftText);
  const dataFile = 'cohort.csv';
  const rows = Array.from({ length: 40 }, (_, i) => `p${i},${i % 2 ? 'female' : 'male'}\n`);
  writeFileSync(
    path.join(home.kernel.settings.dataFolder, dataFile),
    `person,sex\n${rows.join('')}`,
  );
  const registered = await performed(
    home,
    people['steward']!,
    'data-commons.register-dataset',
    datasetDraft(dataFile),
  );
  const reply = await home.perform(
    home.operations.find(({ id }) => id === 'members.issue-token') as AnyOperation,
    people['researcher']!,
    { label: 'a test' },
  );
  must(reply.result);
  return {
    home,
    party,
    otherParty,
    people,
    founding,
    dataFile,
    dataset: (registered['dataset'] as { id: string }).id,
    draft: draft['id'] as string,
    draftText,
    entry: reply.evidence!.entry,
    async close(already) {
      if (!already?.homeIsClosed) await home.close();
      await partner.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function openOne(folder: string, member: string, name: string): Promise<BuiltNode> {
  const address = `http://${member.toLowerCase()}.test`;
  const http = { host: '127.0.0.1', port: 0 };
  const made = initFolder(path.join(folder, member), { member, name, address, http }, systemRandom);
  const settings = must(readSettings(must(made).config));
  const surroundings = {
    clock: adjustableClock(systemClock, 0),
    random: systemRandom,
    secrets: systemRandom,
    transport: noPartner,
  };
  return must(await buildNode(settings, surroundings, silent));
}

async function populate(node: BuiltNode) {
  const country = node.kernel.settings.member;
  const named = async (name: string) =>
    must(await addParty(node, { name, kind: 'laboratory', country, attributes: {} }));
  const party = await named('A laboratory (invented)');
  const people: Record<string, Person> = {};
  for (const mandate of ['none', ...MANDATES])
    people[mandate] = must(
      await addPerson(node, {
        name: `The ${mandate} (invented)`,
        party,
        mandates: mandate === 'none' ? [] : [mandate],
      }),
    );
  return { party, otherParty: await named('Another laboratory (invented)'), people };
}

const foundingText = (members: readonly unknown[], title: string) => ({
  type: 'founding',
  title,
  parties: ['GB', 'US'],
  terms: { members },
  decisionRule: 'all-parties',
});

/** One text signed by both, carried by hand: the network is not needed. */
async function found(
  [home, officer]: readonly [BuiltNode, Person],
  [partner, foreign]: readonly [BuiltNode, Person],
  cards: readonly unknown[],
): Promise<World['founding']> {
  const text = foundingText(cards, 'A founding (invented)');
  const { id } = await performed(home, officer, 'instruments.draft', text);
  await performed(home, officer, 'instruments.propose', { instrument: id });
  const bundleAt = async (node: BuiltNode, caller: Person) => {
    const read = await performed(node, caller, 'instruments.read', { instrument: id });
    return { instrument: read['instrument'], statements: read['statements'] as unknown[] };
  };
  const proposed = await bundleAt(home, officer);
  await performed(partner, foreign, 'instruments.receive', proposed);
  await performed(partner, foreign, 'instruments.sign', { instrument: id });
  const signed = await bundleAt(partner, foreign);
  await performed(home, officer, 'instruments.receive', signed);
  return signed;
}

export const datasetDraft = (file: string) => ({
  files: [file],
  description: {
    title: 'A cohort (invented)',
    abstract: 'Forty invented people.',
    classes: ['cardiac-genomes'],
    categories: ['health'],
    isHuman: true,
    tier: 'open',
    holderKind: 'hospital',
    dataUse: ['DUO:0000042'],
    personColumn: 'person',
    isSynthetic: true,
  },
});
