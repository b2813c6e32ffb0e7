// The data set of which files are a new version: held here, not withdrawn, of the same kind.
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import type { Dataset, Description, MeasuredFile } from '../model.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';
import { namedSnapshot } from './snapshot-store.ts';

export const VERSION_REFUSALS = [
  'data-commons.no-such-dataset',
  'data-commons.not-a-version',
  'data-commons.dataset-changed',
] as const;
type VersionRefusal = Refusal<(typeof VERSION_REFUSALS)[number]>;

/** Null where the files are a data set of their own. */
export async function versionBefore(
  db: Database,
  versionOf: string | undefined,
  description: Description,
): Promise<Result<Dataset | null, VersionRefusal>> {
  if (versionOf === undefined) return ok(null);
  const before = await findDataset(db, versionOf);
  if (!isHeld(before)) return refused(noSuchDataset(versionOf));
  // What guards persons may not be lost by calling their data something else.
  if (before.description.isHuman !== description.isHuman)
    return refused(notAVersion(versionOf, 'It is human data in one and not in the other.'));
  return ok(before);
}

/** Inside the act: still the data set that was looked at, and something of it is new. */
export async function stillBefore(
  db: Database,
  looked: Dataset | null,
  { description, files }: { description: Description; files: readonly MeasuredFile[] },
): Promise<Result<Dataset | null, VersionRefusal>> {
  if (looked === null) return ok(null);
  const now = await findDataset(db, looked.id);
  if (!isHeld(now)) return refused(noSuchDataset(looked.id));
  if (!isAsLooked(now, looked)) return refused(changedMeanwhile(now.id));
  const names = (held: readonly MeasuredFile[]) =>
    held.map(({ path, sha256 }) => `${path} ${sha256}`).sort();
  const textOf = (files: readonly MeasuredFile[], said: Description) =>
    canonicalJson([names(files), said] as unknown as Json);
  if (textOf(now.files, now.description) === textOf(files, description))
    return refused(notAVersion(now.id, 'Files and description are those of its current version.'));
  return ok(now);
}

const notAVersion = (id: string, text: string) =>
  refusal('conflict', 'data-commons.not-a-version', `This is no new version of ${id}.`, {
    because: [{ field: '/versionOf', text }],
    next: 'Register it as a data set of its own, or name the files that changed.',
  });

/** The same version, with the same participants cleared from it. */
export const isAsLooked = (now: Dataset, looked: Dataset): boolean =>
  namedSnapshot(now).snapshot === namedSnapshot(looked).snapshot &&
  now.withdrawals?.state === looked.withdrawals?.state;

export const changedMeanwhile = (id: string) =>
  refusal('conflict', 'data-commons.dataset-changed', `${id} was changed meanwhile.`, {
    because: [{ text: 'Another version, or a withdrawal, came in while the files were read.' }],
    next: 'Do it again: it is carried out on the data set as it stands then.',
  });
