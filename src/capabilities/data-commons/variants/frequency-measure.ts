// Transitions and transversions, and how many alternatives have which frequency among the called
// alleles (the allele frequency spectrum), counted in the one pass over the file.
import type { MeasuredRecord } from './measured-record.ts';

/** Lower edges of the bins; the first bin lies between nobody and the first edge. */
export const FREQUENCY_EDGES = ['0.001', '0.005', '0.01', '0.05', '0.1', '0.2', '0.3', '0.5'];
const THOUSANDTHS = FREQUENCY_EDGES.map((edge) => Math.round(Number(edge) * 1_000));

// Purines are 1, pyrimidines 2, anything else 0; by character code.
const RINGS = new Uint8Array(128);
for (const base of 'AaGg') RINGS[base.charCodeAt(0)] = 1;
for (const base of 'CcTt') RINGS[base.charCodeAt(0)] = 2;
const ringOf = (base: string): number => RINGS[base.charCodeAt(0) & 127]!;

export class FrequencyMeasure {
  #counts = new Array<number>(FREQUENCY_EDGES.length + 1).fill(0);
  #absent = 0;
  #transitions = 0;
  #transversions = 0;
  // The least count of each edge among so many called alleles, of the record before.
  #called = 0;
  readonly #least = new Float64Array(FREQUENCY_EDGES.length);

  /** Two alleles of one length; only single bases are one or the other. */
  substitution(ref: string, alt: string): void {
    if (ref.length !== 1) return;
    const [from, to] = [ringOf(ref), ringOf(alt)];
    if (from === 0 || to === 0) return;
    // Purine to purine, or pyrimidine to pyrimidine.
    if (from === to) this.#transitions++;
    else this.#transversions++;
  }

  record(
    { alts, info, tally, hasGenotypes }: MeasuredRecord,
    basis: 'genotypes' | 'declared',
  ): void {
    const isCounted = basis === 'genotypes' && hasGenotypes;
    const called = isCounted ? tally.alleleNumber : info.declaredAn;
    if (basis === 'genotypes' && !hasGenotypes) return;
    if (!called) return;
    for (let at = 0; at < alts.length; at++) {
      const count = isCounted ? tally.counts[at + 1] : info.declaredAc?.[at];
      if (alts[at]!.kind !== 'none' && count !== undefined) this.#add(count, called);
    }
  }

  #add(count: number, called: number): void {
    if (count === 0) {
      this.#absent++;
      return;
    }
    if (called !== this.#called) this.#enter(called);
    const least = this.#least;
    let place = 0;
    while (place < least.length && count >= least[place]!) place++;
    this.#counts[place]!++;
  }

  /** In whole numbers, so that a frequency of exactly an edge stands above it. */
  #enter(called: number): void {
    this.#called = called;
    for (const [place, edge] of THOUSANDTHS.entries())
      this.#least[place] = Math.ceil((edge * called) / 1_000);
  }

  measured() {
    return {
      substitutions: { transitions: this.#transitions, transversions: this.#transversions },
      spectrum: {
        edges: [...FREQUENCY_EDGES],
        counts: [...this.#counts],
        absent: this.#absent,
      },
    };
  }

  restore({ substitutions, spectrum }: ReturnType<FrequencyMeasure['measured']>): void {
    this.#transitions = substitutions.transitions;
    this.#transversions = substitutions.transversions;
    this.#counts = [...spectrum.counts];
    this.#absent = spectrum.absent;
  }
}
