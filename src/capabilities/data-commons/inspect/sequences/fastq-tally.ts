// What was read of a FASTQ file so far.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingTally } from '../finding-tally.ts';
import { type namePattern, qualityEncoding } from './quality-encoding.ts';
import { letterCounts } from './sequence-letters.ts';

const CITATION = 'Cock and others 2010, The Sanger FASTQ file format';

export class FastqTally {
  reads = 0;
  bases = 0;
  shortest: number | null = null;
  longest: number | null = null;
  empty = 0;
  namedTwice = 0;
  lowest = 255;
  highest = 0;
  readonly counts = new Float64Array(256);
  firstName: ReturnType<typeof namePattern> | null = null;

  add(length: number, hasPlusName: boolean): void {
    this.reads++;
    this.bases += length;
    if (this.shortest === null || length < this.shortest) this.shortest = length;
    if (this.longest === null || length > this.longest) this.longest = length;
    if (length === 0) this.empty++;
    if (hasPlusName) this.namedTwice++;
  }

  facts(fileMate: 1 | 2 | null): JsonObject {
    const { n, gc, at, masked, gaps, foreign, ambiguous } = letterCounts(this.counts, 'dna');
    const hasQualities = this.lowest <= this.highest;
    return {
      reads: this.reads,
      bases: this.bases,
      readLengths: this.shortest === null ? null : { min: this.shortest, max: this.longest ?? 0 },
      letters: { gc, at, n, ambiguous, masked, gaps, foreign },
      qualities: hasQualities
        ? {
            lowest: this.lowest,
            highest: this.highest,
            encoding: qualityEncoding(this.lowest, this.highest),
          }
        : null,
      names: this.firstName?.pattern ?? null,
      mate: { byName: this.firstName?.mate ?? null, byFile: fileMate },
      withNameRepeated: this.namedTwice,
    };
  }

  note(findings: FindingTally): void {
    const { foreign, gaps } = letterCounts(this.counts, 'dna');
    const place = { citation: CITATION };
    findings.error('fastq.characters', FOREIGN, place, Math.max(0, foreign - this.counts[46]!));
    findings.warn('fastq.gaps', 'Dots or dashes stand for bases; write N.', place, gaps);
    findings.warn('fastq.empty-read', 'A read has no bases.', place, this.empty);
    if (this.lowest > this.highest) return;
    const encoding = qualityEncoding(this.lowest, this.highest);
    if (encoding !== 'phred+33' && encoding !== 'undetermined')
      findings.warn('fastq.old-qualities', `Qualities look like ${encoding}.`, {
        ...place,
        next: 'Convert them to an offset of 33, which is what readers expect.',
      });
  }

  save() {
    const { reads, bases, shortest, longest, empty, namedTwice, lowest, highest, firstName } = this;
    const numbers = { reads, bases, shortest, longest, empty, namedTwice, lowest, highest };
    return { numbers, firstName, counts: [...this.counts] };
  }

  restore(saved: ReturnType<FastqTally['save']>): void {
    Object.assign(this, saved.numbers);
    this.firstName = saved.firstName;
    for (const [byte, count] of saved.counts.entries()) this.counts[byte] = count;
  }
}

const FOREIGN = 'Characters stand for bases that are no IUPAC codes.';
