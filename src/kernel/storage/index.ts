// Storage's door.

export {
  type AdjustableClock,
  adjustableClock,
  type Clock,
  heldClock,
  systemClock,
} from './clock.ts';
export { createTables, type TableDraft } from './create-tables.ts';
export {
  type Columns,
  columnsOf,
  type Database,
  type Flush,
  type Migration,
  type Store,
  type StoreKind,
  type Unit,
  type Work,
} from './database.ts';
export {
  claimJobs,
  deadJobs,
  enqueueJob,
  failJob,
  finishJob,
  type Job,
  type JobDraft,
  jobMigrations,
} from './jobs.ts';
export { appliedMigrations, migrate } from './migrate.ts';
export { openStore } from './open-store.ts';
export { judgedOperation, readOperation, writeOperation } from './operations.ts';
export { openPostgresStore } from './postgres-store.ts';
export { databaseFile, openStoreForReading } from './read-only-store.ts';
export { openSqliteStore } from './sqlite-store.ts';
export { asFault } from './world-failed.ts';
