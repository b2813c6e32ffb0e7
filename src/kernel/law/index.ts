// The law's door.
export type { ActKind } from './act-kinds.ts';
export { type Boundary, dueBoundaries, midnight, nextBoundary } from './boundaries.ts';
export { checkReferences } from './check-references.ts';
export { listDecision, registerDecisions } from './decision-store.ts';
export { DEFAULT_RULE } from './default-rule.ts';
export {
  diffLines,
  diffPack,
  type PackDiff,
  type PackMoment,
  type ReferenceChange,
  type RuleChange,
} from './diff-packs.ts';
export { explain as explainVerdict } from './explain.ts';
export { type InvalidPack, invalidPack, type PackProblem, problemLine } from './finding.ts';
export { type Judge, judge, type Law, verdictJson } from './judge.ts';
export { type LawBook, openLawBook } from './law-book.ts';
export { earlierDecisions, lawMigrations } from './migrations/index.ts';
export { type NearMiss, nearMisses, nearMissLines } from './near-misses.ts';
export { lawOperations } from './operations/index.ts';
export { type Pack, PackSchema, type Rule } from './pack-schema.ts';
export {
  type Imported,
  type ImportMoment,
  importPacks,
  packBytes,
  storedPacks,
} from './pack-store.ts';
export type { Standing } from './periods.ts';
export {
  dependentsOf,
  endPermission,
  grantPermissions,
  type PermissionDraft,
  permissionById,
  type StandingPermission,
} from './permissions.ts';
export { actKindsPort, lawBookPort } from './ports.ts';
export {
  isRulePack,
  type PackFile,
  type PackReading,
  type ReadPack,
  readPack,
} from './read-pack.ts';
export { type Replay, replay } from './replay.ts';
export {
  type Cause,
  eventOf as permissionEvent,
  type PermissionChange,
  type Refresh,
  type RippleContext,
  type Rippled,
  rejudge,
  rejudgeKind,
  rippleOf,
} from './ripple.ts';
export { type RippleCause, recordRipple, THINGS_MAX } from './ripple-record.ts';
export {
  END_OF_TIME,
  type PackVersion,
  type RuleSet,
  type RuleStanding,
  ruleSet,
  SINCE_EVER,
  standingOf,
  standings,
} from './rule-set.ts';
export { type LawTestReport, testLines, testPackFiles, testPacks } from './test-packs.ts';
export { VerdictSchema } from './verdict-schema.ts';
export { type NamedVerdict, recordVerdicts, verdictById } from './verdict-store.ts';
