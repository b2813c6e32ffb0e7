// Reads a VCF whole: every line against the specification of the version it claims, every count
// taken from the genotypes; then its index and its reference, where they lie beside it.
import type { Json } from '../../../../base/json.ts';
import { type Header, type RecordReader, VcfScan } from '../../variants/index.ts';
import type {
  FormatReport,
  InspectContext,
  Sight,
  StreamInspector,
  StreamScan,
} from '../contract.ts';
import { compareBeside } from './compare-beside.ts';
import { findingOf } from './flaw-finding.ts';
import { variantReport } from './variant-report.ts';
import { VariantTally } from './variant-tally.ts';

const FILEFORMAT = '##fileformat=VCF';

export const vcfInspector: StreamInspector = {
  kind: 'stream',
  formats: ['vcf'],
  recognises: (sight) => (isVcf(sight) ? 'vcf' : null),
  begin: (sight, context, saved) => new VcfInspection(sight, context, saved),
};

/** By its first line, or by its name where that line is missing: then the report says so. */
function isVcf({ head, name }: Sight): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (text.toString('latin1', 0, FILEFORMAT.length) === FILEFORMAT) return true;
  return /\.vcf(\.b?gz)?$/.test(name) && (text.length === 0 || text[0] === 35);
}

class VcfInspection implements StreamScan {
  readonly #sight: Sight;
  readonly #context: InspectContext;
  readonly #tally = new VariantTally();
  readonly #scan: VcfScan;

  constructor(sight: Sight, context: InspectContext, saved?: Json) {
    this.#sight = sight;
    this.#context = context;
    const tally = this.#tally;
    const visitor = {
      header: (header: Header) => tally.begin(header),
      record: (reader: RecordReader, line: number) => tally.record(reader, line, 'line'),
      unread: () => tally.measure.skip(),
    };
    this.#scan = new VcfScan(visitor, (flaw) => tally.findings.note(findingOf(flaw)));
    if (saved) this.#restore(saved as unknown as Saved);
  }

  push(bytes: Uint8Array): void {
    this.#scan.push(bytes);
  }

  finish(isCut: boolean): FormatReport {
    const scan = this.#scan;
    const ended = scan.end(isCut);
    const { findings } = this.#tally;
    if (ended) findings.note(findingOf(ended));
    if (isCut && scan.endsInLine)
      findings.error('vcf.cut', 'the last line breaks off.', { line: scan.line + 1 });
    else if (scan.endsInLine && !ended)
      findings.warn('vcf.no-final-line-break', UNENDED, { line: Math.max(1, scan.line) });
    if (this.#sight.compression === 'gzip') findings.warn('vcf.plain-gzip', PLAIN, BGZF);
    return variantReport({
      format: 'vcf',
      version: scan.isVersionRead ? `4.${scan.header.minor}` : null,
      header: scan.header,
      isHeaderRead: scan.isHeaderRead,
      records: scan.records,
      tally: this.#tally,
      compression: this.#sight.compression,
      isComplete: !isCut && ended === null,
      context: this.#context,
    });
  }

  save(): Json | null {
    const scan = this.#scan.save();
    return scan && ({ scan, tally: this.#tally.save() } as unknown as Json);
  }

  #restore(saved: Saved): void {
    this.#scan.restore(saved.scan);
    this.#tally.restore(saved.tally);
    if (this.#scan.isHeaderRead) this.#tally.resume(this.#scan.header);
  }

  compare(report: FormatReport): Promise<FormatReport> {
    const { header, records } = this.#scan;
    const { probes } = this.#tally;
    return compareBeside(report, this.#sight, this.#context, { header, records, probes });
  }
}

interface Saved {
  readonly scan: NonNullable<ReturnType<VcfScan['save']>>;
  readonly tally: ReturnType<VariantTally['save']>;
}

const BGZF = {
  citation: 'SAM specification section 4.1',
  next: 'Compress it with bgzip, so that it can be indexed and read by place.',
} as const;
const PLAIN = 'the file is plain gzip, not BGZF: it cannot be indexed.';
const UNENDED = 'the last line has no line break: the file may have been cut.';
