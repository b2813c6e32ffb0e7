// What the composition takes from federation: its schema steps and its operations.
import type { Migration } from '../storage/index.ts';
import { federation0001 } from './migrations/0001-federation.ts';
import { federation0002 } from './migrations/0002-entry-bodies.ts';
import { federation0003 } from './migrations/0003-clock-skew.ts';
import { dismissAccession } from './operations/dismiss-accession-request.ts';
import { exchangeHeadsOperation } from './operations/exchange-heads.ts';
import { listAccessionRequests } from './operations/list-accession-requests.ts';
import { listParked } from './operations/list-parked.ts';
import { listPeers } from './operations/list-peers.ts';
import { pokeOperation } from './operations/poke.ts';
import { readAnchorOperation } from './operations/read-anchor.ts';
import { readBootstrapOperation } from './operations/read-bootstrap.ts';
import { readConsistency } from './operations/read-consistency.ts';
import { readFeedOperation } from './operations/read-feed.ts';
import { readPartnerEntry } from './operations/read-partner-entry.ts';
import { readPartnerReceipt } from './operations/read-partner-receipt.ts';
import { readPeerDocument } from './operations/read-peer-document.ts';
import { requestAccession } from './operations/request-accession.ts';
import { retryParked } from './operations/retry-parked.ts';
import { witnessOperation } from './operations/witness.ts';

export const federationMigrations: readonly Migration[] = [
  federation0001,
  federation0002,
  federation0003,
];

export const federationOperations = [
  readFeedOperation,
  pokeOperation,
  witnessOperation,
  exchangeHeadsOperation,
  readConsistency,
  readPeerDocument,
  listPeers,
  readPartnerEntry,
  readPartnerReceipt,
  listParked,
  retryParked,
  requestAccession,
  listAccessionRequests,
  dismissAccession,
  readBootstrapOperation,
  readAnchorOperation,
] as const;
