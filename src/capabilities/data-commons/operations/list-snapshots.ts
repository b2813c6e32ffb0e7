// The snapshots of a data set held here, the newest first: what each was made of, by what.
import { ok, refused } from '../../../base/result.ts';
import { DigestSchema, InstantSchema, Type } from '../../../base/schema.ts';
import { readEntries } from '../../../kernel/ledger/index.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { noSuchDataset } from '../readiness/refusals.ts';
import { ManifestSchema, namedSnapshot, snapshotsOf } from '../snapshots/index.ts';

const Count = Type.Integer({ minimum: 0 });
const MADE_BY = new Set(['dataset.registered', 'dataset.described']);
const ENTRIES_MAX = 10_000;

export const listSnapshots = readOperation({
  id: 'data-commons.list-snapshots',
  summary: 'List the versions of a data set held here, the newest first',
  route: { method: 'GET', path: '/data-commons/datasets/:dataset/snapshots' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({
    dataset: Type.String(),
    snapshots: Type.Array(
      Type.Object({
        snapshot: Type.String({ ...DigestSchema, description: 'Digest of its manifest' }),
        version: Type.Integer({ minimum: 1 }),
        previous: ManifestSchema.properties.previous,
        because: ManifestSchema.properties.because,
        madeAt: InstantSchema,
        isCurrent: Type.Boolean({ description: 'Questions are answered on it' }),
        title: Type.String(),
        files: Count,
        bytes: Count,
        records: Count,
        samples: Type.Optional(Count),
        persons: Type.Optional(Count),
        entry: Type.Optional(Type.String({ description: 'Of the act that made it' })),
      }),
    ),
  }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['mandate:steward', 'mandate:auditor'],
  needs: {},
  async run({ db }, { dataset: id }) {
    const dataset = await findDataset(db, id);
    if (dataset === null) return refused(noSuchDataset(id));
    const current = namedSnapshot(dataset).snapshot;
    const about = await readEntries(db, { subject: id, limit: ENTRIES_MAX });
    const snapshots = [];
    for (const { id: snapshot, manifest, detail } of await snapshotsOf(db, dataset)) {
      const { version, previous, because, madeAt } = manifest;
      const counted = detail.files.flatMap(({ samples }) => samples ?? []);
      const entry = about.find(({ leaf }) => leaf.at === madeAt && MADE_BY.has(leaf.type));
      snapshots.push({
        ...{ snapshot, version, previous, because, madeAt },
        isCurrent: snapshot === current,
        title: detail.title,
        files: detail.files.length,
        bytes: detail.files.reduce((sum, { bytes }) => sum + bytes, 0),
        records: detail.recordsTotal,
        ...(counted.length > 0 ? { samples: counted.reduce((a, b) => a + b, 0) } : {}),
        ...(detail.personCount === undefined ? {} : { persons: detail.personCount }),
        ...(entry ? { entry: entry.entry } : {}),
      });
    }
    return ok({ output: { dataset: id, snapshots } });
  },
});
