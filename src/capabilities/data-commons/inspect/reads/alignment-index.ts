// A BAM file held against the index beside it: counts of every sequence, places that point into the
// file and onto the beginning of a block, and age.
import type { JsonObject } from '../../../../base/json.ts';
import { besideBytes } from '../beside-bytes.ts';
import type { FormatReport, InspectContext, SeekableFile } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import type { AlignmentState } from './alignment-scan.ts';
import { BinningIndexReader, type IndexedCounts } from './binning-index.ts';

const REBUILD = 'Build the index again (`samtools index`).';
const CITATION = 'SAM v1 section 5.2';
/** Fixed bytes of a BGZF block header (SAM v1 section 4.1). */
const BLOCK_HEAD = [0x1f, 0x8b, 0x08, 0x04];
const END_BLOCK_BYTES = 28;

export async function compareWithIndex(
  report: FormatReport,
  state: AlignmentState,
  name: string,
  context: InspectContext,
): Promise<FormatReport> {
  const stem = name.replace(/\.[^.]+$/, '');
  for (const beside of [`${name}.bai`, `${stem}.bai`, `${name}.csi`, `${stem}.csi`]) {
    const index = await context.beside(beside);
    if (index === null) continue;
    const findings = new FindingTally();
    const reader = await readIndex(index, findings);
    const data = await context.beside(name);
    const facts: JsonObject = reader
      ? {
          ...indexFacts(reader),
          ...compareCounts(reader, state, findings, report.isComplete),
          ...(data ? await comparePlaces(reader, data, findings) : {}),
        }
      : { isComplete: false };
    const isFresh = data ? compareAge(index, data, findings) : null;
    return {
      ...report,
      facts: { ...report.facts, index: { ...facts, isFresh } },
      findings: [...report.findings, ...findings.list()],
    };
  }
  return { ...report, facts: { ...report.facts, index: null } };
}

/** Null when it could not be read to its end; the finding says why. */
export async function readIndex(
  file: SeekableFile,
  findings: FindingTally,
): Promise<BinningIndexReader | null> {
  const reader = new BinningIndexReader(findings);
  for await (const bytes of besideBytes(file)) reader.push(bytes);
  return reader.finish() ? reader : null;
}

export function indexFacts(reader: BinningIndexReader): JsonObject {
  const told = reader.counts.filter((counts): counts is IndexedCounts => counts !== null);
  return {
    format: reader.format,
    isComplete: true,
    references: reader.references,
    withMetadata: told.length,
    bins: reader.bins,
    chunks: reader.chunks,
    intervals: reader.intervals,
    mapped: sumOf(told.map(({ mapped }) => mapped)),
    unmapped: sumOf(told.map(({ unmapped }) => unmapped)),
    unplaced: reader.unplaced,
  };
}

const sumOf = (counts: readonly number[]): number =>
  Math.min(
    Number.MAX_SAFE_INTEGER,
    counts.reduce((sum, count) => sum + count, 0),
  );

function compareCounts(
  reader: BinningIndexReader,
  { header, tally }: AlignmentState,
  findings: FindingTally,
  isWhole: boolean,
): JsonObject {
  if (reader.references !== header.references.length)
    findings.error(
      'bai.references',
      `The index is of ${reader.references} sequences, the file has ${header.references.length}.`,
      {
        citation: CITATION,
        next: REBUILD,
      },
    );
  // Of a file that is not whole, no count can be held against anything.
  if (!isWhole) return { areCountsEqual: null };
  let different = 0;
  reader.counts.forEach((counts, at) => {
    if (counts === null) return;
    const isSame =
      counts.mapped === (tally.mapped[at] ?? 0) && counts.unmapped === (tally.unmapped[at] ?? 0);
    if (!isSame) different++;
  });
  const isUnplacedSame = reader.unplaced === null || reader.unplaced === tally.counts.unplaced;
  if (!isUnplacedSame) different++;
  findings.error(
    'bai.counts',
    'The index counts other numbers of reads than the file has.',
    { citation: CITATION, next: REBUILD },
    different,
  );
  return { areCountsEqual: different === 0 };
}

/** Every place inside the file; some of them looked at, whether a block begins there. */
export async function comparePlaces(
  reader: BinningIndexReader,
  data: SeekableFile,
  findings: FindingTally,
): Promise<JsonObject> {
  const place = { citation: CITATION, next: REBUILD };
  if (reader.furthest > data.bytes) {
    findings.error('bai.offset', 'The index points behind the end of the file.', place);
    return { placesLookedAt: 0 };
  }
  let elsewhere = 0;
  for (const offset of reader.places) {
    if (offset > data.bytes - END_BLOCK_BYTES) continue;
    const head = await data.read(offset, BLOCK_HEAD.length);
    if (!BLOCK_HEAD.every((byte, at) => head[at] === byte)) elsewhere++;
  }
  findings.error('bai.block', 'The index points where no block begins.', place, elsewhere);
  return { placesLookedAt: reader.places.length };
}

/** Null when nobody knows. */
export function compareAge(
  index: SeekableFile,
  data: SeekableFile,
  findings: FindingTally,
): boolean | null {
  if (index.changedAtMs === undefined || data.changedAtMs === undefined) return null;
  const isFresh = index.changedAtMs >= data.changedAtMs;
  if (!isFresh)
    findings.warn('index.older', 'The index is older than the file it is of.', {
      next: 'Build the index again.',
    });
  return isFresh;
}
