// Nodes in one process for the tests of this module: each with its store, its member list kept by
// the effects of adopted instruments, and an outbox that the test delivers in the order it likes.
import { fromBase64url, toBase64url } from '../../base/bytes.ts';
import type { Caller, MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import { invariant } from '../../base/invariant.ts';
import type { Json } from '../../base/json.ts';
import type { Result } from '../../base/result.ts';
import { type OperationRunner, operationRunner } from '../../testkit/run-operation.ts';
import {
  type AdjustableClock,
  createTables,
  type Database,
  type Migration,
  type Store,
} from '../storage/index.ts';
import {
  type Bundle,
  type EnrolledKey,
  instrumentMigrations,
  instrumentReader,
  type KeyChange,
  type KeyRecord,
  kernelTypes,
  type MemberDirectory,
  type MembershipChange,
  type MembershipEffects,
  type MembershipSpan,
  type NamedRules,
  type OutgoingMessage,
  receiveInstrument,
  type TermsType,
  termsRegistry,
} from './index.ts';
import { sampleKey } from './samples.ts';

type FactTables = { sample_fact: { by: string; body: string } };
const facts = (db: Database) => db.withTables<FactTables>();
export const allianceMigrations: readonly Migration[] = [
  ...instrumentMigrations,
  {
    id: 'sample/0001-facts',
    up: (db, columns) =>
      createTables(db, columns, [{ name: 'sample_fact', columns: ['by', 'body'] }]),
  },
];
type Fact = { readonly changes: readonly MembershipChange[] } | { readonly keys: KeyChange };

const effects: MembershipEffects = {
  applyMembership: (db, changes) => replace(db, changes[0]!.by, { changes }),
  applyKeyChange: (db, keys) => replace(db, keys.by, { keys }),
  async retract(db, by) {
    await facts(db).deleteFrom('sample_fact').where('by', '=', by).execute();
  },
};
async function replace(db: Database, by: Digest, fact: Fact): Promise<void> {
  await effects.retract(db, by);
  await facts(db)
    .insertInto('sample_fact')
    .values({ by, body: JSON.stringify(fact) })
    .execute();
}

async function changesOf(
  db: Database,
): Promise<{ changes: MembershipChange[]; keys: KeyChange[] }> {
  const rows = await facts(db).selectFrom('sample_fact').select('body').execute();
  const all = rows.map(({ body }) => JSON.parse(body) as Fact);
  const changes = all.flatMap((fact) => ('changes' in fact ? fact.changes : []));
  const keys = all.flatMap((fact) => ('keys' in fact ? [fact.keys] : []));
  return { changes: changes.sort((a, b) => (a.fromAt < b.fromAt ? -1 : 1)), keys };
}

const directory: MemberDirectory = {
  async membership(db) {
    const { changes } = await changesOf(db);
    return changes.flatMap(({ kind, member, fromAt, untilAt, by }): MembershipSpan[] => {
      const end = (kinds: string) =>
        changes.find((one) => one.member === member && one.kind === kinds && one.fromAt > fromAt);
      const ended = kind === 'joined' ? end('left') : end('reinstated');
      const until = ended
        ? { untilAt: ended.fromAt, endedBy: ended.by }
        : untilAt
          ? { untilAt }
          : {};
      if (kind === 'joined') return [{ member, standing: 'current', fromAt, by, ...until }];
      return kind === 'suspended' ? [{ member, standing: 'suspended', fromAt, by, ...until }] : [];
    });
  },
  async keys(db, members) {
    const { changes, keys } = await changesOf(db);
    const record = (
      member: MemberId,
      { keyId, publicKey }: EnrolledKey,
      fromAt: string,
    ): KeyRecord => {
      const untilAt = keys
        .filter((change) => change.member === member)
        .flatMap(({ revoke }) => revoke)
        .find((one) => one.keyId === keyId)?.untilAt;
      const raw = fromBase64url(publicKey)!;
      const span = { fromAt, ...(untilAt ? { untilAt } : {}) };
      return { keyId, member, alg: 'EdDSA', publicKey: raw, ...span };
    };
    const isForInstruments = ({ purpose }: EnrolledKey) => purpose === 'instruments';
    return [
      ...changes.flatMap(({ member, fromAt, accession }) =>
        (accession?.signingKeys ?? [])
          .filter(isForInstruments)
          .map((key) => record(member, key, fromAt)),
      ),
      ...keys.flatMap(({ member, fromAt, enrol }) =>
        enrol.filter(isForInstruments).map((key) => record(member, key, fromAt)),
      ),
    ].filter(({ member }) => members.includes(member));
  },
};

/** Terms of accession for an invented nation, with a key for each purpose. */
export const accessionTerms = (member: MemberId) => ({
  member,
  names: { en: `Sample nation ${member} (invented)` },
  address: `https://${member.toLowerCase()}.example/api`,
  logOrigin: `${member.toLowerCase()}.example/log`,
  signingKeys: (['instruments', 'node', 'log'] as const).map((purpose, i) => ({
    keyId: sampleKey(member, i + 1).keyId,
    publicKey: toBase64url(sampleKey(member, i + 1).record.publicKey),
    purpose,
  })),
});

export const dataAgreement: TermsType = {
  type: 'data-agreement',
  schema: { type: 'object' },
  print: (terms) => Object.keys(terms).map((name) => `Term ${name}.`),
};

export interface SampleNode {
  readonly member: MemberId;
  readonly store: Store;
  readonly runner: OperationRunner;
  readonly reader: ReturnType<typeof instrumentReader>;
  readonly directory: MemberDirectory;
  readonly sent: OutgoingMessage[];
  readonly alarms: string[];
  /** Signs with this key from now on. */
  useKey(number: number): void;
  /** As the nation's treaty officer, or another of its officers. */
  act<Output>(operation: object, input: object, person?: string): Promise<Result<Output>>;
  actAs<Output>(caller: Caller, operation: object, input: object): Promise<Result<Output>>;
  receive(bundle: Bundle, from: MemberId): Promise<Result<{ id: string; added: number }>>;
}

export interface SampleSetting {
  readonly clock: AdjustableClock;
  readonly rules: NamedRules;
  readonly officers?: 1 | 2;
  readonly extraTypes?: readonly TermsType[];
}

export function sampleNode(member: MemberId, store: Store, setting: SampleSetting): SampleNode {
  const types = termsRegistry([
    ...kernelTypes(effects, { officers: setting.officers ?? 1 }),
    dataAgreement,
    ...(setting.extraTypes ?? []),
  ]);
  const sent: OutgoingMessage[] = [];
  const alarms: string[] = [];
  let key = sampleKey(member);
  const signer = {
    member,
    get keyId() {
      return key.keyId;
    },
    sign: (bytes: Uint8Array) => key.sign(bytes),
  };
  const runner = operationRunner(store, setting.clock, {
    signer,
    directory,
    types,
    rules: setting.rules,
    outbox: { send: async (_: Database, message: OutgoingMessage) => void sent.push(message) },
    alarm: { wakeAt: async (_: Database, at: Temporal.Instant) => void alarms.push(at.toString()) },
    witness: {
      // A receipt in these tests is `{ statement, at }`, as if it had been verified.
      cosignedAt: async (receipt: Json, statement: Digest) => {
        const { statement: named, at } = receipt as { statement: Digest; at: string };
        return named === statement ? Temporal.Instant.from(at) : null;
      },
    },
  });
  const node: SampleNode = {
    member,
    store,
    runner,
    reader: instrumentReader({ directory, types }),
    directory,
    sent,
    alarms,
    useKey(number) {
      key = sampleKey(member, number);
    },
    actAs: (caller, operation, input) => runner.run(operation, caller, input),
    act: (operation, input, person = 'officer-1') =>
      runner.run(operation, officer(member, person), input),
    receive: (bundle, from) =>
      runner.run(receiveInstrument, { kind: 'node', member: from }, bundle),
  };
  return node;
}

export const officer = (member: MemberId, person: string, mandate = 'treaty-officer'): Caller => ({
  kind: 'person',
  person,
  party: 'pty_sample',
  member,
  mandates: [mandate],
});

export function must<T>(result: Result<T>): T {
  invariant(result.ok, result.ok ? '' : JSON.stringify(result.refusal));
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

/** Delivers everything sent so far and whatever follows from it, in this order of nodes. */
export async function deliver(nodes: readonly SampleNode[]): Promise<number> {
  let delivered = 0;
  for (;;) {
    const batch = nodes.flatMap(({ member, sent }) =>
      sent.splice(0).map((message) => ({ from: member, message })),
    );
    if (batch.length === 0) return delivered;
    for (const { from, message } of batch)
      for (const to of message.to) {
        const node = nodes.find(({ member }) => member === to);
        if (!node) continue;
        must(await node.receive(message.body as unknown as Bundle, from));
        delivered++;
      }
  }
}
