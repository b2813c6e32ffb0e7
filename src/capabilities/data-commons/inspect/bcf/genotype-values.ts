// The genotypes of one record as BCF has them (VCF 4.3 section 6.3.3): for each copy the allele
// plus one, doubled, its phase in the last bit; zero where nothing was called.
import { END_OF_VECTOR, integerAt, MISSING } from './typed-cursor.ts';

export class GenotypeValues {
  alleleNumber = 0;
  counts: Int32Array = new Int32Array(8);
  /** Samples without any called allele. */
  missing = 0;

  clear(alleles: number): void {
    this.alleleNumber = 0;
    this.missing = 0;
    if (this.counts.length < alleles) this.counts = new Int32Array(alleles * 2);
    else this.counts.fill(0, 0, alleles);
  }

  /** False when a genotype names an allele that the record does not have. */
  read(
    bytes: Buffer,
    at: number,
    layout: { samples: number; ploidy: number; type: number; size: number },
    alts: number,
  ): boolean {
    const { samples, ploidy, type, size } = layout;
    let place = at;
    for (let sample = 0; sample < samples; sample++) {
      let called = 0;
      const next = place + ploidy * size;
      for (; place < next; place += size) {
        const value = type === 1 ? bytes[place]! : integerAt(bytes, place, type);
        // 0x80 and 0x81 are the two reserved values of eight bits.
        if (value === END_OF_VECTOR || (type === 1 && value === 0x81)) break;
        if (value === MISSING || (type === 1 && value === 0x80) || value >> 1 === 0) continue;
        const allele = (value >> 1) - 1;
        if (allele < 0 || (allele > alts && alts > 0)) return false;
        this.counts[alts === 0 ? 0 : allele]!++;
        called++;
      }
      place = next;
      this.alleleNumber += called;
      if (called === 0) this.missing++;
    }
    return true;
  }
}
