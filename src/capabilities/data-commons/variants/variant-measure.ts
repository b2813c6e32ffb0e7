// What the records of a file come to: kinds of alternatives, genotypes, allele counts as declared
// against allele counts as counted. It can be put away and taken up again.
import { FrequencyMeasure } from './frequency-measure.ts';
import type { MeasuredRecord } from './measured-record.ts';

export type Basis = 'genotypes' | 'declared';

export class VariantMeasure {
  basis: Basis = 'declared';
  hasCounts = false;
  records = 0;
  passed = 0;
  samples = 0;
  readonly alternatives = { snv: 0, indel: 0, symbolic: 0, breakend: 0, overlap: 0 };
  readonly genotypes = { called: 0, missing: 0 };
  readonly declared = { compared: 0, different: 0 };
  readonly frequencies = new FrequencyMeasure();

  begin(samples: number): void {
    this.samples = samples;
    if (samples > 0) this.basis = 'genotypes';
  }

  /** False when INFO declares other allele counts than the genotypes have. */
  record(record: MeasuredRecord): boolean {
    this.records++;
    if (record.isPassed) this.passed++;
    const { alts, ref } = record;
    for (let i = 0; i < alts.length; i++) {
      const { text, kind } = alts[i]!;
      if (kind === 'none') continue;
      if (kind !== 'bases') this.alternatives[kind]++;
      else if (text.length === ref.length) {
        this.alternatives.snv++;
        this.frequencies.substitution(ref, text);
      } else this.alternatives.indel++;
    }
    let isRight = true;
    if (this.basis === 'declared') this.hasCounts ||= record.info.declaredAc !== null;
    else if (record.hasGenotypes) isRight = this.#genotype(record);
    this.frequencies.record(record, this.basis);
    return isRight;
  }

  /** A record that could not be read as one. */
  skip(): void {
    this.records++;
  }

  #genotype({ tally, info, alts }: MeasuredRecord): boolean {
    this.hasCounts = true;
    this.genotypes.called += this.samples - tally.missing;
    this.genotypes.missing += tally.missing;
    const { declaredAc, declaredAn } = info;
    if (declaredAc === null && declaredAn === null) return true;
    this.declared.compared++;
    let isRight = (declaredAn ?? tally.alleleNumber) === tally.alleleNumber;
    for (let i = 0; i < alts.length; i++) {
      if (alts[i]!.kind === 'none') continue;
      const counted = tally.counts[i + 1];
      if ((declaredAc?.[i] ?? counted) !== counted) isRight = false;
    }
    if (!isRight) this.declared.different++;
    return isRight;
  }

  save() {
    const { basis, hasCounts, records, passed, samples } = this;
    return {
      ...{ basis, hasCounts, records, passed, samples },
      alternatives: { ...this.alternatives },
      genotypes: { ...this.genotypes },
      declared: { ...this.declared },
      frequencies: this.frequencies.measured(),
    };
  }

  restore(saved: ReturnType<VariantMeasure['save']>): void {
    this.basis = saved.basis;
    this.hasCounts = saved.hasCounts;
    this.records = saved.records;
    this.passed = saved.passed;
    this.samples = saved.samples;
    Object.assign(this.alternatives, saved.alternatives);
    Object.assign(this.genotypes, saved.genotypes);
    Object.assign(this.declared, saved.declared);
    this.frequencies.restore(saved.frequencies);
  }
}
