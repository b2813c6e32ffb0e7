// The inspection of a file that is being registered: what nothing recognises, what is not whole and
// what states conditions of use that cannot be read is refused; every other finding stands with it.
import { mkdirSync } from 'node:fs';
import { refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Finding } from './findings.ts';
import { keepListing } from './folder-listing.ts';
import {
  checkpointPath,
  dropCheckpoint,
  type FileFinding,
  type FormatName,
  type Inspection,
  type InspectionWatch,
  inspectFile,
  inspectorsTelling,
  type ReadTable,
} from './inspect/index.ts';
import type { MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import { ReadingCancelled } from './tables/index.ts';

/** `where`: its path below the data folder, by which the inspection names it. */
export async function inspectForRegistration(
  home: HomeNode,
  file: string,
  where: string,
  watch?: InspectionWatch,
  tellTable?: (table: ReadTable) => void,
): Promise<Result<Inspection>> {
  mkdirSync(home.indexFolder, { recursive: true });
  const checkpoint = checkpointPath(file, home.indexFolder);
  const found = await inspectFile(file, {
    context: { assemblies: home.assemblies },
    watch,
    // A node that dies while it reads goes on from there.
    resume: { checkpoint },
    ...(tellTable ? { inspectors: inspectorsTelling(tellTable) } : {}),
  });
  if (!found.ok) return found;
  const inspected = found.value;
  if (inspected.outcome === 'unrecognised') return refused(unknownFormat(inspected.text));
  if (inspected.outcome === 'interrupted') {
    // Called off: nothing of it remains.
    dropCheckpoint(checkpoint);
    throw new ReadingCancelled();
  }
  const inspection = { ...inspected.inspection, path: where };
  const { report } = inspection;
  const error = report.findings.find(({ level }) => level === 'error');
  if (!report.isComplete) return refused(notWhole(error));
  const unreadable = report.findings.find(isUnreadableCondition);
  if (unreadable) return refused(unreadableConditions(unreadable));
  if (inspected.listing !== undefined) keepListing(home, inspection.sha256, inspected.listing);
  return ok(inspection);
}

/** Conditions that cannot be read cannot be kept: nobody may guess what a consent said. */
const isUnreadableCondition = ({ level, field }: FileFinding): boolean =>
  level === 'error' && field !== undefined && /dataUse|\bduo/i.test(field);

/** What lies beside the data and holds none of them. */
const COMPANIONS: ReadonlySet<FormatName> = new Set([
  'tabix-index',
  'csi-index',
  'bai-index',
  'crai-index',
  'fai-index',
]);

const MEDIA_TYPES: Partial<Record<FormatName, string>> = {
  bcf: 'application/vnd.ga4gh.bcf',
  bam: 'application/vnd.ga4gh.bam',
  cram: 'application/vnd.ga4gh.cram',
  sam: 'text/x-sam',
  fasta: 'text/x-fasta',
  fastq: 'text/x-fastq',
  h5ad: 'application/x-hdf5',
  loom: 'application/x-hdf5',
  '10x-h5': 'application/x-hdf5',
  'anndata-zarr': 'application/vnd.zarr',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  mzml: 'application/xml',
  mmcif: 'chemical/x-cif',
  pdb: 'chemical/x-pdb',
  phenopacket: 'application/json',
  'beacon-json': 'application/json',
  crypt4gh: 'application/vnd.ga4gh.crypt4gh',
};

/** A file on which no questions are answered yet: its records and its inspection. */
export function measuredByInspection(inspection: Inspection): MeasuredFile {
  const { path, sha256, bytes, members, report } = inspection;
  const { format, facts } = report;
  const { samples, assembly } = facts;
  const name =
    typeof assembly === 'object' && assembly && 'name' in assembly ? assembly.name : null;
  return {
    path,
    format,
    mediaType: MEDIA_TYPES[format] ?? 'application/octet-stream',
    sha256: sha256 as MeasuredFile['sha256'],
    bytes,
    ...(members === undefined ? {} : { members }),
    records: COMPANIONS.has(format) ? 0 : (report.records ?? 0),
    ...(typeof samples === 'number' && Number.isInteger(samples) ? { samples } : {}),
    ...(typeof name === 'string' ? { assembly: name } : {}),
  };
}

export const inspectionFindings = ({ path, report }: Inspection): Finding[] =>
  report.findings.map(({ offset: _offset, count, text, ...rest }) => ({
    ...rest,
    file: path,
    text: count !== undefined && count > 1 ? `${text} (${count} times)` : text,
  }));

const unknownFormat = (text: string) =>
  refusal('invalid', 'data-commons.unknown-format', `The file is ${text}.`, {
    because: [{ field: '/files', text: 'Only files that can be read whole are registered.' }],
    next: 'docs/guides/inspect-files.md lists the formats; convert the file to one of them.',
  });

function notWhole(error: FileFinding | undefined) {
  const { rule, citation, text, next, line, field } = error ?? BROKEN_OFF;
  const place = line === undefined ? '' : `Line ${line}: `;
  return refusal('invalid', 'data-commons.malformed-file', `${place}${text}`, {
    because: [{ rule, ...(citation ? { citation } : {}), text }],
    ...(next ? { next } : {}),
    detail: { rule, ...(line ? { line } : {}), ...(field ? { field } : {}) },
  });
}

const BROKEN_OFF: FileFinding = {
  level: 'error',
  rule: 'inspect.not-whole',
  text: 'the file could not be read to its end.',
  next: 'Copy it again from its source and compare sizes and checksums.',
};

const unreadableConditions = ({ rule, citation, text, next, line, field }: FileFinding) =>
  refusal('invalid', 'data-commons.invalid-data-use', text, {
    because: [{ rule, ...(citation ? { citation } : {}), ...(field ? { field } : {}), text }],
    ...(next ? { next } : {}),
    detail: { rule, ...(line ? { line } : {}), ...(field ? { field } : {}) },
  });
