// Reads the files of a data set again, once each, and gathers what the checks are run on.
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Refusal } from '../../../base/refusal.ts';
import { identifierKinds } from '../identifier-kinds.ts';
import type { Inspection } from '../inspect/contract.ts';
import { measureMembers, memberFindings, membersOf } from '../inspect/index.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import { ColumnMeasure } from '../tables/column-measure.ts';
import { type FileWatch, measureFile, type TableProfile, unreadable } from '../tables/index.ts';
import { scanTable } from '../tables/scan-table.ts';
import { type Assembly, inspectVcf } from '../variants/index.ts';
import type { FollowedJoin, Rerun, SeenFile, SummaryFigure } from './evidence.ts';
import { archiveOf } from './read-archive.ts';
import { indexesBeside } from './read-indexes.ts';
import { followed, isSummary, summariesOf } from './read-relations.ts';
import { rerunsOf } from './read-reruns.ts';
import { type SplitCount, SplitReader } from './readers/split-reader.ts';
import { sniffedType } from './sniff.ts';
import type { Stated } from './stated.ts';
import {
  type FileReadingSettings,
  type ReadingSettings,
  TableReader,
  type TableReading,
} from './table-reading.ts';
import type { KnownTerms } from './terms.ts';

export interface Reading {
  readonly dataFolder: string;
  readonly assemblies: readonly Assembly[];
  readonly dataset: Pick<Dataset, 'files'>;
  readonly stated: Stated;
  readonly terms: KnownTerms;
  readonly settings: ReadingSettings;
  readonly inspections: readonly Inspection[];
  readonly watch?: FileWatch | undefined;
}

export interface ReadFiles {
  readonly files: readonly SeenFile[];
  readonly joins: readonly FollowedJoin[];
  readonly summaries: readonly SummaryFigure[] | null;
  readonly reruns: readonly Rerun[];
  /** Of splits that are files. */
  readonly fileSplit: SplitCount | null;
}

type FileReading = Reading & { readonly settings: FileReadingSettings };

export async function readFiles(reading: Reading): Promise<ReadFiles> {
  const files: SeenFile[] = [];
  const { files: registered } = reading.dataset;
  const fileSplits =
    (reading.stated.split?.files.length ?? 0) > 0 ? new SplitReader(-1, -1, -1) : null;
  const settings: FileReadingSettings = {
    ...reading.settings,
    fileSplits,
    wantsNumbers: reading.settings.wantsNumbers && registered.some(isSummary),
  };
  for (const file of registered) files.push(await readOne({ ...reading, settings }, file));
  const joins: FollowedJoin[] = [];
  for (const join of reading.stated.joins) joins.push(await followed(reading, join));
  const summaries = await summariesOf(reading, files);
  const reruns = await rerunsOf(reading);
  return { files, joins, summaries, reruns, fileSplit: fileSplits?.count() ?? null };
}

async function readOne(reading: FileReading, registered: MeasuredFile): Promise<SeenFile> {
  const { dataFolder, inspections } = reading;
  const where = path.join(dataFolder, registered.path);
  const inspection = inspections.find(({ sha256 }) => sha256 === registered.sha256);
  const about = { registered, ...(inspection ? { inspection } : {}) };
  const nothing = { now: null, sniffed: null, namedSamples: [], indexes: [] };
  try {
    if (registered.members !== undefined && (await stat(where)).isDirectory())
      return { ...about, ...nothing, ...(await readFolder(where, reading.watch)) };
    const head = await headOf(where);
    const sniffed = sniffedType(head);
    const indexes = await indexesBeside(where);
    const archive = sniffed === 'application/zip' ? await archiveOf(where) : null;
    const found = { ...about, sniffed, indexes, ...(archive ? { archive } : {}) };
    if (registered.format === 'table')
      return { ...found, ...(await readTable(reading, registered)) };
    if (registered.vcf !== undefined) return { ...found, ...(await readVcf(reading, registered)) };
    const now = await measureFile(where, reading.watch);
    return { ...found, now, namedSamples: [] };
  } catch (cause) {
    const { refusal } = unreadable(registered.path, cause);
    return { ...about, ...nothing, trouble: troubleOf(refusal) };
  }
}

type Seen = Pick<SeenFile, 'now' | 'trouble' | 'table' | 'namedSamples'>;

async function readTable(reading: FileReading, registered: MeasuredFile): Promise<Seen> {
  const { dataFolder, stated, terms, settings, watch } = reading;
  const where = path.join(dataFolder, registered.path);
  let measures: ColumnMeasure[] = [];
  let reader: TableReader | null = null;
  const scanned = await scanTable(
    where,
    {
      names(names) {
        measures = names.map((name) => new ColumnMeasure(name));
        reader = new TableReader(registered.path, names, stated, terms, settings);
        return null;
      },
      row(cells) {
        for (let at = 0; at < measures.length; at++) measures[at]!.add(cells[at]!);
        reader!.row(cells);
        return null;
      },
    },
    undefined,
    watch,
  );
  if (!scanned.ok)
    return { now: await sizeOf(where), trouble: troubleOf(scanned.refusal), namedSamples: [] };
  const { mediaType, sha256, bytes } = scanned.value;
  const whole = reader as TableReader | null;
  const read: TableReading = whole?.reading() ?? EMPTY;
  const columns = measures.map((measure) => measure.profile());
  const profile: TableProfile = {
    format: 'table',
    mediaType,
    sha256,
    bytes,
    rows: read.rows,
    columns,
  };
  return { now: { sha256, bytes }, table: { profile, reading: read }, namedSamples: [] };
}

const EMPTY: TableReading = {
  rows: 0,
  conformance: [],
  coded: [],
  identifiers: [],
  keys: [],
  subgroups: [],
  numbers: [],
};

async function readVcf(reading: Reading, registered: MeasuredFile): Promise<Seen> {
  const where = path.join(reading.dataFolder, registered.path);
  const { assemblies, watch } = reading;
  const read = await inspectVcf(where, { assemblies, watch });
  if (!read.ok)
    return { now: await sizeOf(where), trouble: troubleOf(read.refusal), namedSamples: [] };
  const { profile, sampleNames } = read.value;
  const kinds = new Map<string, number>();
  for (const name of sampleNames)
    for (const kind of identifierKinds(name)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const namedSamples = [...kinds].map(([kind, count]) => ({ kind, count }));
  return { now: { sha256: profile.sha256, bytes: profile.bytes }, namedSamples };
}

/** Its content was read when it was inspected; here it shows whether it still is that folder. */
async function readFolder(
  where: string,
  watch: FileWatch | undefined,
): Promise<Pick<SeenFile, 'now' | 'trouble'>> {
  const members = await membersOf(where);
  const { sha256 } = await measureMembers(where, members, watch);
  const [found] = memberFindings(members);
  const now = { sha256, bytes: members.bytes };
  if (found === undefined) return { now };
  const { rule, text, next } = found;
  return { now, trouble: { rule, text, ...(next === undefined ? {} : { next }) } };
}

/** A file that does not parse still has bytes; their digest says whether they are the old ones. */
const sizeOf = (where: string) => measureFile(where);

function troubleOf({ message, because, next, detail }: Refusal): SeenFile['trouble'] & object {
  const rule = (detail as { rule?: string } | undefined)?.rule ?? because[0]?.rule ?? 'file';
  return { rule, text: message, ...(next === undefined ? {} : { next }) };
}

async function headOf(where: string): Promise<Uint8Array> {
  const handle = await open(where, 'r');
  try {
    const head = new Uint8Array(64 * 1024);
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
