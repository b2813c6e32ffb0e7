// A node with one store for the tests of transfers: the real pipeline, law packs and judges, a
// folder of its own, a clock that is moved by hand. Everything in it is invented; the nations are
// given.
import { createHmac } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Caller, MemberId } from '../../../base/caller.ts';
import { invariant } from '../../../base/invariant.ts';
import type { DomainEvent, Reply } from '../../../base/operation.ts';
import { ok } from '../../../base/result.ts';
import type { Act, AskedAt, Verdict } from '../../../base/verdict.ts';
import {
  type AnyOperation,
  createPerform,
  type EntryDraft,
  type Perform,
} from '../../../kernel/acts/index.ts';
import { judge, readPack, ruleSet, SINCE_EVER } from '../../../kernel/law/index.ts';
import { registryOperations } from '../../../kernel/registry/index.ts';
import { heldClock, type Store } from '../../../kernel/storage/index.ts';
import type { DataAgreementTerms } from '../agreement/terms.ts';
import { reference } from '../duo/sample.ts';
import { dataCommonsJudges } from '../judges.ts';
import type { Description } from '../model.ts';
import { registerDataset } from '../operations/register-dataset.ts';
import { releaseTransfer } from '../operations/release-transfer.ts';
import type { FoundAgreement } from '../ports.ts';
import { placesOfConcernIn } from './places-of-concern.ts';
import type { ReleaseInput } from './release-input.ts';
import { transferSubscriptions } from './subscriptions.ts';

const ROOT = path.join(import.meta.dirname, '../../../..');

/** Every national pack of the repository, as a node would load them. */
function nationalLaw() {
  const packs = globSync('packs/{us,eu,gb,jp,au}/*.yaml', { cwd: ROOT }).map((file) => {
    const read = readPack({ path: file, bytes: readFileSync(path.join(ROOT, file)) });
    invariant(read.ok, `${file} reads`);
    return read.value;
  });
  return packs;
}
const packs = nationalLaw();
export const law = {
  rules: ruleSet(packs.map(({ pack, digest }) => ({ pack, digest, knownFrom: SINCE_EVER }))),
  judges: dataCommonsJudges(reference),
};
export interface SampleNode {
  readonly clock: ReturnType<typeof heldClock>;
  readonly store: Store;
  readonly dataFolder: string;
  readonly transferFolder: string;
  readonly urlKey: Uint8Array;
  readonly entries: EntryDraft[];
  /** What the agreements port answers; a test puts agreements in and changes them. */
  readonly agreements: FoundAgreement[];
  readonly steward: Caller;
  perform(operation: object, input: unknown, caller?: Caller): Promise<Reply<unknown>>;
  /** The output of an act that must succeed. */
  done<T>(operation: object, input: unknown): Promise<T>;
  release(input: Partial<ReleaseInput> & Pick<ReleaseInput, 'dataset' | 'counterparty'>): Promise<{
    readonly verdict: Verdict;
    readonly reply: Reply<unknown>;
  }>;
  register(file: string, rows: readonly string[], more?: Partial<Description>): Promise<string>;
  party(about: object): Promise<string>;
  /** Records an invented person of the country as the whole owner of a party. */
  ownedFrom(country: string, party: string): Promise<void>;
  readonly registering: object;
  description(): Description;
  /** Of data that concern nobody. */
  soil(): Partial<Description>;
}

export function sampleNode(
  store: Store,
  folder: string,
  { holder, partner, startsAt }: { holder: MemberId; partner: MemberId; startsAt: string },
): SampleNode {
  const clock = heldClock(startsAt);
  const [dataFolder, transferFolder] = [path.join(folder, 'data'), path.join(folder, 'transfers')];
  for (const each of [dataFolder, transferFolder]) mkdirSync(each, { recursive: true });
  const urlKey = new Uint8Array(32).fill(7);
  const entries: EntryDraft[] = [];
  const agreements: FoundAgreement[] = [];
  const values = filledPorts({ holder, partner, folder, dataFolder, urlKey, agreements });
  const pipeline = pipelineOn(store, clock, values, entries);
  const steward: Caller = {
    kind: 'person',
    person: 'per_steward',
    party: 'pty_holder',
    member: holder,
    mandates: ['steward'],
  };
  const perform: SampleNode['perform'] = (operation, input, caller = steward) =>
    pipeline(operation as AnyOperation, caller, input);
  const done = async <T>(operation: object, input: unknown): Promise<T> => {
    const { result } = await perform(operation, input);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return result.value as T;
  };
  const registerParty = registryOperations.find(({ id }) => id === 'registry.register-party')!;
  return {
    clock,
    store,
    dataFolder,
    transferFolder,
    urlKey,
    entries,
    agreements,
    steward,
    perform,
    done,
    async release(input) {
      const reply = await perform(releaseTransfer, { ...salesTerms(partner), ...input });
      invariant(reply.verdict, `it was judged: ${JSON.stringify(reply.result)}`);
      return { verdict: reply.verdict, reply };
    },
    async register(file, rows, more = {}) {
      writeFileSync(path.join(dataFolder, file), `${rows.join('\n')}\n`);
      const description = { ...genomes(), ...more };
      const { dataset } = await done<{ dataset: { id: string } }>(registerDataset, {
        files: [file],
        description,
      });
      return dataset.id;
    },
    registering: registerDataset,
    description: genomes,
    soil: soil(holder),
    async party(about) {
      const source = { title: 'Invented for this test' };
      const { party } = await done<{ party: { id: string } }>(registerParty, { source, ...about });
      return party.id;
    },
    ownedFrom: ownedFrom(done),
  };
}

const ownedFrom =
  (done: SampleNode['done']): SampleNode['ownedFrom'] =>
  async (country, owned) => {
    const by = (id: string) => registryOperations.find((one) => one.id === `registry.${id}`)!;
    const source = { title: 'Invented for this test' };
    const somebody = { kind: 'person', name: 'Somebody (invented)', country, source };
    const registered = await done<{ party: { id: string } }>(by('register-party'), somebody);
    const owner = registered.party.id;
    const holding = { owner, owned, share: '100%', fromOn: '2025-01-01', source };
    await done(by('record-ownership'), holding);
  };

function filledPorts(of: {
  readonly holder: MemberId;
  readonly partner: MemberId;
  readonly folder: string;
  readonly dataFolder: string;
  readonly urlKey: Uint8Array;
  readonly agreements: readonly FoundAgreement[];
}): Readonly<Record<string, unknown>> {
  const { holder, partner, folder, dataFolder, urlKey, agreements } = of;
  return {
    'data-commons.home': {
      member: holder,
      dataFolder,
      indexFolder: path.join(folder, 'indexes'),
      assemblies: [],
      address: 'https://holder.example/api',
    },
    'data-commons.duo-reference': reference,
    'data-commons.outbox': { send: async () => undefined },
    'data-commons.members': { others: async () => [partner] },
    'data-commons.agreements': { with: async () => agreements },
    'data-commons.person-digest': (identifier: string) =>
      createHmac('sha256', 'key of this test').update(identifier).digest('hex'),
    'data-commons.privacy': {
      accounts: new Map(),
      seal: (text: string) => createHmac('sha256', 'seal of this test').update(text).digest('hex'),
      random: (length: number) => new Uint8Array(length).fill(7),
    },
    'data-commons.places-of-concern': placesOfConcernIn(() => law.rules, holder),
    'data-commons.url-key': urlKey,
    'data-commons.judge': (act: Act, at: AskedAt) => judge(law, act, at),
    'data-commons.attestation': {
      of: async () => ({ 'requester.organisationKind': 'university' }),
    },
  };
}

function pipelineOn(
  store: Store,
  clock: ReturnType<typeof heldClock>,
  values: Readonly<Record<string, unknown>>,
  entries: EntryDraft[],
): Perform {
  let drawn = 0;
  return createPerform({
    store,
    clock,
    random: (length) => {
      drawn++;
      return Uint8Array.from({ length }, (_, i) =>
        i < length - 4 ? 0 : drawn >> (8 * (length - 1 - i)),
      );
    },
    fill: (needs) =>
      Object.fromEntries(
        Object.entries(needs as Record<string, { name: string }>).map(([need, { name }]) => {
          invariant(name in values, `port ${name} is filled`);
          return [need, values[name]];
        }),
      ),
    judge: async (_db, act, at) => judge(law, act, at),
    appendEntry: (_unit, draft) => {
      entries.push(draft);
      return () => ({ entry: `ent_${entries.length}`, leafHash: '00', promise: 'promised' });
    },
    async publish(unit, frame, events: readonly DomainEvent[]) {
      for (const event of events)
        for (const { handle } of transferSubscriptions.filter((one) => one.event === event.type))
          await handle(unit, frame, event);
    },
    secondPerson: async () => ok(null),
  });
}

/** A sale of a copy, every fact stated. */
export const salesTerms = (destination: string) => ({
  kind: 'data-brokerage',
  destination,
  purpose: {
    'purpose.terms': ['DUO:0000042'],
    'purpose.isCommercial': true,
    'purpose.isAiTraining': false,
    'purpose.isModelRelease': false,
    'purpose.isCommercialModel': false,
    'purpose.hasOnwardTransfer': false,
    'project.isFederallyFunded': false,
  },
});

const genomes = (): Description => ({
  title: 'Genomes (invented)',
  abstract: 'Invented genotypes of invented people.',
  classes: ['genomes'],
  categories: ['genomic'],
  isHuman: true,
  tier: 'registered',
  holderKind: 'university',
  dataUse: ['DUO:0000042'],
  consentBasis: 'broad-consent',
  anonymisation: 'pseudonymised',
  isControlledAccess: false,
  personColumn: 'person',
  nationColumn: 'nation',
  isSynthetic: true,
});

/** An agreement that binds nobody in law and lets copies go; a test states what matters to it. */
export const copyAgreement = (
  parties: readonly string[],
  terms: Partial<DataAgreementTerms> = {},
): FoundAgreement => ({
  id: 'ins_00000000000000000000000001',
  digest: `sha256:${'0'.repeat(64)}`,
  isInForce: true,
  suspendedTiers: [],
  terms: {
    parties: [...parties].sort(),
    legalForm: 'non-binding',
    covered: { datasets: [], classes: ['genomes'] },
    purposes: ['research'],
    commercialPurpose: 'permitted',
    tiers: [
      { tier: 'registered', granularities: ['count', 'copy'], minimumCell: 5, roundingBase: 1 },
    ],
    quotas: [],
    onwardTransfer: 'silent',
    copies: { retentionMonths: 24, atEnd: 'destroy' },
    readinessFloor: 0,
    holderCountsAsPlace: true,
    ...terms,
  },
});

/** `person,nation,genotype`, so many people of one nation from a number on. */
export const peopleRows = (nation: string, from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `P${String(from + i).padStart(4, '0')},${nation},0/1`);

const soil = (collectedIn: string) => (): Partial<Description> => ({
  title: 'Soil of an island (invented)',
  categories: ['non-human'],
  isHuman: false,
  dataUse: undefined,
  personColumn: undefined,
  nationColumn: undefined,
  provenance: {
    collectedIn,
    collectedOn: '2025-06-01',
    noPermitBecause: { text: 'invented soil', citation: 'none' },
    benefitSharing: { duty: 'none', because: 'it is invented' },
  },
});
