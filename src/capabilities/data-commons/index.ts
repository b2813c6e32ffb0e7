// The door of the data commons.
import type { Capability } from '../../kernel/acts/index.ts';
import { DATASET_PUBLISHED } from './catalogue.ts';
import type { DuoReference } from './duo/reference.ts';
import { dataActs, dataCommonsJudges } from './judges.ts';
import { dataCommonsMigrations } from './migrations/index.ts';
import { abandonUpload } from './operations/abandon-upload.ts';
import { answer } from './operations/answer.ts';
import { ask } from './operations/ask.ts';
import { assessReadiness } from './operations/assess-readiness.ts';
import { beginUpload } from './operations/begin-upload.ts';
import { bookCopy, COPY_BOOKED } from './operations/book-copy.ts';
import { cancelRegistration } from './operations/cancel-registration.ts';
import { checkFiles } from './operations/check-files.ts';
import { compareSnapshots } from './operations/compare-snapshots.ts';
import { completeRegistration } from './operations/complete-registration.ts';
import { describeDataset } from './operations/describe-dataset.ts';
import { finishUpload } from './operations/finish-upload.ts';
import { fulfilDuty } from './operations/fulfil-duty.ts';
import { CURE_NOTICE, giveCureNotice } from './operations/give-cure-notice.ts';
import { inspectFiles } from './operations/inspect-files.ts';
import { judgeQuestion } from './operations/judge-question.ts';
import { keepReadinessCure, READINESS_CURE } from './operations/keep-readiness-cure.ts';
import { listCureNotices } from './operations/list-cure-notices.ts';
import { listDatasets } from './operations/list-datasets.ts';
import { listDuties } from './operations/list-duties.ts';
import { listExchanges } from './operations/list-exchanges.ts';
import { listHeardQuestions } from './operations/list-heard-questions.ts';
import { listPartnerDatasets } from './operations/list-partner-datasets.ts';
import { listQuestions } from './operations/list-questions.ts';
import { listReadiness } from './operations/list-readiness.ts';
import { listReadinessCures } from './operations/list-readiness-cures.ts';
import { listRegistrations } from './operations/list-registrations.ts';
import { listSnapshots } from './operations/list-snapshots.ts';
import { listTransfers } from './operations/list-transfers.ts';
import { listUploads } from './operations/list-uploads.ts';
import { listWithdrawals } from './operations/list-withdrawals.ts';
import { measureAttack } from './operations/measure-attack.ts';
import { openPrivacyEpoch } from './operations/open-privacy-epoch.ts';
import { previewQuestion } from './operations/preview-question.ts';
import { putQuestionOperation } from './operations/put-question.ts';
import { readBalance } from './operations/read-balance.ts';
import { readCatalogue } from './operations/read-catalogue.ts';
import { readCatalogueRecord } from './operations/read-catalogue-record.ts';
import { readDataset } from './operations/read-dataset.ts';
import { readInspections } from './operations/read-inspections.ts';
import { readPartnerDataset } from './operations/read-partner-dataset.ts';
import { readPrivacy } from './operations/read-privacy.ts';
import { readQuestion } from './operations/read-question.ts';
import { readReadiness } from './operations/read-readiness.ts';
import { readRegistration } from './operations/read-registration.ts';
import { readSnapshot } from './operations/read-snapshot.ts';
import { readTransfer } from './operations/read-transfer.ts';
import { readUpload } from './operations/read-upload.ts';
import { receiveCopy } from './operations/receive-copy.ts';
import { receiveCountersignature } from './operations/receive-countersignature.ts';
import { receiveCureNotice } from './operations/receive-cure-notice.ts';
import { receiveDataset } from './operations/receive-dataset.ts';
import { receiveReadinessCure } from './operations/receive-readiness-cure.ts';
import { reconcile } from './operations/reconcile.ts';
import { registerDataset } from './operations/register-dataset.ts';
import { regradeReadiness } from './operations/regrade-readiness.ts';
import { releaseTransfer } from './operations/release-transfer.ts';
import { COUNTERSIGNED, repeatAssessment } from './operations/repeat-assessment.ts';
import { requestAssessment } from './operations/request-assessment.ts';
import { searchCatalogue } from './operations/search-catalogue.ts';
import { serveStatement } from './operations/serve-statement.ts';
import { setPrivacy } from './operations/set-privacy.ts';
import { startRegistration } from './operations/start-registration.ts';
import { stopTransfer } from './operations/stop-transfer.ts';
import { withdrawDataset } from './operations/withdraw-dataset.ts';
import { withdrawParticipants } from './operations/withdraw-participants.ts';

import { transferSubscriptions } from './transfer/subscriptions.ts';

const operations: Capability['operations'] = [
  answer,
  ask,
  fulfilDuty,
  listDatasets,
  listDuties,
  listPartnerDatasets,
  listTransfers,
  readBalance,
  readCatalogue,
  readCatalogueRecord,
  readDataset,
  putQuestionOperation,
  listQuestions,
  listHeardQuestions,
  measureAttack,
  openPrivacyEpoch,
  readPrivacy,
  setPrivacy,
  listExchanges,
  beginUpload,
  readUpload,
  listUploads,
  finishUpload,
  abandonUpload,
  startRegistration,
  completeRegistration,
  readRegistration,
  listRegistrations,
  cancelRegistration,
  inspectFiles,
  readInspections,
  checkFiles,
  giveCureNotice,
  receiveCureNotice,
  listCureNotices,
  bookCopy,
  receiveCopy,
  judgeQuestion,
  previewQuestion,
  readPartnerDataset,
  readQuestion,
  readTransfer,
  receiveDataset,
  reconcile,
  registerDataset,
  releaseTransfer,
  searchCatalogue,
  serveStatement,
  stopTransfer,
  withdrawDataset,
  withdrawParticipants,
  assessReadiness,
  describeDataset,
  keepReadinessCure,
  listReadiness,
  listReadinessCures,
  readReadiness,
  receiveCountersignature,
  receiveReadinessCure,
  regradeReadiness,
  repeatAssessment,
  requestAssessment,
  compareSnapshots,
  listSnapshots,
  listWithdrawals,
  readSnapshot,
];

export const dataCommons = (reference: DuoReference): Capability => ({
  name: 'data-commons',
  operations,
  migrations: dataCommonsMigrations,
  judges: dataCommonsJudges(reference),
  acts: dataActs,
  subscriptions: transferSubscriptions,
  inbox: {
    [DATASET_PUBLISHED]: receiveDataset,
    [CURE_NOTICE]: receiveCureNotice,
    [COPY_BOOKED]: receiveCopy,
    [COUNTERSIGNED]: receiveCountersignature,
    [READINESS_CURE]: receiveReadinessCure,
  },
});

export { readAgreementTerms } from './agreement/terms.ts';
export { DATA_AGREEMENT, dataAgreementType } from './agreement-type.ts';
export { publishCatalogue } from './catalogue.ts';
export { type CroissantReport, folderOf, verifyCroissant } from './catalogue-formats/index.ts';
export { type Licences, readLicences } from './datasheet/index.ts';
export { type DuoReference, readDuoReference } from './duo/reference.ts';
export { fetchKeeper } from './fetch-keeper.ts';
export {
  type CohortPlan,
  type CohortWish,
  clinicalPlan,
  generateTable,
  generateVcf,
  islandBiomePlan,
  microbeLibraryPlan,
  planCohort,
  writeCohort,
  writeGenerated,
} from './generate/index.ts';
export {
  checkpointPath,
  compareVariants,
  type FileFinding,
  type Inspected,
  type Inspection,
  type InspectionWatch,
  inspectFile,
  inspectionTargets,
  type Outset,
  type VariantComparison,
} from './inspect/index.ts';
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
  judgePort,
  membersPort,
  outboxPort,
  personDigestPort,
  registrationBoardPort,
} from './ports.ts';
export { privacyPort } from './privacy/index.ts';
export { type QuestionDesk, questionDesk } from './question-desk.ts';
export { askerOfPart } from './question-store.ts';
export {
  type ReadinessKeeping,
  type ReadinessProfile,
  readinessDesk,
  readinessPort,
  readReadinessProfile,
  readVocabularies,
} from './readiness/index.ts';
export { reciprocityDesk } from './reciprocity-desk.ts';
export { RegistrationBoard } from './registration/board.ts';
export { registrationDesk } from './registration/desk.ts';
export { placesOfConcernIn } from './transfer/places-of-concern.ts';
export { placesOfConcernPort, urlKeyPort } from './transfer/ports.ts';
export { type TransferResource, transferResource } from './transfer/resource.ts';
export { refreshTransfers } from './transfer/standing-permission.ts';
export { sweepTransferFolder } from './transfer/stored-file.ts';
export { closeExpiredTransfers } from './transfer-store.ts';
export { type UploadResource, uploadResource } from './upload/resource.ts';
export { sweepUploads } from './upload/sweep.ts';
export { readAssemblies } from './variants/index.ts';
