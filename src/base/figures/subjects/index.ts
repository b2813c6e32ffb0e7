// What operations say, as figures.
export { allianceSubject, flowsOf, type MemberSeen, type QuestionsSeen } from './alliance.ts';
export { type AskedSeen, answerSubjects } from './answers.ts';
export { type BalanceSeen, balanceSubject, cureSubject } from './balance.ts';
export { type BallotSeen, ballotSubject } from './ballot.ts';
export {
  type ColumnSeen,
  columnSubject,
  type HeldSeen,
  heldColumns,
  type PublishedSeen,
  publishedColumns,
} from './columns.ts';
export { mattersSubject } from './ladder.ts';
export { proofSubject } from './proof.ts';
export type { NameOf, Subject, SubjectLook } from './subject.ts';
export {
  heldVariants,
  type PublishedVariantsSeen,
  publishedVariants,
  variantSubjects,
} from './variants.ts';
