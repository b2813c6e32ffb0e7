// What the records of a VCF or BCF come to while they are read: the measure, the findings, and a
// spread of records whose REF can be held against a reference afterwards.
import type { Header, MeasuredRecord } from '../../variants/index.ts';
import { VariantMeasure } from '../../variants/index.ts';
import type { FileFinding } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';

export type Place = Pick<FileFinding, 'line' | 'offset'>;
/** Contig, position, REF. */
export type Probe = readonly [string, number, string];

const PROBES_MAX = 2_000;
const PROBE_BASES_MAX = 64;

export class VariantTally {
  readonly measure = new VariantMeasure();
  readonly findings = new FindingTally();
  #probes: Probe[] = [];
  #probeEvery = 1;
  #header: Header | null = null;
  #contig = '';
  /** Of the current contig; 0 when the header does not say. */
  #length = 0;

  begin(header: Header): void {
    this.resume(header);
    this.measure.begin(header.samples.length);
  }

  /** The header of a scan that is taken up again. */
  resume(header: Header): void {
    this.#header = header;
  }

  get probes(): readonly Probe[] {
    return this.#probes;
  }

  record(record: MeasuredRecord, at: number, unit: 'line' | 'offset'): void {
    const isRight = this.measure.record(record);
    if (!isRight)
      this.findings.warn('vcf.allele-counts', DIFFERENT, { [unit]: at, ...ALLELE_COUNTS });
    if (record.contig !== this.#contig) this.#enter(record.contig, at, unit);
    const last = record.position + record.ref.length - 1;
    // One past the end is a telomere (VCF 4.4 section 1.6.1).
    if (this.#length > 0 && last > this.#length + 1)
      this.findings.error('vcf.position-beyond-contig', BEYOND, { [unit]: at, ...CONTIG });
    if (this.measure.records % this.#probeEvery === 0) this.#probe(record);
  }

  #enter(contig: string, at: number, unit: 'line' | 'offset'): void {
    this.#contig = contig;
    const contigs = this.#header!.contigs;
    this.#length = contigs.get(contig) ?? 0;
    if (contigs.size > 0 && !contigs.has(contig) && !contig.startsWith('<'))
      this.findings.warn('vcf.undeclared-contig', UNDECLARED, { [unit]: at, ...CONTIG });
  }

  /** Every record at first, then every second, fourth, ...: always a spread of the whole file. */
  #probe({ contig, position, ref }: MeasuredRecord): void {
    if (ref.length > PROBE_BASES_MAX || position < 1) return;
    this.#probes.push([contig, position, ref]);
    if (this.#probes.length <= PROBES_MAX) return;
    this.#probes = this.#probes.filter((_, i) => i % 2 === 0);
    this.#probeEvery *= 2;
  }

  save() {
    return {
      measure: this.measure.save(),
      findings: this.findings.list(),
      probes: this.#probes,
      probeEvery: this.#probeEvery,
    };
  }

  restore(saved: ReturnType<VariantTally['save']>): void {
    this.measure.restore(saved.measure);
    for (const { count, ...finding } of saved.findings) this.findings.note(finding, count);
    this.#probes = [...saved.probes];
    this.#probeEvery = saved.probeEvery;
  }
}

const ALLELE_COUNTS = {
  field: 'INFO/AC,AN',
  citation: 'VCF 4.4 section 1.6.1',
  next: 'Fill them again, for example with bcftools +fill-tags, or leave them out.',
} as const;
const CONTIG = { field: 'CHROM,POS', citation: 'VCF 4.4 section 1.4.7' } as const;
const DIFFERENT = 'AC or AN in INFO are not what the genotypes of the record come to.';
const BEYOND = 'a record lies beyond the end that the header gives its contig.';
const UNDECLARED = 'a record stands on a contig that the header does not declare.';
