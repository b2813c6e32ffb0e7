// Reads an index by itself and holds it against the file beside it: what BAI, CRAI and FAI share.
// What the file holds is compared when that is inspected, since only then it is known.
import type { JsonObject } from '../../../../base/json.ts';
import { firstBeside } from '../beside-bytes.ts';
import { besideName } from '../beside-name.ts';
import type { FormatReport, InspectContext, SeekableFile, Sight, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { compareAge } from './alignment-index.ts';

export interface IndexReader {
  push(bytes: Uint8Array): void;
  /** True when the index was read to its end. */
  finish(): boolean;
}

export interface IndexKind<Reader extends IndexReader> {
  /** What the name of an index has behind the name of its file. */
  readonly ending: RegExp;
  open(findings: FindingTally): Reader;
  report(
    reader: Reader,
    isComplete: boolean,
  ): Pick<FormatReport, 'format' | 'version' | 'records' | 'facts'>;
  /** Names its file may have, the name of the index without its ending first. */
  namesOf(stem: string): readonly string[];
  /** Facts of both; null where nothing can be said. */
  hold(
    reader: Reader,
    data: SeekableFile,
    stem: string,
    findings: FindingTally,
    isComplete: boolean,
  ): Promise<JsonObject | null>;
}

export class IndexScan<Reader extends IndexReader> implements StreamScan {
  readonly #findings = new FindingTally();
  readonly #kind: IndexKind<Reader>;
  readonly #reader: Reader;
  readonly #name: string;
  readonly #context: InspectContext;

  constructor(kind: IndexKind<Reader>, sight: Sight, context: InspectContext) {
    this.#kind = kind;
    this.#reader = kind.open(this.#findings);
    this.#name = besideName(sight);
    this.#context = context;
  }

  push(bytes: Uint8Array): void {
    this.#reader.push(bytes);
  }

  finish(isCut: boolean): FormatReport {
    const isComplete = this.#reader.finish() && !isCut;
    const told = this.#kind.report(this.#reader, isComplete);
    return { ...told, isComplete, columns: [], findings: this.#findings.list() };
  }

  async compare(report: FormatReport): Promise<FormatReport> {
    const beside = (name: string) => this.#context.beside(name);
    const stem = this.#name.replace(this.#kind.ending, '');
    const data = await firstBeside(beside, this.#kind.namesOf(stem));
    if (data === null) return report;
    const findings = new FindingTally();
    const held = await this.#kind.hold(this.#reader, data, stem, findings, report.isComplete);
    if (held === null) return report;
    const index = await beside(this.#name);
    const isFresh = index ? compareAge(index, data, findings) : null;
    return {
      ...report,
      facts: { ...report.facts, ...held, isFresh },
      findings: [...report.findings, ...findings.list()],
    };
  }

  /** An index is read in a moment; there is nothing to gain by putting it away. */
  save(): null {
    return null;
  }
}
