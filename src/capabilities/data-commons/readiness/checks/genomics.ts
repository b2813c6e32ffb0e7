// Level 3, genomic files: a named reference that their contigs prove, order, index, reference
// alleles where the reference is at hand.
import type { JsonObject } from '../../../../base/json.ts';
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
    referenceAlleles: genomic.map((file) => referenceText(file, referenceSample)),
  };
  return judged('Reference, order and index are there.', found, problems);
}

function genomicProblems(file: SeenFile, stated: string | undefined): ToDo[] {
  const { registered, indexes } = file;
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
  const reference = referenceCheck(file);
  if (reference !== null && reference.different > 0)
    problems.push({
      text: 'Check which reference the file was made on.',
      because: `${reference.different} of ${reference.checked} reference alleles of ${registered.path} differ from the reference.`,
      ...about,
    });
  return problems;
}

function referenceText(file: SeenFile, sample: number): string {
  const found = referenceCheck(file);
  return found ? `${found.checked} checked` : `not checked: no reference at hand for ${sample}`;
}

function assemblyOf({ registered, inspection }: SeenFile): string | undefined {
  const facts = inspection?.report.facts ?? {};
  const { name } = objectIn(facts, 'assembly');
  if (typeof name === 'string') return name;
  return registered.vcf?.assembly?.name ?? registered.assembly;
}

/** As inspectors tell it: variants in order, reads by coordinate. */
function isUnsorted({ inspection }: SeenFile): boolean {
  const order = objectIn(inspection?.report.facts, 'order');
  return order['isSorted'] === false || order['isByCoordinate'] === false;
}

/** Plain text cannot be sought in, so an index is asked of compressed and binary files. */
const needsIndex = (file: SeenFile): boolean => {
  const { registered, inspection } = file;
  if (inspection)
    return inspection.compression === 'bgzf' || ['bam', 'cram'].includes(formatOf(file));
  return registered.vcf?.compression === 'bgzf';
};

/** Null where no reference lies beside the file. */
function referenceCheck({ inspection }: SeenFile): { checked: number; different: number } | null {
  const { checked, different } = objectIn(inspection?.report.facts, 'referenceCheck');
  return typeof checked === 'number' && typeof different === 'number'
    ? { checked, different }
    : null;
}

function objectIn(facts: JsonObject | undefined, name: string): JsonObject {
  const value = facts?.[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
