// What every file inspector takes and gives. Nothing is taken from a header on trust: what can be
// counted is counted while the bytes are read, and what cannot be read is said, not guessed.
import type { Json, JsonObject } from '../../../base/json.ts';
import { type Static, Type } from '../../../base/schema.ts';
import type { Assembly } from '../variants/index.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

export const FORMATS = [
  'vcf',
  'bcf',
  'tabix-index',
  'csi-index',
  'sam',
  'bam',
  'cram',
  'bai-index',
  'crai-index',
  'fasta',
  'fai-index',
  'fastq',
  'h5ad',
  'loom',
  '10x-h5',
  'matrix-market',
  'anndata-zarr',
  'csv',
  'tsv',
  'parquet',
  'mzml',
  'mmcif',
  'pdb',
  'phenopacket',
  'beacon-json',
  'crypt4gh',
] as const;
export type FormatName = (typeof FORMATS)[number];
export const COMPRESSIONS = ['none', 'gzip', 'bgzf', 'zip'] as const;
export type Compression = (typeof COMPRESSIONS)[number];

/** What is wrong with a file, or deserves a look. One finding stands for all of its kind. */
export const FileFindingSchema = Type.Object(
  {
    level: Type.Unsafe<'error' | 'warning'>(Type.Enum(['error', 'warning'])),
    rule: Type.String({ description: 'Stable name: bam.no-end-of-file, csv.constant-columns' }),
    text: Type.String({ description: 'What was found, without any value that names a person' }),
    line: Type.Optional(Type.Integer({ minimum: 1, description: 'First physical line, from 1' })),
    offset: Type.Optional(Count),
    field: Type.Optional(Type.String({ description: 'Column, tag, dataset or path in the file' })),
    citation: Type.Optional(Type.String({ description: 'Specification and section' })),
    count: Type.Optional(Type.Integer({ minimum: 1, description: 'How often it was found' })),
    next: Type.Optional(Type.String({ description: 'What to do about it' })),
  },
  strict,
);
export type FileFinding = Static<typeof FileFindingSchema>;

/** A column (or an annotation of an array) as it was read. */
export const ColumnReportSchema = Type.Object(
  {
    name: Type.String(),
    type: Type.Enum(['integer', 'decimal', 'text', 'boolean', 'date', 'category', 'empty']),
    missing: Type.Integer({ minimum: 0, description: 'Sentinels (`NA`, `#REF!`) count' }),
    distinct: Type.Optional(Count),
    isDistinctExact: Type.Optional(Type.Boolean()),
  },
  strict,
);
export type ColumnReport = Static<typeof ColumnReportSchema>;

export const FormatReportSchema = Type.Object(
  {
    format: Type.Unsafe<FormatName>(Type.Enum([...FORMATS])),
    version: Type.Union([Type.String(), Type.Null()]),
    records: Type.Union([Count, Type.Null()], {
      description: 'Rows, variants, reads, sequences, cells, spectra or atoms; null: uncountable',
    }),
    /** False: the end is missing, or reading stopped at an error. */
    isComplete: Type.Boolean(),
    columns: Type.Array(ColumnReportSchema),
    facts: Type.Unsafe<JsonObject>(
      Type.Object({}, { description: 'What this format tells; each inspector documents its own' }),
    ),
    findings: Type.Array(FileFindingSchema),
  },
  strict,
);
export type FormatReport = Static<typeof FormatReportSchema>;

export const InspectionSchema = Type.Object(
  {
    path: Type.String({ description: 'As given; below the data folder when registered' }),
    compression: Type.Unsafe<Compression>(Type.Enum([...COMPRESSIONS])),
    bytes: Count,
    sha256: Type.String({
      pattern: '^sha256:[0-9a-f]{64}$',
      description: 'Of a folder: of its list of files',
    }),
    members: Type.Optional({ ...Count, description: 'Of a folder: how many files are in it' }),
    report: FormatReportSchema,
  },
  strict,
);
export type Inspection = Static<typeof InspectionSchema>;

/** The beginning of a file, before anybody knows what it is. */
export interface Sight {
  /** Base name, lower case. */
  readonly name: string;
  /** The same as it is written, to find files beside it by. */
  readonly storedName?: string;
  readonly compression: Compression;
  /** At most 64 KiB, decompressed where the file is compressed. */
  readonly head: Uint8Array;
  /** The same, as stored. */
  readonly rawHead: Uint8Array;
}

export interface InspectContext {
  /** By contig lengths (`packs/reference/assemblies.yaml`), for formats with a reference. */
  readonly assemblies: readonly Assembly[];
  /** Reads a file beside the inspected one: an index, a reference, a part of a triplet. */
  beside(name: string): Promise<SeekableFile | null>;
}

/** Reads decompressed bytes from front to back, and can be put away and taken up again. */
export interface StreamScan {
  /** Bytes in file order, in chunks of any size; kept no longer than the call. */
  push(bytes: Uint8Array): void;
  /** At the true end of the bytes; `isCut` when the compressed stream broke off. */
  finish(isCut: boolean): FormatReport;
  /** Everything needed to go on, as JSON; null when this scan cannot be taken up. */
  save(): Json | null;
  /** After `finish`, once: the report held against files beside it, where there are any. */
  compare?(report: FormatReport): Promise<FormatReport>;
}
export interface StreamInspector {
  readonly kind: 'stream';
  readonly formats: readonly FormatName[];
  recognises(sight: Sight): FormatName | null;
  begin(sight: Sight, context: InspectContext, saved?: Json): StreamScan;
}

export interface SeekableFile {
  readonly path: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds of the epoch: an index must not be older. */
  readonly changedAtMs?: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}
/** Told how far a reading is; throws ReadingCancelled out of `read` when nobody wants it. */
export interface InspectWatch {
  read(bytes: number): void;
}
/** Formats that are read by place: HDF5, Zarr, Parquet. */
export interface SeekInspector {
  readonly kind: 'seek';
  readonly formats: readonly FormatName[];
  recognises(sight: Sight): FormatName | null;
  inspect(
    file: SeekableFile,
    format: FormatName,
    context: InspectContext,
    watch: InspectWatch,
  ): Promise<FormatReport>;
}
export type Inspector = StreamInspector | SeekInspector;
