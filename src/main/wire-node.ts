// Fills every port of every module from the node's parts. The only place where a need meets its
// answer.
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../base/ids.ts';
import { instantText } from '../base/instants.ts';
import {
  agreementsPort,
  askerOfPart,
  attestationPort,
  type DuoReference,
  dataAgreementType,
  outboxPort as dataOutboxPort,
  duoReferencePort,
  fanOutPort,
  homePort,
  judgePort,
  membersPort,
  personDigestPort,
  placesOfConcernPort,
  privacyPort,
  RegistrationBoard,
  readAssemblies,
  readinessPort,
  registrationBoardPort,
  urlKeyPort,
} from '../capabilities/data-commons/index.ts';
import { originsOf } from '../faces/http/index.ts';
import { appendOutbox, createFanOut, federationPorts } from '../kernel/federation/index.ts';
import {
  alarmPort,
  directoryPort,
  type InstrumentReader,
  instrumentReader,
  kernelTypes,
  outboxPort,
  readNamedRules,
  rulesPort,
  signerPort,
  termsRegistry,
  typesPort,
  witnessPort,
} from '../kernel/instruments/index.ts';
import { lawBookPort } from '../kernel/law/index.ts';
import { ownLedger, policyAt } from '../kernel/ledger/index.ts';
import {
  doorstepOn,
  doorstepPort,
  historyDirectory,
  homeMemberPort,
  keyringPort,
  membershipEffects,
  oidcDoor,
  oidcPort,
  relyingPartyPort,
  secureRandomPort,
  verifyWithKey,
} from '../kernel/members/index.ts';
import { enqueueJob } from '../kernel/storage/index.ts';
import { agreementsFrom } from './agreements.ts';
import { activeOthers, directoryOf, partnersLogs, witnessView } from './alliance-view.ts';
import { attestationFrom } from './attestation.ts';
import { bootstrapFrom } from './bootstrap-source.ts';
import { stagePort } from './demo/operations.ts';
import { stageOf } from './demo/stage.ts';
import { seenIn, seenPort } from './desk/seen.ts';
import { joiningPort } from './joining/joining-port.ts';
import { referenceFile } from './law-source.ts';
import { logOriginOf } from './names.ts';
import type { Kernel } from './node-kernel.ts';
import { accessionCardPort } from './operations/read-accession-card.ts';
import { statusPort } from './operations/read-status.ts';
import { OwnReads, readsPort } from './own-reads.ts';
import { packageVersion } from './package-folder.ts';
import { placesOfConcern } from './places.ts';
import { readinessOf } from './readiness.ts';
import { type Alarms, readStatusOf } from './status.ts';
import { timeWitness } from './time-witness.ts';
import { Wiring } from './wiring.ts';

/** Callbacks that the running node gives itself once it serves. */
export interface Hints {
  /** An act was committed that partners may have to read of. */
  committed: () => void;
  poked(member: string): void;
  headsShown: (from: string, heads: readonly { origin: string; note: string }[]) => void;
}

export interface Wired {
  readonly wiring: Wiring;
  readonly instruments: InstrumentReader;
  readonly alarms: Alarms;
  readonly reads: OwnReads;
  readonly registrationBoard: RegistrationBoard;
}

export const ADVANCE_JOB = 'instruments.advance';

export async function wireNode(
  kernel: Kernel,
  reference: DuoReference,
  hints: Hints,
): Promise<Wired> {
  const wiring = new Wiring();
  const types = termsRegistry([
    ...kernelTypes(membershipEffects, { officers: 2 }),
    dataAgreementType,
  ]);
  const instruments = instrumentReader({ directory: historyDirectory, types });
  wireMembers(wiring, kernel);
  wireFederation(wiring, kernel, instruments, hints);
  wireInstruments(wiring, kernel, types);
  await wireDataCommons(wiring, kernel, instruments, reference);
  const registrationBoard = new RegistrationBoard();
  wiring.set(registrationBoardPort, registrationBoard);
  wiring.set(lawBookPort, kernel.lawBook);
  const alarms: Alarms = { rollback: null };
  const reads = new OwnReads();
  wiring.set(statusPort, readStatusOf(kernel, instruments, alarms));
  wiring.set(readsPort, reads);
  wiring.set(seenPort, seenIn(kernel.store));
  const { member, name, shortName, address } = kernel.settings;
  const logOrigin = logOriginOf(address);
  wiring.set(accessionCardPort, {
    member,
    name,
    shortName,
    address,
    logOrigin,
    keyring: kernel.keyring,
  });
  wiring.set(joiningPort, { ...kernel, instruments });
  wiring.set(stagePort, stageOf(kernel));
  return { wiring, instruments, alarms, reads, registrationBoard };
}

function wireMembers(
  wiring: Wiring,
  { settings, surroundings, keyring, ledger, store }: Kernel,
): void {
  const { host, hostname } = new URL(settings.address);
  wiring.set(homeMemberPort, settings.member);
  wiring.set(secureRandomPort, surroundings.secrets);
  wiring.set(keyringPort, keyring);
  wiring.set(doorstepPort, doorstepOn(store));
  wiring.set(relyingPartyPort, {
    id: hostname === '127.0.0.1' ? 'localhost' : hostname,
    name: `${settings.name} (${host})`,
    origins: originsOf(settings.address),
  });
  const { oidc } = settings;
  const secretOf = (file: string) =>
    readFileSync(path.resolve(path.dirname(settings.file), file), 'utf8').trim();
  wiring.set(
    oidcPort,
    oidcDoor(
      oidc
        ? [
            {
              id: 'default',
              name: new URL(oidc.issuer).host,
              issuer: oidc.issuer,
              clientId: oidc.clientId,
              redirectUri: oidc.redirectUri,
              ...(oidc.clientSecretFile ? { clientSecret: secretOf(oidc.clientSecretFile) } : {}),
              mayUseHttp: oidc.issuer.startsWith('http://127.0.0.1'),
            },
          ]
        : [],
    ),
  );
  wiring.set(ownLedger, ledger);
  wiring.set(policyAt, async (at) => (await witnessView(store.db, settings.member, at)).policy);
}

function wireFederation(
  wiring: Wiring,
  { settings, store, keyring, ledger, witness, callPeer }: Kernel,
  instruments: InstrumentReader,
  hints: Hints,
): void {
  const { member, name, address } = settings;
  wiring.set(federationPorts.memberDirectory, directoryOf(store.db));
  wiring.set(federationPorts.partnerCall, callPeer);
  wiring.set(
    federationPorts.partnerPolicy,
    async (of, at) => (await witnessView(store.db, of, at)).policy,
  );
  wiring.set(federationPorts.partnerEntryAsker, askerOfPart);
  wiring.set(federationPorts.nodeSelf, {
    member,
    name,
    address,
    logOrigin: logOriginOf(address),
    software: `entente ${packageVersion()}`,
  });
  wiring.set(federationPorts.ownKeys, async () =>
    (['node', 'log', 'witness'] as const).map((purpose) => {
      const { keyId, publicKey } = keyring.signer(purpose);
      return { keyId, publicKey, purpose };
    }),
  );
  wiring.set(federationPorts.verifier, verifyWithKey);
  wiring.set(federationPorts.poked, (from) => hints.poked(from));
  wiring.set(federationPorts.bootstrapSource, bootstrapFrom(instruments));
  wiring.set(federationPorts.knownLogs, (at) => partnersLogs(store.db, member, at));
  wiring.set(federationPorts.ownWitness, { store, signer: witness });
  wiring.set(federationPorts.ownTree, { db: store.db, tiles: ledger.tiles });
  wiring.set(federationPorts.headsShown, (from, heads) => hints.headsShown(from, heads));
}

function wireInstruments(
  wiring: Wiring,
  { settings, store, keyring, surroundings }: Kernel,
  types: ReturnType<typeof termsRegistry>,
): void {
  const file = referenceFile('decision-rules');
  const rules = readNamedRules(file, readFileSync(file, 'utf8'));
  if (!rules.ok) throw new Error(rules.refusal.message);
  wiring.set(rulesPort, rules.value);
  wiring.set(typesPort, types);
  wiring.set(directoryPort, historyDirectory);
  wiring.set(signerPort, {
    member: settings.member,
    get keyId() {
      return keyring.signer('instruments').keyId;
    },
    sign: (bytes) => keyring.signer('instruments').sign(bytes),
  });
  wiring.set(outboxPort, {
    send: (db, message) => appendOutbox(db, { ...message, id: newId('msg', surroundings.secrets) }),
  });
  wiring.set(witnessPort, timeWitness(store));
  wiring.set(alarmPort, {
    wakeAt: (db, at) =>
      enqueueJob(db, surroundings.secrets, {
        kind: ADVANCE_JOB,
        payload: {},
        runAt: at,
        dedupeKey: `${ADVANCE_JOB} ${instantText(at)}`,
      }),
  });
}

async function wireDataCommons(
  wiring: Wiring,
  kernel: Kernel,
  instruments: InstrumentReader,
  reference: DuoReference,
): Promise<void> {
  const { settings, askPeer, surroundings } = kernel;
  wiring.set(homePort, {
    member: settings.member,
    address: settings.address,
    dataFolder: settings.dataFolder,
    indexFolder: path.join(settings.folder, 'indexes'),
    assemblies: await readAssemblies(referenceFile('assemblies')),
  });
  wiring.set(duoReferencePort, reference);
  wiring.set(readinessPort, readinessOf(kernel, reference));
  wiring.set(fanOutPort, createFanOut(askPeer));
  wiring.set(dataOutboxPort, {
    send: (db, message) => appendOutbox(db, { ...message, id: newId('msg', surroundings.secrets) }),
  });
  wiring.set(membersPort, { others: activeOthers(settings.member, surroundings.clock) });
  wiring.set(agreementsPort, agreementsFrom(instruments, settings.member));
  wiring.set(attestationPort, attestationFrom(settings.member));
  wiring.set(judgePort, (act, at) => kernel.lawBook.judge(act, at));
  wiring.set(urlKeyPort, kernel.urlKey);
  wiring.set(placesOfConcernPort, placesOfConcern(kernel));
  const keyed = (text: string) => createHmac('sha256', kernel.personKey).update(text).digest('hex');
  wiring.set(personDigestPort, keyed);
  const random = surroundings.secrets;
  wiring.set(privacyPort, { accounts: new Map(), seal: keyed, random });
}
