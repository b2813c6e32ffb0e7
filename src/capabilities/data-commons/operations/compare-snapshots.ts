// What changed between two snapshots of a data set held here.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { keptListing } from '../folder-listing.ts';
import { homePort } from '../ports.ts';
import { noSuchDataset } from '../readiness/refusals.ts';
import {
  ComparisonSchema,
  compareSnapshots as compare,
  findSnapshot,
  namedSnapshot,
} from '../snapshots/index.ts';
import { noSuchSnapshot } from '../snapshots/refusals.ts';

export const compareSnapshots = readOperation({
  id: 'data-commons.compare-snapshots',
  summary: 'Say what changed between two versions of a data set held here',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/comparison' },
  input: Type.Object(
    {
      dataset: Type.String(),
      from: Type.Optional(
        Type.String({ description: 'Number or digest; the one before `to` when left out' }),
      ),
      to: Type.Optional(
        Type.String({ description: 'Number or digest; the current one when left out' }),
      ),
    },
    { additionalProperties: false },
  ),
  output: ComparisonSchema,
  refusals: ['data-commons.no-such-dataset', 'data-commons.no-such-snapshot'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: { home: homePort },
  async run({ db, home }, { dataset: id, from, to }) {
    const dataset = await findDataset(db, id);
    if (dataset === null) return refused(noSuchDataset(id));
    const last = to ?? namedSnapshot(dataset).snapshot;
    const after = await findSnapshot(db, dataset, last);
    if (after === null) return refused(noSuchSnapshot(id, last));
    // The first one is compared with itself: nothing changed.
    const first = from ?? after.manifest.previous ?? after.id;
    const before = await findSnapshot(db, dataset, first);
    if (before === null) return refused(noSuchSnapshot(id, first));
    const listed = (sha256: string) => keptListing(home, sha256);
    return ok({ output: compare(before, after, listed) });
  },
});
