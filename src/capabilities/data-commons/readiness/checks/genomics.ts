// Level 3, genomic files: a named reference that their contigs prove, order, index, reference
// alleles where the reference is at hand.
import type { JsonObject } from '../../../../base/json.ts';
import type { Evidence, SeenFile } from '../evidence.ts';
import { type Finding, judged, notApplicable, type ToDo, unrunnable } from '../finding.ts';
import { FIELD } from '../stated.ts';

const READS = new Set(['sam', 'bam', 'cram']);
const GENOMIC = new Set(['vcf', 'bcf', ...READS]);
const formatOf = ({ registered, inspection }: SeenFile): string =>
  inspection?.report.format ?? registered.format;

export function genomics(evidence: Evidence): Finding {
  const { files } = evidence;
  const genomic = files.filter((file) => GENOMIC.has(formatOf(file)));
  if (genomic.length === 0) return notApplicable('No file holds variants or reads.');
  const problems = genomic.flatMap((file) => genomicProblems(file, evidence));
  const unknown = genomic.filter((file) => orderOf(file) === 'unknown');
  const found = {
    files: genomic.length,
    assemblies: [...new Set(genomic.map((file) => assemblyOf(file) ?? 'unproven'))].sort(),
    indexed: genomic.filter((file) => !needsIndex(file) || file.indexes.length > 0).length,
    referenceAlleles: genomic.map(referenceText),
  };
  if (problems.length === 0 && unknown.length > 0)
    return unrunnable('The order of records is not known.', unknown.map(uninspected), found);
  return judged('Reference, order and index are there.', found, problems);
}

const uninspected = ({ registered: { path } }: SeenFile): ToDo => ({
  text: 'Register the file again, so that it is inspected.',
  because: `Nothing tells in which order the records of ${path} are.`,
  file: path,
});

function genomicProblems(file: SeenFile, evidence: Evidence): ToDo[] {
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
  const named = claimsOf(file, evidence);
  if (named.length === 0)
    problems.push({
      text: 'Name the reference assembly.',
      because: `${registered.path} names no reference, and the description neither.`,
      field: FIELD.assembly,
      ...about,
    });
  for (const claim of named)
    if (assembly !== undefined && claim !== assembly)
      problems.push({
        text: 'Correct the name of the assembly, in the header or in the description.',
        because: `${registered.path}: ${claim} is named and the contigs prove ${assembly}.`,
        field: FIELD.assembly,
        ...about,
      });
  if (orderOf(file) === 'unsorted')
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

const referenceText = (file: SeenFile): string => {
  const found = referenceCheck(file);
  return found === null || found.checked === 0
    ? 'not checked: no reference with an index lies beside the file'
    : `${found.checked} checked`;
};

/** Only what contigs prove: a name that somebody stated proves nothing. */
function assemblyOf({ registered, inspection }: SeenFile): string | undefined {
  const { name } = objectIn(inspection?.report.facts, 'assembly');
  return typeof name === 'string' ? name : registered.vcf?.assembly?.name;
}

/** What header and description say it is; an alias by the name of its assembly. */
function claimsOf(file: SeenFile, { stated, assemblies }: Evidence): string[] {
  const { claimedAssembly } = file.inspection?.report.facts ?? {};
  const header = typeof claimedAssembly === 'string' ? claimedAssembly : undefined;
  // Headers of reads name their references by length and checksum; those are the name.
  const own = READS.has(formatOf(file)) ? assemblyOf(file) : header;
  const { referenceAssembly: written } = stated;
  const known = assemblies.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase() === written?.toLowerCase()),
  );
  return [own, known?.name ?? written].filter((name) => name !== undefined);
}

/** As inspectors tell it: variants in order, reads by coordinate. */
function orderOf({ inspection }: SeenFile): 'sorted' | 'unsorted' | 'unknown' {
  const { isSorted, isByCoordinate } = objectIn(inspection?.report.facts, 'order');
  const told = [isSorted, isByCoordinate].filter((one) => typeof one === 'boolean');
  return told.length === 0 ? 'unknown' : told.includes(false) ? 'unsorted' : 'sorted';
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
