// The ledger's door.
export { type Appended, appendEntry, type EntryDraft } from './append-entry.ts';
export { type AuditRefusal, auditAtStart, auditWhole } from './audit-ledger.ts';
export { witnessStandings } from './cosignatures.ts';
export { EntryIdSchema } from './entry-schema.ts';
export { eraseBody } from './erase-body.ts';
export {
  type Exchanged,
  exchangeHeads,
  type OpenQuestion,
  seenHeads,
  settleExtension,
} from './exchange-heads.ts';
export { type ExportOptions, exportLog } from './export-log.ts';
export { type ForkEvidence, readForks } from './forks.ts';
export { isStale } from './freshness.ts';
export { keepHead, rollbackWarning, type Turn } from './keep-head.ts';
export type { KnownLog } from './known-logs.ts';
export type { Ledger, LedgerParts } from './ledger.ts';
export { type ReceiptRefusal, receiptFor } from './make-receipt.ts';
export { ledgerMigrations } from './migrations/index.ts';
export { type Numbered, numberEntries } from './number-entries.ts';
export { openLedger } from './open-ledger.ts';
export { ledgerOperations } from './operations/index.ts';
export * from './portable.ts';
export { ownLedger, policyAt } from './ports.ts';
export { newestHead, type OwnHead, provisionalSince, publishHead } from './publish-head.ts';
export {
  bodyFor,
  countUnnumbered,
  type Entry,
  type EntryPage,
  type EntryRefusal,
  type HeldBody,
  readEntries,
  readEntry,
} from './read-entries.ts';
export { mayReadBody } from './reader.ts';
export type { Partner, Sought, WitnessTransport } from './seek-cosignatures.ts';
export { logKeyOf, type Signer, witnessKeyOf } from './signer.ts';
export { stageFork } from './stage-fork.ts';
export { type StoredFilesOptions, storedFiles } from './stored-files.ts';
export { consistencyProof, inclusionProof, treeHead } from './stored-tree.ts';
export { flipByte, numberedEntryWithBody, type TamperTarget, tamper } from './tamper.ts';
export { type Witness, witnessedCheckpoint, witnessLog } from './witness-log.ts';
export { type WitnessRefusal, type WitnessReply, witnessReply } from './witness-refusal.ts';
