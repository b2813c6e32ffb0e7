// A snapshot of a data set: which bytes it is made of and what was said of them, as canonical JSON
// whose digest is its id. It never changes; whatever changes the files or the description makes a
// new one that names the one before.
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import type { Json } from '../../../base/json.ts';
import { DigestSchema, InstantSchema, type Static, Type } from '../../../base/schema.ts';
import type { Dataset } from '../model.ts';
import type { SnapshotCause } from './named.ts';
import { SNAPSHOT_CAUSES } from './named.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });
const Because = Type.Unsafe<SnapshotCause>(
  Type.Enum([...SNAPSHOT_CAUSES], { description: 'What made it' }),
);

export const ManifestSchema = Type.Object(
  {
    format: Type.Literal('entente-snapshot/1'),
    dataset: Type.String(),
    version: Type.Integer({ minimum: 1 }),
    previous: Type.Union([DigestSchema, Type.Null()], {
      description: 'Id of the snapshot before; null of the first',
    }),
    because: Because,
    files: Type.Array(
      Type.Object(
        { name: Type.String(), sha256: DigestSchema, bytes: Count, format: Type.String() },
        strict,
      ),
      { description: 'Sorted by name; names stay with the holder' },
    ),
    facts: Type.String({ ...DigestSchema, description: 'Of all that was measured' }),
    description: Type.String({ ...DigestSchema, description: 'Of the description' }),
    madeAt: InstantSchema,
  },
  strict,
);
export type Manifest = Static<typeof ManifestSchema>;

/** What two snapshots are compared by: counts, shapes and words, never a value of any row. */
export const SnapshotDetailSchema = Type.Object(
  {
    title: Type.String(),
    files: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          sha256: DigestSchema,
          bytes: Count,
          format: Type.String(),
          records: Count,
          samples: Type.Optional(Count),
          columns: Type.Optional(
            Type.Array(Type.Object({ name: Type.String(), type: Type.String() }, strict)),
          ),
        },
        strict,
      ),
    ),
    recordsTotal: Count,
    personCount: Type.Optional(Count),
    description: Type.Unknown({ description: 'As it was stated then' }),
  },
  strict,
);
export type SnapshotDetail = Omit<Static<typeof SnapshotDetailSchema>, 'description'> & {
  readonly description: Dataset['description'];
};

export interface Snapshot {
  readonly id: Digest;
  readonly manifest: Manifest;
  readonly detail: SnapshotDetail;
}

export interface Making {
  readonly version: number;
  readonly previous: string | null;
  readonly because: SnapshotCause;
  readonly madeAt: string;
}

type Measured = Pick<
  Dataset,
  'id' | 'files' | 'recordsTotal' | 'personCount' | 'persons' | 'description'
>;

export function makeSnapshot(dataset: Measured, making: Making): Snapshot {
  const { id, description, recordsTotal, personCount, persons } = dataset;
  const files = dataset.files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const known = { ...(personCount === undefined ? {} : { personCount }) };
  const facts = { files, recordsTotal, ...known, ...(persons ? { persons } : {}) };
  const manifest: Manifest = {
    format: 'entente-snapshot/1',
    dataset: id,
    version: making.version,
    previous: making.previous as Manifest['previous'],
    because: making.because,
    files: files.map(({ path: name, sha256, bytes, format }) => ({ name, sha256, bytes, format })),
    facts: digestOfJson(facts as unknown as Json),
    description: digestOfJson(description as unknown as Json),
    madeAt: making.madeAt,
  };
  return {
    id: digestOfJson(manifest as unknown as Json),
    manifest,
    detail: {
      title: description.title,
      files: files.map(({ path: name, sha256, bytes, format, records, samples, columns }) => ({
        ...{ name, sha256, bytes, format, records },
        ...(samples === undefined ? {} : { samples }),
        ...(columns ? { columns: columns.map((column) => ({ ...column })) } : {}),
      })),
      recordsTotal,
      ...known,
      description,
    },
  };
}

/** Of a data set that was registered before there were snapshots: its state is its first one. */
export const firstSnapshot = (dataset: Dataset): Snapshot =>
  makeSnapshot(dataset, {
    version: 1,
    previous: null,
    because: 'registered',
    madeAt: dataset.registeredAt,
  });
