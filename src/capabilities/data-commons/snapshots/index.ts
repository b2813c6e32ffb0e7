// Door of snapshots: what a data set was made of at each of its versions, and what changed.
export { ComparisonSchema, compareSnapshots } from './comparison.ts';
export {
  ManifestSchema,
  makeSnapshot,
  type Snapshot,
  SnapshotDetailSchema,
} from './manifest.ts';
export { type NamedSnapshot, NamedSnapshotSchema, SNAPSHOT_CAUSES } from './named.ts';
export { findSnapshot, namedSnapshot, snapshotsOf, takeSnapshot } from './snapshot-store.ts';
export {
  changedMeanwhile,
  isAsLooked,
  stillBefore,
  VERSION_REFUSALS,
  versionBefore,
} from './version-of.ts';
