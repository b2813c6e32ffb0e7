// What is about to leave, measured from the files themselves: bytes, records, digests, persons.
import path from 'node:path';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import { measuredFile, unreadable } from '../tables/index.ts';
import { baseName, measureExcerpt } from './excerpt.ts';
import { countPersons, type LeavingPersons, type PersonCount } from './leaving-persons.ts';
import type { Excerpt, LeavingFile } from './model.ts';
import { eachRow, fileChanged } from './table-rows.ts';

export interface MeasuredRelease {
  readonly files: readonly LeavingFile[];
  readonly records: number;
  readonly bytes: number;
  readonly persons: LeavingPersons;
  /** Values of an excerpt that no row holds. */
  readonly missing: number;
}

export interface WantedFiles {
  /** Paths as registered; every file of the data set when neither these nor an excerpt is named. */
  readonly files?: readonly string[];
  readonly excerpt?: Excerpt;
}

export async function measureRelease(
  folder: string,
  dataset: Dataset,
  wanted: WantedFiles,
  personDigest: (identifier: string) => string,
): Promise<Result<MeasuredRelease>> {
  if (dataset.description.datasheet?.isNonExportable) return refused(neverLeaves(dataset));
  const persons = await countPersons(folder, dataset);
  if (!persons.ok) return persons;
  const excerpt = wanted.excerpt;
  const paths = wanted.files ?? (excerpt ? [] : dataset.files.map((file) => file.path));
  const files: LeavingFile[] = [];
  for (const each of new Set(paths)) {
    const whole = await measureWhole(folder, dataset, each, persons.value);
    if (!whole.ok) return whole;
    files.push(whole.value);
  }
  let missing = 0;
  if (excerpt) {
    const cut = await measureCut(folder, dataset, excerpt, persons.value);
    if (!cut.ok) return cut;
    missing = cut.value.missing;
    files.push(cut.value.file);
  }
  const distinct = [...new Map(files.map((file) => [file.sha256, file])).values()];
  return ok({
    files: distinct,
    records: distinct.reduce((sum, file) => sum + file.records, 0),
    bytes: distinct.reduce((sum, file) => sum + file.bytes, 0),
    persons: persons.value.digests(personDigest),
    missing,
  });
}

async function measureWhole(
  folder: string,
  dataset: Dataset,
  named: string,
  persons: PersonCount,
): Promise<Result<LeavingFile>> {
  const file = registered(dataset, named);
  if (file === undefined) return refused(noSuchFile(named, dataset));
  if (file.members !== undefined) return refused(isFolder(file.path));
  const where = path.join(folder, file.path);
  const watch = persons.watch(file);
  if (watch) {
    const read = await eachRow(where, file, watch);
    if (!read.ok) return read;
  } else {
    const same = await isRegistered(where, file);
    if (!same.ok) return same;
    persons.addWhole(file);
  }
  const { sha256, mediaType, bytes, records } = file;
  return ok({
    sha256,
    name: baseName(file.path),
    mediaType,
    bytes,
    records,
    source: file.path,
    sourceSha256: sha256,
  });
}

async function measureCut(folder: string, dataset: Dataset, wanted: Excerpt, persons: PersonCount) {
  const file = registered(dataset, wanted.file);
  if (file === undefined) return refused(noSuchFile(wanted.file, dataset));
  if (file.format !== 'table') return refused(notATable(file.path));
  const watch = persons.watch(file);
  if (watch === null) persons.addWhole(file);
  return measureExcerpt(
    path.join(folder, file.path),
    file,
    wanted,
    watch ?? (() => () => undefined),
  );
}

/** The digest again, so that nothing but what was registered and described ever leaves. */
async function isRegistered(where: string, file: MeasuredFile): Promise<Result<null>> {
  try {
    const measured = measuredFile(where);
    for await (const chunk of measured.chunks) if (chunk.length === 0) break;
    return measured.measure().sha256 === file.sha256 ? ok(null) : refused(fileChanged(file));
  } catch (cause) {
    return unreadable(file.path, cause);
  }
}

const registered = ({ files }: Dataset, named: string): MeasuredFile | undefined =>
  files.find((file) => file.path === named);

const noSuchFile = (named: string, { id, files }: Dataset) =>
  refusal('not-found', 'data-commons.no-such-file', `${id} has no file ${named}.`, {
    because: [{ field: '/files', text: `Its files: ${files.map((file) => file.path).join(', ')}` }],
    next: 'Name files as the data set registered them.',
  });

// Links, ranges and digests of a copy are of one file: the digest of a folder is that of a list.
const isFolder = (named: string) =>
  refusal('invalid', 'data-commons.is-folder', `${named} is a folder; a copy is of files.`, {
    because: [{ field: '/files', text: 'A copy is fetched in parts of one file and its digest.' }],
    next: `Zip it (cd ${named} && zip -0 -r ../${baseName(named)}.zip .), and register the zip as a new version.`,
  });

const notATable = (named: string) =>
  refusal('invalid', 'data-commons.not-a-table', `${named} is not a table.`, {
    because: [{ field: '/excerpt/file', text: 'Rows can be cut out of tables only.' }],
    next: 'Release the file whole, or take the excerpt from a table.',
  });

/** Its small cells pass the check of readiness because of this promise. */
const neverLeaves = ({ id }: Dataset) =>
  refusal('forbidden', 'data-commons.never-leaves', `${id} never leaves as a copy.`, {
    because: [
      {
        field: '/dataset',
        text: 'Its description marks it so (/datasheet/isNonExportable), whatever is agreed.',
      },
    ],
    next: 'Answer questions on it at home; or coarsen it, describe it anew and assess it again.',
  });
