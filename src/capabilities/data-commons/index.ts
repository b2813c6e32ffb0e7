// The door of the data commons.
import type { Capability } from '../../kernel/acts/index.ts';
import type { DuoReference } from './duo/reference.ts';
import { dataCommonsJudges } from './judges.ts';
import { datasets } from './migrations/0001-datasets.ts';
import { exchanges } from './migrations/0002-exchanges.ts';
import { transfers } from './migrations/0003-transfers.ts';
import { answer } from './operations/answer.ts';
import { ask } from './operations/ask.ts';
import { listDatasets } from './operations/list-datasets.ts';
import { listPartnerDatasets } from './operations/list-partner-datasets.ts';
import { readBalance } from './operations/read-balance.ts';
import { readDataset } from './operations/read-dataset.ts';
import { readQuestion } from './operations/read-question.ts';
import { receiveDataset } from './operations/receive-dataset.ts';
import { reconcile } from './operations/reconcile.ts';
import { registerDataset } from './operations/register-dataset.ts';
import { serveStatement } from './operations/serve-statement.ts';
import { withdrawDataset } from './operations/withdraw-dataset.ts';

export const dataCommons = (reference: DuoReference): Capability => ({
  name: 'data-commons',
  operations: [
    answer,
    ask,
    listDatasets,
    listPartnerDatasets,
    readBalance,
    readDataset,
    readQuestion,
    receiveDataset,
    reconcile,
    registerDataset,
    serveStatement,
    withdrawDataset,
  ],
  migrations: [datasets, exchanges, transfers],
  judges: dataCommonsJudges(reference),
  inbox: { 'data-commons.dataset-published': receiveDataset },
});

export { readAgreementTerms } from './agreement/terms.ts';
export { DATA_AGREEMENT, dataAgreementType } from './agreement-type.ts';
export { type DuoReference, readDuoReference } from './duo/reference.ts';
export {
  clinicalPlan,
  generateTable,
  generateVcf,
  islandBiomePlan,
  microbeLibraryPlan,
  writeGenerated,
} from './generate/index.ts';
export type { Description } from './model.ts';
export {
  type Agreements,
  type Attestation,
  agreementsPort,
  attestationPort,
  duoReferencePort,
  type FoundAgreement,
  fanOutPort,
  type HomeNode,
  homePort,
  membersPort,
  outboxPort,
  personDigestPort,
} from './ports.ts';
export { readAssemblies } from './variants/index.ts';
