// Order of the records: contigs in one piece each, positions ascending, no variant twice, also not
// in another spelling. Only variants at or after the current position are remembered.
import { excerpt } from '../tables/index.ts';
import { SeenVariants } from './seen-variants.ts';
import { type Problem, problem } from './vcf-flaw.ts';

const CONTIGS_MAX = 1_000_000;
const REMEMBERED_MAX = 100_000;

export class RecordOrder {
  readonly #records = new Map<string, number>();
  #contig = '';
  #position = -1;
  readonly #seen = new SeenVariants();
  #furthest = -1;
  #untilForget = 0;
  #count = 0;
  // Single bases at the current position, one bit for each of the sixteen pairs: most of most
  // files.
  #pairs = 0;

  /** Records of each contig, in the order of the file. */
  get records(): ReadonlyMap<string, number> {
    if (this.#count > 0) this.#records.set(this.#contig, this.#count);
    return this.#records;
  }

  /** The record counts whatever is found, so that reading can go on after it. */
  place(contig: string, position: number): Problem | null {
    let found: Problem | null = null;
    if (contig !== this.#contig) {
      if (this.#count > 0) this.#records.set(this.#contig, this.#count);
      const before = this.#records.get(contig);
      if (before === undefined && this.#records.size >= CONTIGS_MAX) return tooManyContigs();
      if (before !== undefined) found = notContiguous(contig);
      this.#contig = contig;
      this.#count = before ?? 0;
      this.#pairs = 0;
      this.#forget();
    } else if (position < this.#position) found = notSorted(position, this.#position);
    if (position !== this.#position) this.#pairs = 0;
    if (position > this.#furthest) this.#forget();
    this.#position = position;
    this.#count++;
    return found;
  }

  /** Of a trimmed variant, at or after the current position. */
  variant(position: number, ref: string, alt: string): Problem | null {
    const pair = position === this.#position ? pairOf(ref, alt) : -1;
    if (pair >= 0) return this.single(pair);
    if (this.#seen.has(position, ref, alt)) return duplicate(position, ref, alt);
    // What does not fit is not compared. Looking for what was passed takes its time, so it is
    // done once for many, whatever a file made to hurt holds.
    if (this.#seen.size > REMEMBERED_MAX && --this.#untilForget < 0) {
      this.#untilForget = REMEMBERED_MAX;
      this.#seen.forgetBefore(this.#position);
    }
    if (this.#seen.size > REMEMBERED_MAX) return null;
    this.#seen.add(position, ref, alt);
    if (position > this.#furthest) this.#furthest = position;
    return null;
  }

  /** Of two single bases at the current position: 4 x the reference + the alternative of ACGT. */
  single(pair: number): Problem | null {
    const bit = 1 << pair;
    if ((this.#pairs & bit) === 0 && this.#seen.size === 0) {
      this.#pairs |= bit;
      return null;
    }
    const [ref, alt] = [BASES[pair >> 2]!, BASES[pair & 3]!];
    if ((this.#pairs & bit) !== 0 || this.#seen.has(this.#position, ref, alt))
      return duplicate(this.#position, ref, alt);
    this.#pairs |= bit;
    return null;
  }

  save() {
    return {
      records: [...this.records],
      contig: this.#contig,
      position: this.#position,
      seen: this.#seen.save(),
      furthest: this.#furthest,
      count: this.#count,
      pairs: this.#pairs,
    };
  }

  restore(saved: ReturnType<RecordOrder['save']>): void {
    for (const [contig, count] of saved.records) this.#records.set(contig, count);
    this.#seen.restore(saved.seen);
    this.#contig = saved.contig;
    this.#position = saved.position;
    this.#furthest = saved.furthest;
    this.#count = saved.count;
    this.#pairs = saved.pairs;
  }

  #forget(): void {
    if (this.#seen.size > 0) this.#seen.clear();
    this.#furthest = -1;
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

const duplicate = (position: number, ref: string, alt: string): Problem =>
  problem(
    'duplicate-variant',
    `the variant ${excerpt(`${position} ${ref} ${alt}`)} stands here a second time.`,
    'Merge the duplicates, for example with bcftools norm --rm-dup.',
  );

const tooManyContigs = (): Problem =>
  problem('contig-limit', 'there are more than a million contigs.', 'Split the file by contig.');
