// The report of a VCF or BCF: the same facts for both, so that a file and its conversion can be
// compared. Contig names and counts only; nothing here names a sample.
import type { JsonObject } from '../../../../base/json.ts';
import type { Header } from '../../variants/index.ts';
import type { Compression, FileFinding, FormatReport, InspectContext } from '../contract.ts';
import { assemblyFacts } from './assembly-evidence.ts';
import type { VariantTally } from './variant-tally.ts';

const CONTIGS_LISTED_MAX = 5_000;
const NAME_CHARACTERS_MAX = 256;

export interface VariantEnd {
  readonly format: 'vcf' | 'bcf';
  readonly version: string | null;
  readonly header: Header;
  readonly isHeaderRead: boolean;
  readonly records: ReadonlyMap<string, number>;
  readonly tally: VariantTally;
  readonly compression: Compression;
  readonly isComplete: boolean;
  readonly context: InspectContext;
}

export function variantReport(end: VariantEnd): FormatReport {
  const { tally, header } = end;
  const assembly = assemblyFacts(header, end.context.assemblies, tally.findings);
  const findings = tally.findings.list();
  return {
    format: end.format,
    version: end.version,
    records: end.isHeaderRead ? tally.measure.records : null,
    isComplete: end.isComplete,
    columns: [],
    facts: {
      fileformat: end.isHeaderRead ? `4.${header.minor}` : null,
      compression: end.compression,
      ...measured(tally),
      assembly: assembly.proven,
      claimedAssembly: assembly.claimed,
      ...contigFacts(header, end.records),
      order: orderFacts(findings),
      duplicates: countOf(findings, 'vcf.duplicate-variant'),
    },
    findings,
  };
}

function measured({ measure }: VariantTally): JsonObject {
  const { substitutions, spectrum } = measure.frequencies.measured();
  return {
    samples: measure.samples,
    passedRecords: measure.passed,
    alternatives: { ...measure.alternatives },
    basis: measure.hasCounts ? measure.basis : null,
    genotypes: { ...measure.genotypes },
    declaredCounts: { ...measure.declared },
    substitutions,
    spectrum,
  };
}

function contigFacts(header: Header, records: ReadonlyMap<string, number>): JsonObject {
  const names = new Set([...records.keys(), ...header.contigs.keys()]);
  const listed = [...names].slice(0, CONTIGS_LISTED_MAX);
  return {
    contigCount: names.size,
    contigs: listed.map((name) => ({
      name: name.slice(0, NAME_CHARACTERS_MAX),
      length: header.contigs.get(name) ?? null,
      records: records.get(name) ?? 0,
    })),
  };
}

function orderFacts(findings: readonly FileFinding[]): JsonObject {
  const broken = findings.filter(({ rule }) => ORDER.includes(rule));
  const places = broken.map(({ line, offset }) => line ?? offset ?? 0);
  return {
    isSorted: broken.length === 0,
    firstUnsortedAt: places.length === 0 ? null : Math.min(...places),
  };
}

const ORDER = ['vcf.position-order', 'vcf.contig-contiguous'];
const countOf = (findings: readonly FileFinding[], rule: string): number =>
  findings.find((finding) => finding.rule === rule)?.count ?? 0;
