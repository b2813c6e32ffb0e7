// An index held against the file it indexes: its time, its offsets, its names, its counts.
import type { JsonObject } from '../../../../base/json.ts';
import { besideBytes } from '../beside-bytes.ts';
import type { InspectContext, SeekableFile } from '../contract.ts';
import type { FindingTally } from '../finding-tally.ts';
import { type DecodedIndex, decodeIndex } from './decode-index.ts';
import { lookUpPlaces } from './indexed-places.ts';

export const INDEX_BYTES_MAX = 256 << 20;
const MAKE = {
  next: 'Make the index again, with bcftools index, tabix or samtools index.',
} as const;

/** What is wrong in the index itself. */
export function noteFlaws(index: DecodedIndex, findings: FindingTally): void {
  for (const { rule, text, offset } of index.flaws)
    findings.error(`index.${rule}`, text, { offset, citation: citationOf(index), ...MAKE });
}

const citationOf = ({ kind }: DecodedIndex): string =>
  kind === 'tabix-index' ? 'The Tabix index file format' : 'CSIv1 specification';

/** `records`: of each contig as the file was read; null when it was not read, or not whole. */
export async function holdAgainst(
  index: DecodedIndex,
  times: { readonly index: number | undefined; readonly file: number | undefined },
  file: SeekableFile,
  records: ReadonlyMap<string, number> | null,
  findings: FindingTally,
): Promise<JsonObject> {
  const isFresh =
    times.index === undefined || times.file === undefined ? null : times.index >= times.file;
  if (isFresh === false) findings.warn('index.older', OLDER, MAKE);
  const places = await lookUpPlaces(index, file);
  if (places.beyond > 0) findings.error('index.beyond', BEYOND, MAKE, places.beyond);
  if (places.wrong > 0) findings.error('index.places', WRONG, MAKE, places.wrong);
  const isSame = records === null ? null : sameRecords(index, records, findings);
  const isConsistent =
    index.isWhole && index.flaws.length === 0 && places.beyond + places.wrong === 0;
  return {
    isFresh,
    isConsistent: isConsistent && isSame !== false,
    sequences: index.sequences.length,
    placesLookedUp: places.lookedUp,
  };
}

function sameRecords(
  index: DecodedIndex,
  records: ReadonlyMap<string, number>,
  findings: FindingTally,
): boolean {
  const counts = index.sequences.map(({ records: counted }) => counted);
  if (index.names) {
    const missing = [...records].filter(
      ([name, count]) => count > 0 && !index.names!.includes(name),
    );
    if (missing.length > 0) findings.error('index.contigs', MISSING, MAKE, missing.length);
    const wrong = index.names.filter(
      (name, at) =>
        counts[at] !== null && counts[at] !== undefined && counts[at] !== (records.get(name) ?? 0),
    );
    if (wrong.length > 0) findings.error('index.records', OTHER, MAKE, wrong.length);
    return missing.length + wrong.length === 0;
  }
  const known = counts.filter((count) => count !== null);
  const total = [...records.values()].reduce((sum, count) => sum + count, 0);
  const counted = known.reduce((sum, count) => sum + count, 0);
  if (known.length === 0 || counted + (index.unplaced ?? 0) === total) return true;
  findings.error('index.records', OTHER, MAKE);
  return false;
}

/** The indexes beside a BGZF file, each decoded and held against it. */
export async function besideIndexes(
  name: string,
  context: InspectContext,
  records: ReadonlyMap<string, number> | null,
  findings: FindingTally,
): Promise<JsonObject[]> {
  const held: JsonObject[] = [];
  const file = await context.beside(name);
  for (const ending of ['.tbi', '.csi']) {
    const beside = await context.beside(name + ending);
    if (beside === null || file === null) continue;
    const bytes = await contentOf(beside);
    if (bytes === null || !isIndex(bytes)) {
      findings.error('index.unreadable', UNREADABLE, MAKE);
      held.push({ kind: ending.slice(1), isFresh: null, isConsistent: false });
      continue;
    }
    const index = decodeIndex(bytes);
    noteFlaws(index, findings);
    const times = { index: beside.changedAtMs, file: file.changedAtMs };
    const found = await holdAgainst(index, times, file, records, findings);
    held.push({ kind: ending.slice(1), ...found });
  }
  return held;
}

export const isIndex = (bytes: Uint8Array): boolean =>
  ['TBI\x01', 'CSI\x01'].includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

async function contentOf(file: SeekableFile): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of besideBytes(file)) {
    length += chunk.length;
    if (length > INDEX_BYTES_MAX) return null;
    parts.push(Uint8Array.from(chunk));
  }
  return Buffer.concat(parts);
}

const OLDER = 'the index is older than the file: the file may have changed since.';
const BEYOND = 'the index points behind the end of the file: it is of another file.';
const WRONG = 'where the index says a sequence begins, the file has none of its records.';
const MISSING = 'contigs of the file are not in the index.';
const OTHER = 'the index counts other numbers of records than the file has.';
const UNREADABLE = 'the index beside the file cannot be read as one.';
