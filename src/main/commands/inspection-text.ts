// An inspection as a steward reads it: what the file is, how many, what is proven of it, and every
// finding with its place, its rule and what to do.
import type { FileFinding, Inspected, Inspection } from '../../capabilities/data-commons/index.ts';
import { factLines } from './fact-lines.ts';

const FORMAT_WORDS: Readonly<Record<Inspection['report']['format'], readonly [string, string]>> = {
  vcf: ['VCF', 'variants'],
  bcf: ['BCF', 'variants'],
  'tabix-index': ['Tabix index', 'chunks'],
  'csi-index': ['CSI index', 'chunks'],
  sam: ['SAM', 'reads'],
  bam: ['BAM', 'reads'],
  cram: ['CRAM', 'reads'],
  'bai-index': ['BAM index', 'references'],
  'crai-index': ['CRAM index', 'slices'],
  fasta: ['FASTA', 'sequences'],
  'fai-index': ['FASTA index', 'sequences'],
  fastq: ['FASTQ', 'reads'],
  h5ad: ['AnnData (HDF5)', 'cells'],
  loom: ['Loom', 'cells'],
  '10x-h5': ['10x matrix (HDF5)', 'cells'],
  'matrix-market': ['Matrix Market', 'cells'],
  'anndata-zarr': ['AnnData (Zarr)', 'cells'],
  csv: ['CSV', 'rows'],
  tsv: ['TSV', 'rows'],
  parquet: ['Parquet', 'rows'],
  mzml: ['mzML', 'spectra'],
  mmcif: ['mmCIF', 'atoms'],
  pdb: ['PDB', 'atoms'],
  phenopacket: ['Phenopackets', 'packets'],
  'beacon-json': ['Beacon-friendly JSON', 'entries'],
  crypt4gh: ['Crypt4GH', 'records'],
};

const STORED = { none: '', gzip: ', gzip', bgzf: ', BGZF', zip: ', zip' } as const;

/** Names in files are a stranger’s: what would move a cursor or hide a word is written out. */
const visible = (line: string): string =>
  line.replace(
    /[\p{Cc}\p{Bidi_Control}]/gu,
    (one) => `\\u{${one.codePointAt(0)!.toString(16).padStart(4, '0')}}`,
  );

export function inspectedText(path: string, inspected: Inspected): string {
  const shown = visible(path);
  switch (inspected.outcome) {
    case 'inspected':
      return inspectionText(shown, inspected.inspection);
    case 'unrecognised':
      return `${shown}\n  not recognised: ${inspected.text}, ${sizeText(inspected.bytes)}`;
    case 'interrupted':
      return `${shown}\n  interrupted after ${sizeText(inspected.bytesRead)}`;
  }
}

function inspectionText(shown: string, inspection: Inspection): string {
  const { report, compression, bytes, sha256 } = inspection;
  const [format, noun] = FORMAT_WORDS[report.format];
  const version = report.version === null ? '' : ` ${report.version}`;
  const records =
    report.records === null
      ? ''
      : `, ${counted(report.records)} ${report.records === 1 ? singular(noun) : noun}`;
  const isWhole = report.isComplete ? 'read whole' : 'NOT WHOLE';
  return [
    shown,
    `  ${format}${version}${STORED[compression]}, ${sizeText(bytes)}${records}, ${isWhole}`,
    `  ${sha256}`,
    ...factLines(report).map((line) => visible(`  ${line}`)),
    ...report.findings.flatMap(findingLines).map(visible),
  ].join('\n');
}

const singular = (noun: string): string =>
  noun === 'spectra' ? 'spectrum' : noun.replace(/ies$/, 'y').replace(/s$/, '');

function findingLines(finding: FileFinding): string[] {
  const { level, rule, text, line, offset, field, count, citation, next } = finding;
  const where = [
    line === undefined ? '' : `line ${counted(line)}`,
    offset === undefined ? '' : `byte ${counted(offset)}`,
    field ?? '',
  ].filter((part) => part !== '');
  const times = (count ?? 1) > 1 ? ` (${counted(count!)} times)` : '';
  const place = where.length > 0 ? `${where.join(', ')}: ` : '';
  const cited = citation ? `  [${rule}; ${citation}]` : `  [${rule}]`;
  return [
    `  ${level === 'error' ? 'ERROR  ' : 'warning'}  ${place}${text}${times}`,
    `         ${cited}`,
    ...(next ? [`           ${next}`] : []),
  ];
}

export interface Count {
  readonly whole: number;
  readonly flawed: number;
  readonly unrecognised: number;
}

export function sumText({ whole, flawed, unrecognised }: Count): string {
  const parts = [`${counted(whole)} without error`];
  if (flawed > 0) parts.push(`${counted(flawed)} with errors`);
  if (unrecognised > 0) parts.push(`${counted(unrecognised)} of no known format`);
  const all = whole + flawed + unrecognised;
  return `${counted(all)} ${all === 1 ? 'file' : 'files'}: ${parts.join(', ')}.`;
}

export const counted = (count: number): string => count.toLocaleString('en-GB');

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Three digits: `1.24 GiB`. */
export function sizeText(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 1_000 && unit < UNITS.length - 1) [size, unit] = [size / 1_024, unit + 1];
  const digits = unit === 0 || size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return `${size.toFixed(digits)} ${UNITS[unit]}`;
}
