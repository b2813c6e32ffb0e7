// The part of the ledger that needs no store: everything a verifier does, in Node and in browsers.
export type { HeldHead } from './audit-heads.ts';
export { type Check, firstBad } from './check.ts';
export {
  type Checkpoint,
  type CheckpointRefusal,
  checkpointText,
  readCheckpoint,
  type SignedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts';
export { type Comparison, compareHead, compareHeads, type SeenHead } from './compare-heads.ts';
export { firstDifference } from './compare-logs.ts';
export { cosignedAt } from './cosignature.ts';
export { CheckpointSchema, EntrySchema, EntryWithBodySchema } from './entry-schema.ts';
export {
  COSIGNATURE,
  formatKey,
  keyIdOf,
  LOG_SIGNATURE,
  type NoteKey,
  noteKey,
  parseKey,
} from './key.ts';
export {
  type EntryBody,
  type EntryId,
  entryIdOf,
  isBodyOf,
  type Leaf,
  LeafSchema,
  leafText,
} from './leaf.ts';
export {
  bodiesPath,
  CHECKPOINT_PATH,
  filesInMemory,
  headPath,
  type LogFile,
  type LogFiles,
  MANIFEST_PATH,
  ManifestSchema,
  parseHeadPath,
} from './log-files.ts';
export { type LogReport, type Problem, problemText } from './log-report.ts';
export { leafHash, nodeHash } from './merkle.ts';
export { type Note, type NoteRefusal, parseNote, verifyNote } from './note.ts';
export { type PolicyRefusal, parsePolicy } from './parse-policy.ts';
export {
  alliancePolicy,
  formatPolicy,
  isQuorum,
  type Policy,
  quorumText,
  witnessQuorum,
} from './policy.ts';
export { type BatchPromise, checkPromise, PromiseSchema } from './promise.ts';
export { verifyConsistency, verifyInclusion } from './proof.ts';
export { proofOf } from './proof-steps.ts';
export {
  type Receipt,
  ReceiptSchema,
  type ReceiptState,
  receiptText,
  withoutBody,
} from './receipt.ts';
export { bundlePath, parseTilePath, tilePath, tilesOf } from './tile.ts';
export { type AuditOptions, verifyLog } from './verify-log.ts';
export { type ReceiptReport, verifyReceipt } from './verify-receipt.ts';
