// Every module of the node, in the order in which their tables are made.

import { type DuoReference, dataCommons } from '../capabilities/data-commons/index.ts';
import type { AnyOperation, Capability } from '../kernel/acts/index.ts';
import { federationMigrations, federationOperations } from '../kernel/federation/index.ts';
import {
  BUNDLE_MESSAGE,
  instrumentMigrations,
  instrumentOperations,
  receiveInstrument,
} from '../kernel/instruments/index.ts';
import { earlierDecisions, lawMigrations, lawOperations } from '../kernel/law/index.ts';
import { ledgerMigrations, ledgerOperations } from '../kernel/ledger/index.ts';
import {
  acceptRotation,
  membersMigrations,
  membersOperations,
  ROTATION_MESSAGE,
} from '../kernel/members/index.ts';
import { registryMigrations, registryOperations } from '../kernel/registry/index.ts';
import { jobMigrations, type Migration } from '../kernel/storage/index.ts';
import { demoOperations } from './demo/operations.ts';
import { nodeMigrations } from './desk/seen.ts';
import { joiningMigrations } from './joining/joining-store.ts';
import { tellOfRotation } from './key-rotation.ts';
import { listChanges } from './operations/list-changes.ts';
import { listWaiting } from './operations/list-waiting.ts';
import { lookUpAlliance } from './operations/look-up-alliance.ts';
import { markSeen } from './operations/mark-seen.ts';
import { readAccessionCard } from './operations/read-accession-card.ts';
import { readJoiningOperation } from './operations/read-joining.ts';
import { readStatus } from './operations/read-status.ts';
import { requestAccession } from './operations/request-accession.ts';
import { search } from './operations/search.ts';

const module = (
  name: string,
  operations: readonly unknown[],
  migrations: readonly Migration[],
  more: Partial<Capability> = {},
): Capability => ({ name, operations: operations as readonly AnyOperation[], migrations, ...more });

const nodeOperations = [
  readStatus,
  readAccessionCard,
  lookUpAlliance,
  requestAccession,
  readJoiningOperation,
  listWaiting,
  listChanges,
  markSeen,
  search,
  ...demoOperations,
];

export const modulesOf = (reference: DuoReference): readonly Capability[] => [
  module('storage', [], jobMigrations),
  module('ledger', ledgerOperations, ledgerMigrations),
  module('registry', registryOperations, registryMigrations),
  module('members', membersOperations, membersMigrations, {
    subscriptions: [tellOfRotation],
    inbox: { [ROTATION_MESSAGE]: acceptRotation as unknown as AnyOperation },
  }),
  module('federation', federationOperations, federationMigrations),
  module('law', lawOperations, [...lawMigrations, earlierDecisions]),
  module('instruments', instrumentOperations, instrumentMigrations, {
    inbox: { [BUNDLE_MESSAGE]: receiveInstrument as unknown as AnyOperation },
  }),
  module('node', nodeOperations, [...nodeMigrations, ...joiningMigrations]),
  dataCommons(reference),
];
