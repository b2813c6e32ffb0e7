// Refusals that several operations on readiness share.
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Dataset } from '../model.ts';
import type { ReadinessKeeping } from './ports.ts';
import type { ReadinessProfile } from './profile.ts';

export const noSuchDataset = (id: string) =>
  refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
    next: 'See `entente data-commons list-datasets`.',
  });

export const isHeld = (dataset: Dataset | null): dataset is Dataset =>
  dataset !== null && dataset.withdrawnAt === undefined;

export function profileNamed(
  { profile, profiles }: ReadinessKeeping,
  id: string | undefined,
): Result<ReadinessProfile> {
  const found = id === undefined ? profile : profiles.find((one) => one.id === id);
  if (found !== undefined) return ok(found);
  return refused(
    refusal('not-found', 'data-commons.no-such-profile', `There is no profile ${id} here.`, {
      because: [
        { field: '/profile', text: `Loaded: ${profiles.map((one) => one.id).join(', ')}.` },
      ],
      next: 'Have the operator add its file; packs/README.md says where.',
    }),
  );
}
