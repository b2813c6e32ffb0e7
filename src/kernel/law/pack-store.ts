// Packs at rest: the bytes as they were imported, never edited, so that any verdict can be
// replayed. A later import of the same pack ends the known time of the one before it.
import { type Digest, digestOf, isDigest } from '../../base/digest.ts';
import { Fault } from '../../base/fault.ts';
import { instantFrom, instantText } from '../../base/instants.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { checkReferences } from './check-references.ts';
import { type InvalidPack, invalidPack, problemLine } from './finding.ts';
import {
  isRulePack,
  type PackFile,
  type PackReading,
  type ReadPack,
  readPack,
} from './read-pack.ts';
import type { PackVersion } from './rule-set.ts';
import { tables } from './tables.ts';

export interface ImportMoment {
  /** RFC 3339 UTC with milliseconds. */
  readonly at: string;
  /**
   * True while acts are being judged. The packs are then known from one second later, so that every
   * process has read them by then and no answer already given for an instant is ever changed.
   */
  readonly isServing: boolean;
  /** Given by an operator, not found in a folder: later starts leave it in its place. */
  readonly isByAct?: boolean;
}

export interface Imported {
  readonly packs: readonly {
    readonly pack: string;
    readonly version: string;
    readonly digest: Digest;
  }[];
  /** Already stored with these bytes. */
  readonly unchanged: readonly string[];
  /** From when they count; null when nothing was imported. */
  readonly knownFrom: string | null;
  /** Act kinds that the imported packs speak of, sorted: their permissions are to be re-judged. */
  readonly kinds: readonly string[];
}

/** Before the name of a file that an operator imported by an act. */
const IMPORTED = 'act:/';

/**
 * All files or none; those that are no rule packs are passed over. References may point to packs
 * that are stored already.
 */
export async function importPacks(
  db: Database,
  files: readonly PackFile[],
  moment: ImportMoment,
): Promise<Result<Imported, InvalidPack>> {
  const rows = await storedRows(db);
  const stored = latest(rows);
  const known = new Map<string, string>(
    [...stored.values()].map(({ digest, pack }) => [digest, pack]),
  );
  const replaced = moment.isServing ? new Map<string, string>() : replacedByAct(rows, stored);
  for (const [digest, pack] of replaced) known.set(digest, pack);
  const unread = files.filter(({ bytes }) => !known.has(digestOf(bytes)));
  const isKept = ({ bytes }: PackFile) => replaced.has(digestOf(bytes));
  if (!unread.some(isRulePack)) {
    const unchanged = files.flatMap(({ bytes }) => known.get(digestOf(bytes)) ?? []);
    return ok({ packs: [], unchanged, knownFrom: null, kinds: [] });
  }
  const readings = files.filter((file) => isRulePack(file) && !isKept(file)).map(readOnce);
  const read = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const own = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  if (own.length > 0) return refused(invalidPack(own));
  const beside = [...stored.values()].map(readRow);
  const names = new Set(read.map(({ pack }) => pack.pack));
  const dangling = checkReferences([
    ...beside.filter(({ pack }) => !names.has(pack.pack)),
    ...read,
  ]);
  if (dangling.length > 0) return refused(invalidPack(dangling));

  const fresh = read.filter(({ pack, digest }) => stored.get(pack.pack)?.digest !== digest);
  const knownFrom = knownFromOf(moment, [...stored.values()]);
  for (const one of fresh) await insertPack(db, one, files, moment, knownFrom);
  return ok({
    packs: fresh.map(({ pack, digest }) => ({ pack: pack.pack, version: pack.version, digest })),
    unchanged: read.filter((one) => !fresh.includes(one)).map(({ pack }) => pack.pack),
    knownFrom: fresh.length === 0 ? null : knownFrom,
    kinds: kindsOf(fresh),
  });
}

/**
 * Digests of versions that an operator's import took the place of: the files that come with the
 * program say the same at each start, and must not undo it.
 */
function replacedByAct(
  rows: readonly StoredRow[],
  stored: ReadonlyMap<string, StoredRow>,
): Map<string, string> {
  const earlier = rows.filter(({ pack, digest }) => {
    const last = stored.get(pack)!;
    return last.file.startsWith(IMPORTED) && last.digest !== digest;
  });
  return new Map(earlier.map(({ digest, pack }) => [digest, pack]));
}

/**
 * Equal bytes read the same. Reading the ten packs that come with the program takes half a second,
 * and a start needs them twice.
 */
function readOnce(file: PackFile): PackReading {
  const key = `${file.path} ${digestOf(file.bytes)}`;
  const reading = readings.get(key) ?? readPack(file);
  if (reading.ok) readings.set(key, reading);
  return reading;
}
const readings = new Map<string, PackReading>();

/** Never at or before an import that is already there: a known time once begun is not rewritten. */
function knownFromOf({ at, isServing }: ImportMoment, stored: readonly StoredRow[]): string {
  const wanted = isServing ? later(at, 1000) : at;
  const last = stored.reduce(
    (latest, row) => (row.known_from > latest ? row.known_from : latest),
    '',
  );
  return wanted > last ? wanted : later(last, 1);
}

const later = (at: string, milliseconds: number): string =>
  instantText(instantFrom(at).add({ milliseconds }));

async function insertPack(
  db: Database,
  { pack, digest, file }: ReadPack,
  files: readonly PackFile[],
  { at, isByAct }: ImportMoment,
  knownFrom: string,
): Promise<void> {
  const bytes = files.find(({ path }) => path === file)!.bytes;
  await tables(db)
    .insertInto('law_pack')
    .values({
      pack: pack.pack,
      version: pack.version,
      digest,
      file: isByAct ? `${IMPORTED}${file}` : file,
      bytes,
      imported_at: at,
      known_from: knownFrom,
    })
    .execute();
}

const kindsOf = (read: readonly ReadPack[]): string[] =>
  [...new Set(read.flatMap(({ pack }) => pack.rules.flatMap(({ act }) => act)))].sort();

interface StoredRow {
  readonly pack: string;
  readonly digest: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly known_from: string;
}

const storedRows = (db: Database): Promise<StoredRow[]> =>
  tables(db)
    .selectFrom('law_pack')
    .select(['pack', 'digest', 'file', 'bytes', 'known_from'])
    .orderBy('pack')
    .orderBy('known_from')
    .execute();

const latest = (rows: readonly StoredRow[]): Map<string, StoredRow> =>
  new Map(rows.map((row) => [row.pack, row]));

function readRow(row: StoredRow): ReadPack {
  const reading = readOnce({ path: row.file, bytes: new Uint8Array(row.bytes) });
  if (reading.ok) return reading.value;
  const problems = reading.problems.map(problemLine).join('; ');
  throw new Fault(`The stored pack ${row.pack} (${row.digest}) cannot be read: ${problems}`);
}

/** Every version ever imported, for `ruleSet` and for replay. */
export async function storedPacks(db: Database): Promise<PackVersion[]> {
  const rows = await storedRows(db);
  return rows.map((row) => {
    const { pack, digest } = readRow(row);
    return { pack, digest, knownFrom: row.known_from };
  });
}

/** The bytes of one version, for whoever wants to replay elsewhere. */
export async function packBytes(db: Database, digest: string): Promise<PackFile | null> {
  if (!isDigest(digest)) return null;
  const row = await tables(db)
    .selectFrom('law_pack')
    .select(['file', 'bytes'])
    .where('digest', '=', digest)
    .limit(1)
    .executeTakeFirst();
  return row ? { path: row.file, bytes: new Uint8Array(row.bytes) } : null;
}

/** Changes when a pack is imported; one small query, for processes that share a database. */
export async function packsStamp(db: Database): Promise<string> {
  const { count, last } = await tables(db)
    .selectFrom('law_pack')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('known_from').as('last')])
    .executeTakeFirstOrThrow();
  return `${count} ${last ?? ''}`;
}
