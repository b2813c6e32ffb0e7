// What changed between two snapshots of a data set, as data: files, counts, columns, description.
import { canonicalJson } from '../../../base/canonical-json.ts';
import type { Json } from '../../../base/json.ts';
import { DigestSchema, type Static, Type } from '../../../base/schema.ts';
import type { Snapshot, SnapshotDetail } from './manifest.ts';
import { NamedSnapshotSchema } from './named.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });
const BeforeAfter = Type.Object(
  { before: Type.Optional(Count), after: Type.Optional(Count) },
  { ...strict, description: 'Left out where it is not known' },
);
const FileSideSchema = Type.Object(
  {
    name: Type.String(),
    sha256: DigestSchema,
    bytes: Count,
    format: Type.String(),
    records: Count,
    samples: Type.Optional(Count),
  },
  strict,
);

const MemberCountsSchema = Type.Object(
  { same: Count, changed: Count, added: Count, removed: Count },
  { ...strict, description: 'Of a folder that changed: how many of its files did' },
);

export const FILE_CHANGES = ['same', 'renamed', 'changed', 'added', 'removed'] as const;
export type FileChange = (typeof FILE_CHANGES)[number];
export const COLUMN_CHANGES = ['added', 'removed', 'retyped'] as const;
export type ColumnChange = (typeof COLUMN_CHANGES)[number];

export const ComparisonSchema = Type.Object({
  dataset: Type.String(),
  from: NamedSnapshotSchema,
  to: NamedSnapshotSchema,
  isSame: Type.Boolean({ description: 'Nothing of files or description changed' }),
  files: Type.Array(
    Type.Object(
      {
        name: Type.String({ description: 'In the later snapshot where it is there' }),
        change: Type.Unsafe<FileChange>(Type.Enum([...FILE_CHANGES])),
        before: Type.Optional(FileSideSchema),
        after: Type.Optional(FileSideSchema),
        members: Type.Optional(MemberCountsSchema),
      },
      strict,
    ),
  ),
  counts: Type.Object(
    {
      files: BeforeAfter,
      bytes: BeforeAfter,
      records: BeforeAfter,
      rows: BeforeAfter,
      variants: BeforeAfter,
      samples: BeforeAfter,
      persons: BeforeAfter,
    },
    strict,
  ),
  columns: Type.Array(
    Type.Object(
      {
        file: Type.String(),
        column: Type.String(),
        change: Type.Unsafe<ColumnChange>(Type.Enum([...COLUMN_CHANGES])),
        before: Type.Optional(Type.String({ description: 'Its type before' })),
        after: Type.Optional(Type.String({ description: 'Its type now' })),
      },
      strict,
    ),
  ),
  description: Type.Array(
    Type.Object(
      {
        field: Type.String({ description: 'Top field, or `datasheet/field`' }),
        before: Type.Optional(Type.Unknown()),
        after: Type.Optional(Type.Unknown()),
      },
      strict,
    ),
  ),
});
export type Comparison = Static<typeof ComparisonSchema>;
type DetailFile = SnapshotDetail['files'][number];
interface Pair {
  readonly before?: DetailFile;
  readonly after?: DetailFile;
}

/** Digests by name of the files of a folder that has this digest; null of any other file. */
export type Listed = (sha256: string) => ReadonlyMap<string, string> | null;

export function compareSnapshots(
  from: Snapshot,
  to: Snapshot,
  listed: Listed = () => null,
): Comparison {
  const pairs = pairedFiles(from.detail.files, to.detail.files);
  const files = pairs.map((pair) => ({ ...seenPair(pair), ...changedMembers(pair, listed) }));
  const description = changedFields(from.detail.description, to.detail.description);
  const columns = pairs.flatMap(changedColumns);
  const isSame = description.length === 0 && files.every(({ change }) => change === 'same');
  return {
    dataset: to.manifest.dataset,
    from: { snapshot: from.id, version: from.manifest.version },
    to: { snapshot: to.id, version: to.manifest.version },
    isSame,
    files,
    counts: countsOf(from.detail, to.detail),
    columns,
    description,
  };
}

/**
 * By name; then by bytes, whatever they are called now; then the one left of a format on either
 * side is taken for the same file under a new name.
 */
function pairedFiles(before: readonly DetailFile[], after: readonly DetailFile[]): Pair[] {
  const left = new Set(before);
  const pairOf = new Map<DetailFile, DetailFile>();
  const match = (isSame: (a: DetailFile, b: DetailFile) => boolean) => {
    for (const file of after) {
      if (pairOf.has(file)) continue;
      const found = [...left].filter((one) => isSame(one, file));
      if (found.length === 0) continue;
      pairOf.set(file, found[0]!);
      left.delete(found[0]!);
    }
  };
  match((a, b) => a.name === b.name);
  match((a, b) => a.sha256 === b.sha256);
  const isOnlyLeft = (file: DetailFile) =>
    [...left].filter(({ format }) => format === file.format).length === 1 &&
    after.filter((one) => !pairOf.has(one) && one.format === file.format).length === 1;
  for (const file of after.filter((one) => !pairOf.has(one) && isOnlyLeft(one))) {
    const found = [...left].find(({ format }) => format === file.format)!;
    pairOf.set(file, found);
    left.delete(found);
  }
  const pairs = after.map((file): Pair => {
    const was = pairOf.get(file);
    return was ? { before: was, after: file } : { after: file };
  });
  return [...pairs, ...[...left].map((file) => ({ before: file }))];
}

function seenPair({ before, after }: Pair): Comparison['files'][number] {
  const side = ({ columns: _, ...rest }: DetailFile) => rest;
  return {
    name: (after ?? before)!.name,
    change: changeOf({ ...(before ? { before } : {}), ...(after ? { after } : {}) }),
    ...(before ? { before: side(before) } : {}),
    ...(after ? { after: side(after) } : {}),
  };
}

function changedMembers(
  { before, after }: Pair,
  listed: Listed,
): Pick<Comparison['files'][number], 'members'> {
  if (!before || !after || before.sha256 === after.sha256) return {};
  const [was, is] = [listed(before.sha256), listed(after.sha256)];
  if (was === null || is === null) return {};
  const both = [...is].filter(([name]) => was.has(name));
  const same = both.filter(([name, digest]) => was.get(name) === digest).length;
  const [added, removed] = [is.size - both.length, was.size - both.length];
  return { members: { same, changed: both.length - same, added, removed } };
}

function changeOf({ before, after }: Pair): FileChange {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (before.sha256 !== after.sha256) return 'changed';
  return before.name === after.name ? 'same' : 'renamed';
}

function changedColumns({ before, after }: Pair): Comparison['columns'] {
  if (!before?.columns || !after?.columns) return [];
  const was = new Map(before.columns.map(({ name, type }) => [name, type]));
  const is = new Map(after.columns.map(({ name, type }) => [name, type]));
  const file = after.name;
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((column): Comparison['columns'] => {
    const [old, now] = [was.get(column), is.get(column)];
    if (old === now) return [];
    if (old === undefined) return [{ file, column, change: 'added', after: now! }];
    if (now === undefined) return [{ file, column, change: 'removed', before: old }];
    return [{ file, column, change: 'retyped', before: old, after: now }];
  });
}

const isVariants = ({ format }: DetailFile): boolean => format === 'vcf' || format === 'bcf';

function countsOf(before: SnapshotDetail, after: SnapshotDetail): Comparison['counts'] {
  const both = (of: (detail: SnapshotDetail) => number | undefined) => {
    const [was, is] = [of(before), of(after)];
    return {
      ...(was === undefined ? {} : { before: was }),
      ...(is === undefined ? {} : { after: is }),
    };
  };
  const total = (files: readonly DetailFile[], of: (file: DetailFile) => number) =>
    files.length === 0 ? undefined : files.reduce((sum, file) => sum + of(file), 0);
  const records = ({ records: count }: DetailFile) => count;
  return {
    files: both(({ files }) => files.length),
    bytes: both(({ files }) => total(files, ({ bytes }) => bytes)),
    records: both(({ recordsTotal }) => recordsTotal),
    rows: both(({ files }) =>
      total(
        files.filter(({ columns }) => columns !== undefined),
        records,
      ),
    ),
    variants: both(({ files }) => total(files.filter(isVariants), records)),
    samples: both(({ files }) =>
      total(
        files.filter(({ samples }) => samples !== undefined),
        ({ samples = 0 }) => samples,
      ),
    ),
    persons: both(({ personCount }) => personCount),
  };
}

function changedFields(
  before: SnapshotDetail['description'],
  after: SnapshotDetail['description'],
): Comparison['description'] {
  const [was, is] = [flat(before), flat(after)];
  const text = (value: unknown) => (value === undefined ? null : canonicalJson(value as Json));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((field) => {
    const [old, now] = [was.get(field), is.get(field)];
    if (text(old) === text(now)) return [];
    const seen = { ...(old === undefined ? {} : { before: old }) };
    return [{ field, ...seen, ...(now === undefined ? {} : { after: now }) }];
  });
}

/** The fields, those of the datasheet each by itself. */
function flat({ datasheet, ...fields }: SnapshotDetail['description']): Map<string, unknown> {
  const sheet = Object.entries(datasheet ?? {});
  return new Map([
    ...Object.entries(fields),
    ...sheet.map(([name, value]): [string, unknown] => [`datasheet/${name}`, value]),
  ]);
}
