// On which bytes the level was found that a data set stands at: a check of its files changes no
// level, and bytes that are put back raise none until the data set is assessed again.
import { InstantSchema, type Static, Type } from '../../../base/schema.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import type { Dataset } from '../model.ts';
import { readinessAt } from './held.ts';
import type { ReadinessProfile } from './profile.ts';
import { reportsOf } from './readiness-store.ts';
import { reportDigest } from './report.ts';

export const LevelOfFilesSchema = Type.Object(
  {
    level: Type.Integer({ minimum: 0, maximum: 4 }),
    assessedAt: InstantSchema,
    foundRegistered: Type.Boolean({ description: 'It was found on the registered bytes' }),
  },
  { description: 'The report that holds; its level stands until the files are assessed again' },
);
export type LevelOfFiles = Static<typeof LevelOfFilesSchema>;

const REPORTS_MAX = 50;

/** Null where no report holds. */
export async function levelOfFiles(
  db: Database,
  dataset: Dataset,
  profiles: readonly ReadinessProfile[],
  at: Temporal.Instant,
): Promise<LevelOfFiles | null> {
  const { level, isInForce } = readinessAt(dataset, at);
  const reports = isInForce ? await reportsOf(db, dataset.id, REPORTS_MAX) : [];
  const held = reports.find(({ report }) => reportDigest(report) === dataset.readiness?.report);
  if (held === undefined) return null;
  const { binding, results, assessedAt } = held.report;
  const profile = profiles.find(({ digest }) => digest === binding.profile.digest);
  const checks = profile?.checks.filter(({ procedure }) => procedure === 'file-hashes') ?? [];
  // A file beside the registered ones fails the check too, and leaves them what they are.
  const foundRegistered = checks.every(({ id }) =>
    results.some(({ check, evidence }) => check === id && evidence.changed === 0),
  );
  return { level, assessedAt, foundRegistered };
}
