// Reads a BAI index by itself, and holds its places against the BAM file beside it. The counts of
// reads are compared when the BAM file is inspected, since only then they are known.
import type { Json } from '../../../../base/json.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { compareAge, comparePlaces, indexFacts } from './alignment-index.ts';
import { BAI_MAGIC, BinningIndexReader } from './binning-index.ts';

export const baiInspector: StreamInspector = {
  kind: 'stream',
  formats: ['bai-index'],
  recognises: ({ head }) =>
    Buffer.from(head.subarray(0, 4)).toString('latin1') === BAI_MAGIC ? 'bai-index' : null,
  begin: (sight, context) => new BaiScan(sight, context),
};

class BaiScan implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #reader = new BinningIndexReader(this.#findings);
  readonly #sight: Sight;
  readonly #context: InspectContext;
  #isComplete = false;

  constructor(sight: Sight, context: InspectContext) {
    this.#sight = sight;
    this.#context = context;
  }

  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  finish(isCut: boolean): FormatReport {
    this.#isComplete = this.#reader.finish() && !isCut;
    return {
      format: 'bai-index',
      version: '1',
      records: this.#reader.bins,
      isComplete: this.#isComplete,
      columns: [],
      facts: { ...indexFacts(this.#reader), isComplete: this.#isComplete },
      findings: this.#findings.list(),
    };
  }

  async compare(report: FormatReport): Promise<FormatReport> {
    const of = (this.#sight.storedName ?? this.#sight.name).replace(/\.bai$/i, '');
    const data = (await this.#context.beside(of)) ?? (await this.#context.beside(`${of}.bam`));
    if (data === null || !this.#isComplete) return report;
    const findings = new FindingTally();
    const places = await comparePlaces(this.#reader, data, findings);
    const index = await this.#context.beside(this.#sight.storedName ?? this.#sight.name);
    const isFresh = index ? compareAge(index, data, findings) : null;
    return {
      ...report,
      facts: { ...report.facts, ...places, isFresh },
      findings: [...report.findings, ...findings.list()],
    };
  }

  /** An index is read in a moment; there is nothing to gain by putting it away. */
  save(): Json | null {
    return null;
  }
}
