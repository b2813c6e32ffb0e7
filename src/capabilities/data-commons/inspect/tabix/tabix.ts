// Inspects an index by itself: decoded whole, then held against the file beside it that it is named
// after.
import type { JsonObject } from '../../../../base/json.ts';
import { besideName } from '../beside-name.ts';
import type {
  FormatName,
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { holdAgainst, INDEX_BYTES_MAX, noteFlaws } from './against-file.ts';
import { type DecodedIndex, decodeIndex } from './decode-index.ts';

const SEQUENCES_LISTED_MAX = 5_000;
const NAME_CHARACTERS_MAX = 256;
const PRESETS = ['generic', 'sam', 'vcf'];
const ZERO_BASED = 0x10000;

export const tabixInspector = indexInspector('tabix-index', 'TBI\x01');
export const csiInspector = indexInspector('csi-index', 'CSI\x01');

function indexInspector(format: FormatName, magic: string): StreamInspector {
  return {
    kind: 'stream',
    formats: [format],
    recognises: ({ head }) =>
      Buffer.from(head.subarray(0, 4)).toString('latin1') === magic ? format : null,
    begin: (sight, context) => new IndexInspection(format, sight, context),
  };
}

class IndexInspection implements StreamScan {
  readonly #format: FormatName;
  readonly #sight: Sight;
  readonly #context: InspectContext;
  #bytes: Buffer = Buffer.alloc(0);
  #length = 0;
  #isTooLong = false;
  #index: DecodedIndex | null = null;

  constructor(format: FormatName, sight: Sight, context: InspectContext) {
    this.#format = format;
    this.#sight = sight;
    this.#context = context;
  }

  push(bytes: Uint8Array): void {
    if (this.#isTooLong) return;
    const wanted = this.#length + bytes.length;
    this.#isTooLong = wanted > INDEX_BYTES_MAX;
    if (this.#isTooLong) return;
    if (wanted > this.#bytes.length) {
      const grown = Buffer.allocUnsafe(Math.max(1 << 16, wanted, this.#bytes.length * 2));
      this.#bytes.copy(grown, 0, 0, this.#length);
      this.#bytes = grown;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = wanted;
  }

  finish(isCut: boolean): FormatReport {
    const findings = new FindingTally();
    if (this.#isTooLong) findings.error('index.size', TOO_LONG, { citation: 'limit of this node' });
    const index = decodeIndex(this.#bytes.subarray(0, this.#length));
    this.#bytes = Buffer.alloc(0);
    this.#index = index;
    noteFlaws(index, findings);
    return {
      format: this.#format,
      version: '1',
      records: countOf(index),
      isComplete: !isCut && !this.#isTooLong && index.isWhole,
      columns: [],
      facts: factsOf(index),
      findings: findings.list(),
    };
  }

  /** Read in a moment: not worth taking up. */
  save(): null {
    return null;
  }

  async compare(report: FormatReport): Promise<FormatReport> {
    const findings = new FindingTally();
    const name = besideName(this.#sight);
    const file = await this.#context.beside(name.replace(/\.(tbi|csi)$/i, ''));
    const own = await this.#context.beside(name);
    if (file === null || this.#index === null || !/\.(tbi|csi)$/i.test(name)) {
      findings.warn('index.alone', ALONE, { next: 'Keep an index beside its file.' });
      return { ...report, findings: [...report.findings, ...findings.list()] };
    }
    const times = { index: own?.changedAtMs, file: file.changedAtMs };
    const held = await holdAgainst(this.#index, times, file, null, findings);
    const facts: JsonObject = { ...report.facts, file: held };
    return { ...report, facts, findings: [...report.findings, ...findings.list()] };
  }
}

function countOf({ sequences, unplaced }: DecodedIndex): number | null {
  if (sequences.some(({ records, first }) => records === null && first !== null)) return null;
  return sequences.reduce((sum, { records }) => sum + (records ?? 0), unplaced ?? 0);
}

function factsOf(index: DecodedIndex): JsonObject {
  const { sequences, names, layout } = index;
  return {
    minShift: index.minShift,
    depth: index.depth,
    layout: layout && {
      preset: PRESETS[layout.preset & 0xffff] ?? 'unknown',
      isZeroBased: (layout.preset & ZERO_BASED) !== 0,
      columns: [layout.sequenceColumn, layout.beginColumn, layout.endColumn],
    },
    sequenceCount: sequences.length,
    bins: sequences.reduce((sum, { bins }) => sum + bins, 0),
    chunks: sequences.reduce((sum, { chunks }) => sum + chunks, 0),
    unplaced: index.unplaced,
    sequences: sequences.slice(0, SEQUENCES_LISTED_MAX).map((sequence, at) => ({
      name: names?.[at]?.slice(0, NAME_CHARACTERS_MAX) ?? null,
      bins: sequence.bins,
      chunks: sequence.chunks,
      intervals: sequence.intervals,
      records: sequence.records,
    })),
  };
}

const TOO_LONG = 'the index is larger than this node reads; what was read was decoded.';
const ALONE = 'the file it indexes is not beside it: its offsets and names were not checked.';
