// Reads a CRAI index by itself, and holds its places against the size of the CRAM file beside it.
// The slices are compared when the CRAM file is inspected, since only then they are known.
import type { Json } from '../../../../base/json.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { compareAge } from './alignment-index.ts';
import { CraiReader } from './cram-index.ts';

export const craiInspector: StreamInspector = {
  kind: 'stream',
  formats: ['crai-index'],
  recognises: ({ name, head }) => (name.endsWith('.crai') && isNumbers(head) ? 'crai-index' : null),
  begin: (sight, context) => new CraiScan(sight, context),
};

const isNumbers = (head: Uint8Array): boolean =>
  /^(-?\d+\t){5}\d+(\n|$)/.test(Buffer.from(head.subarray(0, 256)).toString('latin1'));

class CraiScan implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #reader = new CraiReader(this.#findings);
  readonly #sight: Sight;
  readonly #context: InspectContext;

  constructor(sight: Sight, context: InspectContext) {
    this.#sight = sight;
    this.#context = context;
  }

  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  finish(isCut: boolean): FormatReport {
    const isRead = this.#reader.finish();
    return {
      format: 'crai-index',
      version: null,
      records: this.#reader.entries,
      isComplete: isRead && !isCut,
      columns: [],
      facts: this.#reader.facts(),
      findings: this.#findings.list(),
    };
  }

  async compare(report: FormatReport): Promise<FormatReport> {
    const data = await this.#context.beside(
      (this.#sight.storedName ?? this.#sight.name).replace(/\.crai$/i, ''),
    );
    const index = await this.#context.beside(this.#sight.storedName ?? this.#sight.name);
    if (data === null || index === null) return report;
    const findings = new FindingTally();
    if (this.#reader.furthest > data.bytes)
      findings.error('crai.offset', 'The index points behind the end of the file.', {
        citation: 'CRAM v3 section 12',
        next: 'Build the index again (`samtools index`).',
      });
    const isFresh = compareAge(index, data, findings);
    return {
      ...report,
      facts: { ...report.facts, isFresh },
      findings: [...report.findings, ...findings.list()],
    };
  }

  /** An index is read in a moment; there is nothing to gain by putting it away. */
  save(): Json | null {
    return null;
  }
}
