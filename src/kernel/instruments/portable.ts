// What browsers, the command line and partners may import: shapes, readings, counts; no signatures.
export {
  type AdoptionCertificate,
  type AdoptionFacts,
  CERTIFICATE_TYP,
  certificateDigest,
  type Decision,
  decide,
} from './adoption.ts';
export { type Attestation, countStatements } from './counted.ts';
export {
  type DecisionRule,
  DecisionRuleSchema,
  ruleDigest,
  ruleProblems,
  type Share,
} from './decision-rule.ts';
export { electorate } from './electorate.ts';
export {
  type Clause,
  INSTRUMENT_TYP,
  type Instrument,
  type InstrumentId,
  InstrumentSchema,
  instrumentBytes,
  instrumentDigest,
  instrumentId,
  readInstrument,
} from './instrument.ts';
export {
  readSigned,
  type SignedStatement,
  SignedStatementSchema,
  type StatementRefusal,
  signStatement,
  type VerifiedStatement,
} from './jws.ts';
export type { KeyRecord } from './key-record.ts';
export {
  type Ladder,
  type LadderDates,
  LadderSchema,
  type LadderStage,
  ladderDates,
  ladderStageAt,
} from './ladder.ts';
export { type EndReason, type InstrumentState, STAGES, type Stage } from './lifecycle.ts';
export type { Matter } from './matters.ts';
export {
  type MemberList,
  MemberListSchema,
  type MembershipSpan,
  memberListDigest,
  membersAt,
} from './member-list.ts';
export {
  LeavingSchema,
  readStandingTerms,
  type StandingTerms,
  standingTerms,
} from './standing-terms.ts';
export { ROLES, type Role, STATEMENT_TYP, type Statement, StatementSchema } from './statement.ts';
export { successionProblems } from './succession.ts';
export { type Line, type Tally, tally, type Vote } from './tally.ts';
