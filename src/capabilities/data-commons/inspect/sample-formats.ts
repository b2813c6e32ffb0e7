// For tests: one good file, or more, of every format that is inspected, with the files beside it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { Group } from 'h5wasm';
import { stringify } from 'yaml';
import { utf8 } from '../../../base/bytes.ts';
import { PARQUET } from '../tables/sample-parquet.ts';
import { bcfOf, record } from './bcf/sample-bcf.ts';
import type { FormatName, SeekInspector } from './contract.ts';
import { inspectInWorker } from './expression/in-worker.ts';
import { inspectStore } from './expression/inspect-store.ts';
import { writeH5ad, writeHdf5, writeLoom, writeTenx } from './expression/sample-matrices.ts';
import { anndata } from './expression/sample-zarr.ts';
import { baiBytes, bamBytes, samText } from './reads/sample-alignments.ts';
import { cramBytes } from './reads/sample-cram.ts';
import { bgzf } from './sources/sample-bytes.ts';
import { indexedMzml } from './spectra/sample-mzml.ts';
import { csiOf, FILE, tbiOf } from './tabix/sample-index.ts';
import { parquetInspectorTelling } from './tables/parquet.ts';
import { vcfOf } from './vcf/made-files.ts';

export interface Good {
  readonly format: FormatName;
  readonly name: string;
  /** What is damaged: the content, before it is packed. */
  readonly bytes: Uint8Array;
  readonly pack?: (content: Uint8Array) => Uint8Array;
  readonly beside?: Readonly<Record<string, Uint8Array>>;
  /** The data set is this folder, and the damaged file one of it. */
  readonly folder?: string;
  /** Another way to it than the inspector's own, where that would take too long. */
  readonly reading?: Pick<SeekInspector, 'inspect'>;
  /** A worker for each case: a tenth of the cases, unless all are asked for. */
  readonly isSlow?: true;
}

const blocks = (content: Uint8Array): Uint8Array => bgzf(Buffer.from(content));
/** Not in a worker, which would take a tenth of a second for each case. */
const inHere: Pick<SeekInspector, 'inspect'> = {
  inspect: (file, format, _, watch) =>
    inspectStore(file.path, format, (bytes) => watch.read(bytes)),
};

/** Damage drives these libraries into a loop (measured): the worker, which is stopped then. */
const SILENCE_MS_MAX = 3_000;
const inWorker: Pick<Good, 'reading' | 'isSlow'> = {
  reading: {
    inspect: (file, format, _, watch) => inspectInWorker(file, format, watch, SILENCE_MS_MAX),
  },
  isSlow: true,
};

const BAI = baiBytes([{ mapped: 5, unmapped: 0, offset: 0 }], 1);
const FASTA = '>one an invented one\nACGTNacgtn\nACGT\n>two\nGGCC\n';
const FASTQ = '@r1/1\nACGTN\n+\nIIII#\n@r2/1\nACG\n+r2/1\n!~I\n';
const CIF = `data_XYZ1
_entry.id XYZ1
_exptl.method 'X-RAY DIFFRACTION'
_struct.title
;A title of
two lines
;
loop_
_atom_site.group_PDB
_atom_site.id
_atom_site.type_symbol
_atom_site.label_comp_id
_atom_site.label_asym_id
_atom_site.auth_seq_id
_atom_site.Cartn_x
_atom_site.Cartn_y
_atom_site.Cartn_z
ATOM 1 N SER A 1 1.5 -2.25 3
HETATM 2 O HOH C 300 1 2 3
#
`;
const PDB = [
  'HEADER    PLANT PROTEIN                           30-APR-81   1CRN',
  'ATOM      1  N   THR A   1      17.047  14.099   3.625  1.00 13.79           N',
  'HETATM    2  O   HOH B 300      16.967  12.784   4.338  1.00 10.80           O',
  'END',
  '',
].join('\n');
const PACKET = {
  id: 'p',
  subject: { id: 's', sex: 'MALE', timeAtLastEncounter: { age: { iso8601duration: 'P6Y' } } },
  phenotypicFeatures: [{ type: { id: 'HP:0000348', label: 'High forehead' } }],
  metaData: { created: '2024-01-02T03:04:05Z', resources: [{ namespacePrefix: 'HP' }] },
};
const PERSONS = [
  { id: 'a', sex: { id: 'NCIT:C16576', label: 'female' } },
  { id: 'b', sex: { id: 'NCIT:C20197', label: 'male' } },
];
const MATRIX = [
  '%%MatrixMarket matrix coordinate integer general',
  '3 2 3',
  '1 1 5',
  '3 1 1',
  '2 2 7',
  '',
].join('\n');
const TABLE = 'id,age,"a note"\np1,41,"x, ""y"""\np2,NA,\np3,63,z\n';

/** A header of one packet, and a segment that is sealed with nothing. */
function sealed(): Uint8Array {
  const head = Buffer.alloc(16 + 108 + 300, 7);
  head.write('crypt4gh', 0, 'latin1');
  for (const [at, value] of [
    [8, 1],
    [12, 1],
    [16, 108],
    [20, 0],
  ] as const)
    head.writeUInt32LE(value, at);
  return head;
}

async function hdf5(fill: (root: Group) => void): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'good-'));
  const file = path.join(folder, 'made.h5');
  await writeHdf5(file, fill);
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

function zarrFolder(version: 2 | 3, name: string, part: string): Good {
  const files = anndata(version);
  const entries = Object.entries(files).map(([file, bytes]) => [`${name}/${file}`, bytes]);
  return {
    format: 'anndata-zarr',
    name: `${name}/${part}`,
    folder: name,
    bytes: files[part]!,
    beside: Object.fromEntries(entries),
    reading: inHere,
  };
}

async function byPlace(): Promise<Good[]> {
  return [
    {
      format: 'parquet',
      name: 'a.parquet',
      bytes: Buffer.from(PARQUET, 'base64'),
      reading: parquetInspectorTelling(null, SILENCE_MS_MAX),
      isSlow: true,
    },
    { format: 'h5ad', name: 'a.h5ad', bytes: await hdf5((root) => writeH5ad(root)), ...inWorker },
    { format: 'loom', name: 'a.loom', bytes: await hdf5((root) => writeLoom(root)), ...inWorker },
    { format: '10x-h5', name: 'a.h5', bytes: await hdf5((root) => writeTenx(root)), ...inWorker },
    {
      format: 'anndata-zarr',
      name: 'a.zarr.zip',
      bytes: zipSync(anndata(2), { level: 0 }),
      reading: inHere,
    },
    zarrFolder(2, 'b.zarr', 'X/data/.zarray'),
    zarrFolder(3, 'c.zarr', 'obs/_index/c/0'),
  ];
}

export async function goodFiles(): Promise<Good[]> {
  const vcf = utf8(vcfOf());
  const bam = bamBytes();
  const cram = cramBytes([
    { reference: 0, start: 1, span: 100, records: 3 },
    { reference: 1, start: 1, span: 50, records: 2 },
  ]);
  return [
    { format: 'vcf', name: 'a.vcf', bytes: vcf },
    { format: 'vcf', name: 'b.vcf.gz', bytes: vcf, pack: blocks },
    { format: 'vcf', name: 'c.vcf.gz', bytes: vcf, pack: (content) => gzipSync(content) },
    { format: 'bcf', name: 'a.bcf', bytes: bcfOf([record(5), record(7)]), pack: blocks },
    {
      format: 'tabix-index',
      name: 'd.vcf.gz.tbi',
      bytes: tbiOf(),
      pack: blocks,
      beside: { 'd.vcf.gz': FILE },
    },
    {
      format: 'csi-index',
      name: 'e.vcf.gz.csi',
      bytes: csiOf(),
      pack: blocks,
      beside: { 'e.vcf.gz': FILE },
    },
    { format: 'sam', name: 'a.sam', bytes: samText() },
    { format: 'bam', name: 'a.bam', bytes: bam, pack: blocks },
    { format: 'bai-index', name: 'b.bam.bai', bytes: BAI, beside: { 'b.bam': blocks(bam) } },
    { format: 'cram', name: 'a.cram', bytes: cram },
    {
      format: 'crai-index',
      name: 'b.cram.crai',
      bytes: utf8('0\t1\t100\t60\t10\t40\n1\t1\t50\t120\t10\t40\n'),
      pack: (content) => gzipSync(content),
      beside: { 'b.cram': cram },
    },
    { format: 'fasta', name: 'a.fa', bytes: utf8(FASTA) },
    {
      format: 'fai-index',
      name: 'b.fa.fai',
      bytes: utf8('one\t14\t21\t10\t11\ntwo\t4\t42\t4\t5\n'),
      beside: { 'b.fa': utf8(FASTA) },
    },
    { format: 'fastq', name: 'a.fq', bytes: utf8(FASTQ) },
    {
      format: 'matrix-market',
      name: 'matrix.mtx',
      bytes: utf8(MATRIX),
      beside: { 'barcodes.tsv': utf8('a\nb\n') },
    },
    { format: 'csv', name: 'a.csv', bytes: utf8(TABLE) },
    { format: 'tsv', name: 'a.tsv', bytes: utf8(TABLE.replaceAll(',', '\t')) },
    {
      format: 'mzml',
      name: 'a.mzML',
      bytes: indexedMzml([
        { level: 1, mz: [1, 2] },
        { level: 2, mz: [3], isZlib: true },
      ]),
    },
    { format: 'mmcif', name: 'a.cif', bytes: utf8(CIF) },
    { format: 'pdb', name: 'a.pdb', bytes: utf8(PDB) },
    { format: 'phenopacket', name: 'a.json', bytes: utf8(JSON.stringify(PACKET)) },
    { format: 'phenopacket', name: 'b.yaml', bytes: utf8(stringify(PACKET)) },
    { format: 'beacon-json', name: 'individuals.json', bytes: utf8(JSON.stringify(PERSONS)) },
    { format: 'crypt4gh', name: 'a.c4gh', bytes: sealed() },
    ...(await byPlace()),
  ];
}
