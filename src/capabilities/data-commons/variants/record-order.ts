// Order of the records: contigs in one piece each, positions ascending, no variant twice, also not
// in another spelling. Only variants at or after the current position are remembered.
import { excerpt } from '../tables/index.ts';
import { type Problem, problem } from './vcf-flaw.ts';

const CONTIGS_MAX = 1_000_000;
const REMEMBERED_MAX = 100_000;

export class RecordOrder {
  readonly #records = new Map<string, number>();
  #contig = '';
  #position = -1;
  readonly #seen = new Map<string, number>();
  #furthest = -1;
  #count = 0;
  // Single bases at the current position, one bit for each of the sixteen pairs: most of most
  // files.
  #pairs = 0;

  /** Records of each contig, in the order of the file. */
  get records(): ReadonlyMap<string, number> {
    if (this.#count > 0) this.#records.set(this.#contig, this.#count);
    return this.#records;
  }

  place(contig: string, position: number): Problem | null {
    if (contig !== this.#contig) {
      if (this.#records.has(contig)) return notContiguous(contig);
      if (this.#records.size >= CONTIGS_MAX) return tooManyContigs();
      if (this.#count > 0) this.#records.set(this.#contig, this.#count);
      this.#contig = contig;
      this.#count = 0;
      this.#pairs = 0;
      this.#forget();
    } else if (position < this.#position) return notSorted(position, this.#position);
    if (position !== this.#position) this.#pairs = 0;
    if (position > this.#furthest) this.#forget();
    this.#position = position;
    this.#count++;
    return null;
  }

  /** Of a trimmed variant, at or after the current position. */
  variant(position: number, ref: string, alt: string): Problem | null {
    const pair = position === this.#position ? pairOf(ref, alt) : -1;
    if (pair >= 0) {
      const bit = 1 << pair;
      const isAhead = this.#seen.size > 0 && this.#seen.has(`${position} ${ref} ${alt}`);
      const isKnown = isAhead || (this.#pairs & bit) !== 0;
      if (isKnown) return duplicate(`${position} ${ref} ${alt}`);
      this.#pairs |= bit;
      return null;
    }
    const key = `${position} ${ref} ${alt}`;
    if (this.#seen.has(key)) return duplicate(key);
    if (this.#seen.size > REMEMBERED_MAX) this.#forgetPassed();
    this.#seen.set(key, position);
    if (position > this.#furthest) this.#furthest = position;
    return null;
  }

  #forget(): void {
    if (this.#seen.size > 0) this.#seen.clear();
    this.#furthest = -1;
  }

  #forgetPassed(): void {
    for (const [key, position] of this.#seen) if (position < this.#position) this.#seen.delete(key);
  }
}

const BASES = 'ACGT';

/** 0 to 15 for two single bases, else -1. */
function pairOf(ref: string, alt: string): number {
  if (ref.length !== 1 || alt.length !== 1) return -1;
  const [from, to] = [BASES.indexOf(ref), BASES.indexOf(alt)];
  return from < 0 || to < 0 ? -1 : from * 4 + to;
}

const notContiguous = (contig: string): Problem =>
  problem(
    'contig-contiguous',
    `the records of contig "${excerpt(contig)}" are not in one piece.`,
    'Sort the file, for example with bcftools sort.',
  );

const notSorted = (position: number, previous: number): Problem =>
  problem(
    'position-order',
    `position ${position} follows ${previous}.`,
    'Sort the file, for example with bcftools sort.',
  );

const duplicate = (key: string): Problem =>
  problem(
    'duplicate-variant',
    `the variant ${excerpt(key)} stands here a second time.`,
    'Merge the duplicates, for example with bcftools norm --rm-dup.',
  );

const tooManyContigs = (): Problem =>
  problem('contig-limit', 'there are more than a million contigs.', 'Split the file by contig.');
