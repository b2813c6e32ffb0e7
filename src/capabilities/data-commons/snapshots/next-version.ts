// A version that was measured, before it stands: whoever withdrew is cleared from it as well, and
// whether its counts may leave exactly is decided by how far it is from the version before. Two
// versions that differ by a few persons tell of them (Ayoz and others 2021, on updates of beacons).
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { standardPolicy } from '../disclosure/index.ts';
import type { Measured } from '../measure-files.ts';
import type { Dataset, Description } from '../model.ts';
import type { HomeNode } from '../ports.ts';
import { type Cleared, clearedFrom, clearedState, type PersonDigest } from './cleared.ts';
import { clearedInFiles, heldPersons, type NamedInFile } from './held-persons.ts';
import type { WithdrawalState } from './named.ts';
import { measuredWithout } from './remeasure.ts';
import { areApart } from './standing.ts';
import { changedMeanwhile } from './version-of.ts';

export interface Versioning {
  readonly db: Database;
  readonly home: HomeNode;
  readonly personDigest: PersonDigest;
}

export interface NextVersion {
  readonly measured: Measured;
  readonly withdrawals: WithdrawalState | null;
  /** Far enough from the version before that nothing answered on that one stands in the way. */
  readonly isApart: boolean;
  /** Names who was cleared while it was measured. */
  readonly clearedState: string | null;
}

export async function nextVersion(
  { db, home, personDigest }: Versioning,
  measured: Measured,
  description: Description,
  looked: Dataset | null,
): Promise<Result<NextVersion>> {
  const scoped = { id: looked?.id ?? NOT_YET, description };
  const cleared = description.isHuman ? await clearedFrom(db, scoped, personDigest) : null;
  const asCleared = { clearedState: cleared?.state ?? null };
  const asIs = { measured, withdrawals: null, isApart: true, ...asCleared };
  if (!description.isHuman) return ok(asIs);
  if (cleared === null && looked === null) return ok(asIs);
  const held = await heldPersons(home.dataFolder, { files: measured.files, description });
  if (!held.ok) return held;
  const changed = looked && (await changedPersons(home, looked, held.value, measured));
  const least = (description.disclosure ?? standardPolicy).minimumCell;
  const isApart = looked === null || areApart(changed, least);
  const found = foundIn(held.value, cleared);
  // Moved once, moved for good: a version far from the last may be close to one before it. Whoever
  // withdrew may have been in answers of another data set made of the same files.
  const isPerturbed =
    looked?.withdrawals?.isPerturbed === true ||
    found > 0 ||
    (!isApart && changed !== null && changed > 0);
  const inFiles = filesNow(held.value, cleared, found > 0, { looked, measured });
  const isClear = found === 0 && inFiles.every((file) => file.cleared === 0);
  if (isClear && !isPerturbed) return ok({ ...asIs, isApart });
  const without =
    cleared && found > 0
      ? await measuredWithout(home, measured, description, { cleared, inFiles })
      : ok({});
  if (!without.ok) return without;
  const state = cleared?.state ?? looked?.snapshot?.snapshot ?? '';
  return ok({
    measured: { ...measured, ...without.value },
    isApart,
    ...asCleared,
    withdrawals: {
      state,
      lastAt: looked?.withdrawals?.lastAt ?? looked?.registeredAt ?? '',
      participants: found,
      files: inFiles,
      isPerturbed,
      seed: personDigest(`counts of ${scoped.id} without ${state}`),
    },
  });
}

const NOT_YET = 'a data set to be';

/** Inside the act: nobody withdrew while its files were read. */
export async function stillCleared(
  db: Database,
  looked: Dataset | null,
  description: Description,
  { clearedState: was }: Pick<NextVersion, 'clearedState'>,
): Promise<Result<null>> {
  if (!description.isHuman) return ok(null);
  const id = looked?.id ?? NOT_YET;
  const now = await clearedState(db, { id, description });
  return now === was ? ok(null) : refused(changedMeanwhile(looked?.id ?? 'The register'));
}

function foundIn(held: readonly NamedInFile[], cleared: Cleared | null): number {
  if (cleared === null) return 0;
  const names = new Set(held.flatMap(({ names: of }) => [...(of ?? [])]));
  return [...names].filter((name) => cleared.has(name)).length;
}

/**
 * Of a file that names nobody: while they are in the others, or while its bytes are those of
 * before, it may hold them; bytes of its own in a version without them are taken for what the
 * steward says they are.
 */
function filesNow(
  held: readonly NamedInFile[],
  cleared: Cleared | null,
  isFound: boolean,
  { looked, measured }: { readonly looked: Dataset | null; readonly measured: Measured },
): WithdrawalState['files'] {
  const has = (identifier: string) => cleared?.has(identifier) ?? false;
  return clearedInFiles(held, has).map((file, at) => {
    if (file.cleared !== null || isFound) return file;
    const { sha256 } = measured.files[at]!;
    const was = looked?.files.find((one) => one.sha256 === sha256);
    const before = looked?.withdrawals?.files.find((one) => one.path === was?.path);
    return before?.cleared === null ? file : { ...file, cleared: 0 };
  });
}

/** How many persons came or went; by their numbers where the files before cannot be read. */
async function changedPersons(
  home: HomeNode,
  looked: Dataset,
  now: readonly NamedInFile[],
  measured: Measured,
): Promise<number | null> {
  const before = await heldPersons(home.dataFolder, looked);
  const isNamed = (held: readonly NamedInFile[]) => held.some(({ names }) => names !== null);
  if (before.ok && isNamed(before.value) && isNamed(now)) {
    const all = (held: readonly NamedInFile[]) =>
      new Set(held.flatMap((f) => [...(f.names ?? [])]));
    return all(before.value).symmetricDifference(all(now)).size;
  }
  const [was, is] = [looked.personCount, measured.personCount];
  return was === undefined || is === undefined ? null : Math.abs(is - was);
}
