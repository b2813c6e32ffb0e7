// What reading SAM and BAM have in common: header, tally and findings, the report, and putting all
// of it away.

import type { Assembly } from '../../variants/index.ts';
import type { FileFinding, FormatName, FormatReport } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { headerFacts, noteHeader, noteOrder, readsFacts } from './alignment-facts.ts';
import { AlignmentHeader } from './alignment-header.ts';
import { emptyRecord } from './alignment-record.ts';
import { AlignmentTally } from './alignment-tally.ts';

/** Above this a reading is not put away: the dictionary alone would be a large file. */
export const SAVED_REFERENCES_MAX = 200_000;

export class AlignmentState {
  readonly findings = new FindingTally();
  readonly header = new AlignmentHeader(this.findings);
  readonly tally = new AlignmentTally(this.header, this.findings);
  readonly record = emptyRecord();
  /** False once something was met that nothing can be read behind. */
  isReadable = true;

  /** Reading ends here; what was counted before stays true. */
  stop(rule: string, text: string, place: Parameters<FindingTally['error']>[2]): void {
    this.isReadable = false;
    this.findings.error(rule, text, place);
  }

  report(format: FormatName, isComplete: boolean, assemblies: readonly Assembly[]): FormatReport {
    const { header, tally, findings } = this;
    noteHeader(header, findings, assemblies);
    noteOrder(tally, header, findings);
    return {
      format,
      version: header.declared.version,
      records: tally.counts.total,
      isComplete: isComplete && this.isReadable,
      columns: [],
      facts: { ...headerFacts(header, assemblies), ...readsFacts(tally, header) },
      findings: findings.list(),
    };
  }

  save() {
    if (this.header.references.length > SAVED_REFERENCES_MAX || !this.isReadable) return null;
    return {
      findings: this.findings.list() as readonly FileFinding[],
      header: this.header.save(),
      tally: this.tally.save(),
    };
  }

  restore(saved: NonNullable<ReturnType<AlignmentState['save']>>): void {
    this.findings.restore(saved.findings);
    this.header.restore(saved.header);
    this.tally.restore(saved.tally);
  }
}
