// Level 3, genomic files: a named reference that their contigs prove, order, index, reference
// alleles where the reference is at hand.
import { type Static, Type } from '../../../../base/schema.ts';
import type { Evidence, SeenFile } from '../evidence.ts';
import { type Finding, judged, notApplicable, type ToDo } from '../finding.ts';
import { FIELD } from '../stated.ts';

export const GenomicsSettings = Type.Object(
  { referenceSample: Type.Integer({ minimum: 0 }) },
  { additionalProperties: false },
);

const GENOMIC = new Set(['vcf', 'bcf', 'sam', 'bam', 'cram']);
const formatOf = ({ registered, inspection }: SeenFile): string =>
  inspection?.report.format ?? registered.format;

export function genomics(
  { files, stated }: Evidence,
  { referenceSample }: Static<typeof GenomicsSettings>,
): Finding {
  const genomic = files.filter((file) => GENOMIC.has(formatOf(file)));
  if (genomic.length === 0) return notApplicable('No file holds variants or reads.');
  const problems = genomic.flatMap((file) => genomicProblems(file, stated.referenceAssembly));
  const found = {
    files: genomic.length,
    assemblies: [...new Set(genomic.map((file) => assemblyOf(file) ?? 'unproven'))].sort(),
    indexed: genomic.filter((file) => !needsIndex(file) || file.indexes.length > 0).length,
    referenceAlleles: genomic.map(
      (file) => alleles(file) ?? `not checked: no reference at hand (sample of ${referenceSample})`,
    ),
  };
  return judged('Reference, order and index are there.', found, problems);
}

function genomicProblems(file: SeenFile, stated: string | undefined): ToDo[] {
  const { registered, inspection, indexes } = file;
  const about = { file: registered.path };
  const assembly = assemblyOf(file);
  const problems: ToDo[] = [];
  if (assembly === undefined)
    problems.push({
      text: 'Add contig lines with lengths to the header, so that they prove the assembly.',
      because: `${registered.path}: the contigs prove no reference assembly.`,
      ...about,
    });
  const named = registered.vcf?.declaredReference ?? stated ?? registered.assembly;
  if (named === undefined || named === null)
    problems.push({
      text: 'Name the reference assembly.',
      because: `${registered.path} names no reference.`,
      field: FIELD.assembly,
      ...about,
    });
  if (isUnsorted(file))
    problems.push({
      text: 'Sort it by contig and position and register it as a new version.',
      because: `${registered.path} is not sorted.`,
      ...about,
    });
  if (needsIndex(file) && indexes.length === 0)
    problems.push({
      text: 'Make an index (tabix -p vcf, samtools index) beside the file.',
      because: `${registered.path} has no index beside it.`,
      ...about,
    });
  const wrong = inspection?.report.facts['referenceAllelesDifferent'];
  if (typeof wrong === 'number' && wrong > 0)
    problems.push({
      text: 'Check which reference the file was made on.',
      because: `${wrong} reference alleles of ${registered.path} differ from the reference.`,
      ...about,
    });
  return problems;
}

function assemblyOf({ registered, inspection }: SeenFile): string | undefined {
  const facts = inspection?.report.facts ?? {};
  const told = facts['assembly'];
  if (typeof told === 'string') return told;
  if (typeof told === 'object' && told !== null && !Array.isArray(told)) {
    const name = (told as { readonly [key: string]: unknown })['name'];
    if (typeof name === 'string') return name;
  }
  return registered.vcf?.assembly?.name ?? registered.assembly;
}

function isUnsorted({ inspection }: SeenFile): boolean {
  const facts = inspection?.report.facts ?? {};
  if (facts['isSorted'] === false || facts['sorted'] === false) return true;
  return (
    inspection?.report.findings.some(({ rule }) => /unsorted|not-sorted|order/.test(rule)) ?? false
  );
}

/** Plain text cannot be sought in, so an index is asked of compressed and binary files. */
const needsIndex = (file: SeenFile): boolean => {
  const { registered, inspection } = file;
  if (inspection)
    return inspection.compression === 'bgzf' || ['bam', 'cram'].includes(formatOf(file));
  return registered.vcf?.compression === 'bgzf';
};

function alleles({ inspection }: SeenFile): string | undefined {
  const checked = inspection?.report.facts['referenceAllelesChecked'];
  return typeof checked === 'number' ? `${checked} checked` : undefined;
}
