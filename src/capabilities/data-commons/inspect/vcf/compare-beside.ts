// A variant file held against what lies beside it: its index (fresh, on the same contigs, with the
// same number of records), the reference it was called on, and the variant records of the same.
import type { JsonObject } from '../../../../base/json.ts';
import type { Header } from '../../variants/index.ts';
import type { FormatReport, InspectContext, Sight } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { besideIndexes } from '../tabix/index.ts';
import { checkRecords } from './records-check.ts';
import { checkReference } from './reference-check.ts';
import type { Probe } from './variant-tally.ts';

export interface ReadVariants {
  readonly header: Header;
  readonly records: ReadonlyMap<string, number>;
  readonly probes: readonly Probe[];
}

export async function compareBeside(
  report: FormatReport,
  sight: Sight,
  context: InspectContext,
  { header, records, probes }: ReadVariants,
): Promise<FormatReport> {
  const findings = new FindingTally();
  const name = sight.storedName ?? sight.name;
  const facts: Record<string, JsonObject[string]> = { ...report.facts };
  if (sight.compression === 'bgzf') {
    const isWhole = report.isComplete;
    const indexes = await besideIndexes(name, context, isWhole ? records : null, findings);
    if (indexes.length === 0 && isWhole) findings.warn('vcf.no-index', NONE, INDEX);
    facts.indexes = indexes;
  }
  facts.referenceCheck = await checkReference(name, context, header, probes, findings);
  const recordsCheck =
    report.format === 'vcf' && report.isComplete
      ? await checkRecords(name, context, findings)
      : null;
  if (recordsCheck !== null) facts.recordsCheck = recordsCheck;
  return { ...report, facts, findings: [...report.findings, ...findings.list()] };
}

const NONE = 'no index (.tbi or .csi) lies beside the file.';
const INDEX = { next: 'Make one with bcftools index or tabix.' } as const;
