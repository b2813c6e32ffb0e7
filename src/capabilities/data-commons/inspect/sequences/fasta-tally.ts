// What was read of a FASTA file so far: one entry for each sequence, counts of letters over all,
// and the index it must have. Names are told only where they name no sample: accessions and
// chromosomes.
import type { Json, JsonObject } from '../../../../base/json.ts';
import { type Assembly, provenWithChecksums } from '../../variants/index.ts';
import type { FindingTally } from '../finding-tally.ts';
import type { LineGeometry } from './line-geometry.ts';
import type { SequenceDigests } from './sequence-digest.ts';
import { alphabetOf, type LetterCounts, letterCounts } from './sequence-letters.ts';

/** Sequences that are listed, digested and held against the index one by one; all are counted. */
export const SEQUENCES_LISTED_MAX = 5_000;
const NAMES_MAX = 1_000_000;
const NAMES_SAVED_MAX = 200_000;

export interface SequenceEntry {
  readonly name: string;
  readonly length: number;
  readonly offset: number;
  readonly lineBases: number;
  readonly lineBytes: number;
  readonly md5: string | null;
  readonly refget: string | null;
}

const CHROMOSOME = /^(chr)?([0-9]{1,2}|[IVX]{1,5}|[XYZWM]|MT)$/i;
const PLACED = /^(chr[0-9XYMUn]{1,2}_|HLA-|scaffold|contig|ctg|hs37d5$)/i;
const ACCESSIONS = [
  /^[NXAW][CGTWZMRP]_\d{5,}(\.\d+)?$/,
  /^[A-Z]{1,6}\d{5,}\.\d+$/,
  /^ENS[A-Z]+\d{6,}(\.\d+)?$/,
  /^(sp|tr)\|[A-Z0-9]{6,10}\|\w+$/,
];
/** Whether a name is of a reference, and not perhaps of somebody whose sample it was. */
export const isReferenceName = (name: string): boolean =>
  CHROMOSOME.test(name) || PLACED.test(name) || ACCESSIONS.some((form) => form.test(name));

export class FastaTally {
  readonly entries: SequenceEntry[] = [];
  readonly counts = new Float64Array(256);
  sequences = 0;
  bases = 0;
  shortest: number | null = null;
  longest: number | null = null;
  empty = 0;
  duplicates = 0;
  irregular = 0;
  /** Sequences within which a reading was interrupted: their digests are not known. */
  undigested = 0;
  readonly #names = new Set<string>();

  end(name: string, geometry: LineGeometry, digests: SequenceDigests | null): void {
    const { length, offset, lineBases, lineBytes } = geometry;
    this.sequences++;
    this.bases += length;
    if (this.shortest === null || length < this.shortest) this.shortest = length;
    if (this.longest === null || length > this.longest) this.longest = length;
    if (length === 0) this.empty++;
    if (!geometry.isRegular) this.irregular++;
    if (this.#names.has(name)) this.duplicates++;
    else if (this.#names.size < NAMES_MAX) this.#names.add(name);
    if (this.entries.length >= SEQUENCES_LISTED_MAX) return;
    if (digests === null) this.undigested++;
    const { md5, refget } = digests ?? { md5: null, refget: null };
    this.entries.push({ name, length, offset, lineBases, lineBytes, md5, refget });
  }

  facts(assemblies: readonly Assembly[]): JsonObject {
    const alphabet = alphabetOf(this.counts);
    const shares: LetterCounts = letterCounts(this.counts, alphabet);
    const known = this.entries.filter(({ name }) => isReferenceName(name));
    return {
      sequences: this.sequences,
      bases: this.bases,
      lengths: this.shortest === null ? null : { min: this.shortest, max: this.longest ?? 0 },
      alphabet,
      letters: { ...shares },
      duplicateNames: this.duplicates,
      irregularLines: this.irregular,
      assembly: alphabet === 'dna' ? provenWithChecksums(this.entries, assemblies) : null,
      namesWithheld: this.entries.length - known.length,
      list: this.entries.map(({ name, length, md5, refget }) => ({
        name: isReferenceName(name) ? name : null,
        length,
        md5,
        refget,
      })),
    };
  }

  note(findings: FindingTally): void {
    const alphabet = alphabetOf(this.counts);
    const { foreign } = letterCounts(this.counts, alphabet);
    if (this.bases > 0 && alphabet === null)
      findings.error('fasta.alphabet', 'The letters are neither bases nor amino acids.', {});
    else findings.error('fasta.characters', FOREIGN, {}, foreign);
    findings.error(
      'fasta.duplicate-names',
      'Two sequences have one name.',
      RENAME,
      this.duplicates,
    );
    findings.warn('fasta.empty', 'A sequence has no letters.', {}, this.empty);
    findings.warn('fasta.line-lengths', IRREGULAR, REWRAP, this.irregular);
    findings.warn('fasta.undigested', UNDIGESTED, AGAIN, this.undigested);
  }

  save(): Json | null {
    if (this.#names.size > NAMES_SAVED_MAX) return null;
    const { sequences, bases, shortest, longest, empty, duplicates, irregular, undigested } = this;
    return {
      entries: this.entries.map((entry) => ({ ...entry })),
      counts: [...this.counts],
      numbers: { sequences, bases, shortest, longest, empty, duplicates, irregular, undigested },
      names: [...this.#names],
    };
  }

  restore(saved: Json): void {
    const { entries, counts, numbers, names } = saved as unknown as {
      entries: SequenceEntry[];
      counts: number[];
      numbers: Partial<FastaTally>;
      names: string[];
    };
    this.entries.push(...entries);
    for (const [byte, count] of counts.entries()) this.counts[byte] = count;
    Object.assign(this, numbers);
    for (const name of names) this.#names.add(name);
  }
}

const FOREIGN = 'Characters are in the sequences that are no letters of their alphabet.';
const IRREGULAR = 'The lines of a sequence differ in length, so that it cannot be indexed.';
const UNDIGESTED = 'Reading was interrupted within a sequence; its checksums are not known.';
const RENAME = { next: 'Give each sequence a name of its own.' };
const REWRAP = { next: 'Write all lines of a sequence but the last in one length.' };
const AGAIN = { next: 'Inspect the file again in one go, if its checksums are needed.' };
