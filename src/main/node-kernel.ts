// The lower half of a node: store, keys, ledger, partners, law. Everything above it (operations,
// doors) is given these parts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RandomBytes } from '../base/ids.ts';
import { instantText } from '../base/instants.ts';
import type { JsonObject } from '../base/json.ts';
import { ok, type Result } from '../base/result.ts';
import type { Capability } from '../kernel/acts/index.ts';
import {
  type AskPeer,
  createAskPeer,
  createCallPeer,
  Peers,
  registerOutbox,
  type Transport,
} from '../kernel/federation/index.ts';
import { importPacks, type LawBook, openLawBook, registerDecisions } from '../kernel/law/index.ts';
import { auditAtStart, type Ledger, openLedger, type Signer } from '../kernel/ledger/index.ts';
import { type Keyring, openKeyring, verifyWithKey } from '../kernel/members/index.ts';
import {
  type AdjustableClock,
  type Migration,
  migrate,
  openStore,
  type Store,
} from '../kernel/storage/index.ts';
import { directoryOf } from './alliance-view.ts';
import { packFilesIn, packsFolder } from './law-source.ts';
import { logOriginOf, witnessNameOf } from './names.ts';
import type { Settings } from './settings.ts';

export interface NodeSurroundings {
  readonly clock: AdjustableClock;
  /** Ids: seeded in a demonstration that is to repeat itself. */
  readonly random: RandomBytes;
  /** Keys, salts, tokens: always the system's CSPRNG, but for the testkit. */
  readonly secrets: RandomBytes;
  readonly transport: Transport;
  readonly passphrase?: string;
}

export interface Kernel {
  readonly settings: Settings;
  readonly surroundings: NodeSurroundings;
  readonly store: Store;
  readonly keyring: Keyring;
  readonly ledger: Ledger;
  readonly witness: Signer;
  readonly peers: Peers;
  readonly askPeer: AskPeer;
  readonly callPeer: ReturnType<typeof createCallPeer>;
  readonly lawBook: LawBook;
  /** Binds links to transfers. */
  readonly urlKey: Uint8Array;
  /** Makes persons' identifiers into digests that mean nothing elsewhere. */
  readonly personKey: Uint8Array;
}

export const keyFolder = (settings: Settings): string => path.join(settings.folder, 'keys');

export async function openKernel(
  settings: Settings,
  surroundings: NodeSurroundings,
  migrations: readonly Migration[],
  judges: NonNullable<Capability['judges']>,
): Promise<Result<Kernel>> {
  const { clock, secrets, transport, passphrase } = surroundings;
  const store = openStore({
    folder: settings.folder,
    ...(settings.databaseUrl ? { databaseUrl: settings.databaseUrl } : {}),
    ...(settings.databaseSchema ? { schema: settings.databaseSchema } : {}),
  });
  await migrate(store, migrations);
  const keyring = openKeyring(keyFolder(settings), secrets, { passphrase });
  const named = (purpose: 'log' | 'witness', name: string): Signer => ({
    name,
    get publicKey() {
      return keyring.signer(purpose).publicKey;
    },
    sign: (bytes) => keyring.signer(purpose).sign(bytes),
  });
  const ledger = openLedger({
    store,
    member: settings.member,
    clock,
    random: secrets,
    signer: named('log', logOriginOf(settings.address)),
  });
  const audited = await auditAtStart(ledger);
  if (!audited.ok) return closing(store, audited);
  registerOutbox(store);
  registerDecisions(store);
  const peers = new Peers();
  const askPeer = createAskPeer({
    signer: nodeSigner(settings, keyring),
    verify: verifyWithKey,
    directory: directoryOf(store.db),
    transport,
    clock,
    random: secrets,
    peers,
  });
  const imported = await importAllPacks(settings, store, instantText(clock.now()));
  if (!imported.ok) return closing(store, imported);
  return ok({
    settings,
    surroundings,
    store,
    keyring,
    ledger,
    witness: named('witness', witnessNameOf(settings.address)),
    peers,
    askPeer,
    callPeer: createCallPeer(askPeer),
    lawBook: await openLawBook(store.db, judges),
    urlKey: secretIn(settings, 'url.key', secrets),
    personKey: secretIn(settings, 'person.key', secrets),
  });
}

/** A secret of this node alone, made at its first start and kept beside its database. */
function secretIn(settings: Settings, name: string, random: RandomBytes): Uint8Array {
  const file = path.join(settings.folder, name);
  if (!existsSync(file)) writeFileSync(file, random(32), { mode: 0o600, flag: 'wx' });
  return new Uint8Array(readFileSync(file));
}

async function closing<T>(store: Store, result: Result<T>): Promise<Result<never>> {
  await store.close();
  if (result.ok) throw new Error('closing is for refusals');
  return result;
}

export const nodeSigner = (settings: Settings, keyring: Keyring) => ({
  member: settings.member,
  get keyId() {
    return keyring.signer('node').keyId;
  },
  sign: (bytes: Uint8Array) => keyring.signer('node').sign(bytes),
});

/** Samples are there to learn the format from; no node judges by them. */
const isSample = ({ path: file }: { readonly path: string }): boolean =>
  path.basename(file).startsWith('sample-');

/** The program's packs and the operator's; demonstration law only in a demonstration. */
async function importAllPacks(
  settings: Settings,
  store: Store,
  at: string,
): Promise<Result<JsonObject>> {
  const extra = (settings.extraPacks ?? []).map((one) =>
    path.resolve(path.dirname(settings.file), one),
  );
  const files = [packsFolder(), ...extra].flatMap(packFilesIn);
  const wanted = files.filter(
    (file) =>
      !isSample(file) &&
      (settings.isDemonstration || !file.path.startsWith(path.join('packs', 'demonstration'))),
  );
  const imported = await store.unit(async ({ db }) => {
    const done = await importPacks(db, wanted, { at, isServing: false });
    return done.ok ? ok({ imported: done.value.packs.length }) : done;
  });
  return imported;
}
