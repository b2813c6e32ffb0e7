// One snapshot of a data set held here: the manifest whose digest it goes by, with what was counted
// in each file and the description as it was stated then.
import { ok, refused } from '../../../base/result.ts';
import { DigestSchema, Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { noSuchDataset } from '../readiness/refusals.ts';
import {
  findSnapshot,
  ManifestSchema,
  namedSnapshot,
  SnapshotDetailSchema,
} from '../snapshots/index.ts';
import { noSuchSnapshot } from '../snapshots/refusals.ts';

export const readSnapshot = readOperation({
  id: 'data-commons.read-snapshot',
  summary: 'Read one version of a data set held here: its manifest, counts and description',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/snapshots/:snapshot' },
  input: Type.Object(
    {
      dataset: Type.String(),
      snapshot: Type.String({ description: 'Number of the version, or its digest' }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    snapshot: DigestSchema,
    manifest: ManifestSchema,
    detail: SnapshotDetailSchema,
    isCurrent: Type.Boolean(),
  }),
  refusals: ['data-commons.no-such-dataset', 'data-commons.no-such-snapshot'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: {},
  async run({ db }, { dataset: id, snapshot: named }) {
    const dataset = await findDataset(db, id);
    if (dataset === null) return refused(noSuchDataset(id));
    const found = await findSnapshot(db, dataset, named);
    if (found === null) return refused(noSuchSnapshot(id, named));
    const { id: snapshot, manifest, detail } = found;
    const isCurrent = namedSnapshot(dataset).snapshot === snapshot;
    return ok({ output: { snapshot, manifest, detail, isCurrent } });
  },
});
