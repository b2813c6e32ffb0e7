// The sample columns of one record, byte by byte: genotypes are counted (alleles, carriers,
// missing), other sub-fields checked against their declared number and type. Counts come from here,
// never from INFO.

import type { FormatPlan, SubField } from './format-plan.ts';
import { GenotypeRun, RUN_BYTES } from './genotype-run.ts';
import { integersEnd } from './plain-values.ts';
import { listProblem } from './values.ts';
import { type Problem, problem } from './vcf-flaw.ts';

const [TAB, COLON, DOT, BAR, SLASH, ZERO, NINE] = [9, 58, 46, 124, 47, 48, 57];

export class GenotypeTally {
  readonly #samples: number;
  /** Called alleles in the record. */
  alleleNumber = 0;
  /** Copies and carriers of every allele; index 0 is the reference. */
  counts: Int32Array = new Int32Array(8);
  carriers: Int32Array = new Int32Array(8);
  /** Samples without any called allele. */
  missing = 0;
  // Sample in which an allele was last seen, as a number that never repeats.
  #lastCarrier: Float64Array = new Float64Array(8).fill(-1);
  #serial = 0;
  readonly #run = new GenotypeRun();
  #ploidy = 0;

  /** Per sample: 1 where it is read and checked like any other and counts nowhere. */
  readonly #cleared: Uint8Array | null;
  #one: GenotypeTally | null = null;

  constructor(samples: number, cleared: Uint8Array | null = null) {
    this.#samples = samples;
    this.#cleared = cleared;
  }

  read(bytes: Buffer, start: number, end: number, plan: FormatPlan, alts: number): Problem | null {
    this.#clear(alts + 1);
    let at = start;
    let sample = 0;
    if (plan.fields.length === 1 && plan.hasGenotype) {
      const most = Math.min(end, start + this.#samples * RUN_BYTES);
      sample = this.#run.read(bytes, start, most, this, alts);
      at = start + sample * RUN_BYTES;
    }
    for (; sample < this.#samples; sample++) {
      if (at > end) return columns(sample, this.#samples);
      this.#serial++;
      this.#ploidy = 0;
      if (plan.hasGenotype) {
        at = this.#genotype(bytes, at, end, alts);
        if (at === OUT_OF_RANGE)
          return genotype(sample, 'names an allele that the record does not have');
        if (at === MALFORMED) return genotype(sample, 'is not numbers or dots separated by / or |');
      }
      if (at < end && bytes[at] !== TAB) {
        const found = this.#fields(bytes, at, end, plan, alts, sample);
        if (typeof found !== 'number') return found;
        at = found;
      }
      at++;
    }
    if (at <= end) return columns(this.#samples + 1, this.#samples);
    if (this.#cleared) this.#takeAway(this.#cleared, bytes, { start, end }, plan, alts);
    return null;
  }

  /** What the cleared samples carry goes out of the counts again. */
  #takeAway(
    cleared: Uint8Array,
    bytes: Buffer,
    { start, end }: { readonly start: number; readonly end: number },
    plan: FormatPlan,
    alts: number,
  ): void {
    this.#one ??= new GenotypeTally(1);
    const one = this.#one;
    for (let sample = 0, at = start; sample < this.#samples; sample++) {
      const tab = bytes.indexOf(TAB, at);
      const stop = tab < 0 || tab > end ? end : tab;
      if (cleared[sample] === 1) {
        one.read(bytes, at, stop, plan, alts);
        this.alleleNumber -= one.alleleNumber;
        this.missing -= one.missing;
        for (let allele = 0; allele <= alts; allele++) {
          this.counts[allele]! -= one.counts[allele]!;
          this.carriers[allele]! -= one.carriers[allele]!;
        }
      }
      at = stop + 1;
    }
  }

  #clear(alleles: number): void {
    this.alleleNumber = 0;
    this.missing = 0;
    if (this.counts.length < alleles) {
      this.counts = new Int32Array(alleles * 2);
      this.carriers = new Int32Array(alleles * 2);
      this.#lastCarrier = new Float64Array(alleles * 2).fill(-1);
      return;
    }
    this.counts.fill(0, 0, alleles);
    this.carriers.fill(0, 0, alleles);
  }

  /** Returns the place of the byte after the genotype: colon, tab or end. */
  #genotype(bytes: Buffer, start: number, end: number, alts: number): number {
    // Both copies of a diploid sample without any alternative: nearly all of most files.
    const stop = start + 3;
    if (bytes[start] === ZERO && bytes[start + 2] === ZERO && stop <= end) {
      const mark = bytes[start + 1];
      const isOver = stop === end || bytes[stop] === TAB || bytes[stop] === COLON;
      if (isOver && (mark === BAR || mark === SLASH)) {
        this.#ploidy = 2;
        this.alleleNumber += 2;
        this.counts[0]! += 2;
        this.carriers[0]!++;
        return stop;
      }
    }
    return this.#anyGenotype(bytes, start, end, alts);
  }

  #anyGenotype(bytes: Buffer, start: number, end: number, alts: number): number {
    let at = start;
    if (bytes[at] === BAR || bytes[at] === SLASH) at++;
    let called = 0;
    for (;;) {
      const first = bytes[at]!;
      if (at < end && first === DOT) at++;
      else if (at < end && first >= ZERO && first <= NINE) {
        let allele = first - ZERO;
        at++;
        for (; at < end && bytes[at]! >= ZERO && bytes[at]! <= NINE; at++)
          allele = allele * 10 + bytes[at]! - ZERO;
        if (allele > alts) {
          if (alts > 0) return OUT_OF_RANGE;
          allele = 0;
        }
        called++;
        this.counts[allele]!++;
        if (this.#lastCarrier[allele] !== this.#serial) {
          this.#lastCarrier[allele] = this.#serial;
          this.carriers[allele]!++;
        }
      } else return MALFORMED;
      this.#ploidy++;
      if (at >= end || bytes[at] === COLON || bytes[at] === TAB) break;
      if (bytes[at] !== BAR && bytes[at] !== SLASH) return MALFORMED;
      at++;
    }
    this.alleleNumber += called;
    if (called === 0) {
      this.missing++;
      this.#ploidy = 0;
    }
    return at;
  }

  #fields(
    bytes: Buffer,
    start: number,
    end: number,
    plan: FormatPlan,
    alts: number,
    sample: number,
  ): number | Problem {
    let at = plan.hasGenotype ? start + 1 : start;
    for (let i = plan.hasGenotype ? 1 : 0; ; i++) {
      const field = plan.fields[i];
      if (!field) return genotype(sample, 'has more values than FORMAT has keys');
      const expected = this.#expected(field.number, alts);
      let stop = field.type === 'Integer' ? integersEnd(bytes, at, expected) : -1;
      if (stop < 0 || (stop < end && bytes[stop] !== COLON && bytes[stop] !== TAB)) {
        stop = at;
        while (stop < end && bytes[stop] !== COLON && bytes[stop] !== TAB) stop++;
        const found = listProblem(bytes, at, stop, field, expected);
        if (found) return misfit(sample, field, found);
      }
      if (stop >= end || bytes[stop] === TAB) return stop;
      at = stop + 1;
    }
  }

  /**
   * G counts genotypes: multisets of `ploidy` alleles out of all, choose(alts + ploidy, ploidy).
   */
  #expected(number: string, alts: number): number {
    if (number === '1') return 1;
    if (number === '.') return -1;
    if (number === 'A') return alts === 0 ? -1 : alts;
    if (number === 'R') return alts === 0 ? -1 : alts + 1;
    if (number === 'P') return this.#ploidy === 0 ? -1 : this.#ploidy;
    if (number !== 'G') return Number(number);
    if (alts === 0 || this.#ploidy === 0) return -1;
    let genotypes = 1;
    for (let i = 1; i <= this.#ploidy; i++) genotypes = (genotypes * (alts + i)) / i;
    return Math.round(genotypes);
  }
}

const OUT_OF_RANGE = -1;
const MALFORMED = -2;

const genotype = (sample: number, what: string): Problem =>
  problem(
    'genotype',
    `the genotype of sample ${sample + 1} ${what}.`,
    'Correct the sample column of this record.',
  );

const columns = (found: number, expected: number): Problem =>
  problem(
    'sample-columns',
    found > expected
      ? `there are more sample columns than the ${expected} of the header.`
      : `there are ${found} sample columns where the header has ${expected}.`,
    'Give every record one column for each sample of the header.',
  );

const misfit = (sample: number, field: SubField, found: 'number' | 'type'): Problem =>
  problem(
    found === 'number' ? 'sample-number' : 'sample-type',
    found === 'number'
      ? `${field.key} of sample ${sample + 1} does not hold Number=${field.number} values.`
      : `${field.key} of sample ${sample + 1} holds a value that is not ${field.type}.`,
    'Correct the value, or the declaration of the key in the header.',
  );
