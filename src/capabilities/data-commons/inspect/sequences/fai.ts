// Reads a FAI index by itself, and holds its places against the size of the FASTA file beside it.
// Its entries are compared when the FASTA file is inspected, since only then they are known.
import type { Json } from '../../../../base/json.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { compareAge } from '../reads/index.ts';
import { FAI_CITED, FaiReader } from './fai-comparison.ts';

export const faiInspector: StreamInspector = {
  kind: 'stream',
  formats: ['fai-index'],
  recognises: ({ name, head }) => (name.endsWith('.fai') && isEntry(head) ? 'fai-index' : null),
  begin: (sight, context) => new FaiScan(sight, context),
};

const isEntry = (head: Uint8Array): boolean =>
  /^[^\t\n]+(\t\d+){4,5}\r?(\n|$)/.test(Buffer.from(head.subarray(0, 4096)).toString('latin1'));

class FaiScan implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #reader = new FaiReader(this.#findings);
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
    const { entries, bases } = this.#reader;
    return {
      format: 'fai-index',
      version: null,
      records: entries,
      isComplete: isRead && !isCut,
      columns: [],
      facts: { format: 'fai', entries, bases: Math.min(bases, Number.MAX_SAFE_INTEGER) },
      findings: this.#findings.list(),
    };
  }

  async compare(report: FormatReport): Promise<FormatReport> {
    const of = (this.#sight.storedName ?? this.#sight.name).replace(/\.fai$/i, '');
    const data = await this.#context.beside(of);
    const index = await this.#context.beside(this.#sight.storedName ?? this.#sight.name);
    if (data === null || index === null) return report;
    const findings = new FindingTally();
    // Offsets are of the decompressed bytes, so the size of a compressed file says nothing.
    if (!/\.b?gz$/i.test(of) && this.#reader.furthest > data.bytes)
      findings.error('fai.offset', 'The index points behind the end of the file.', FAI_CITED);
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
