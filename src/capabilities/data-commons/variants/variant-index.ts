// The counts of every variant of a snapshot, as a structure of arrays: positions, alleles, allele
// counts, allele numbers, carriers; sorted by contig and position for binary search. Built once,
// kept in a file beside the data, so that a question never reads the VCF again. 20 bytes a variant,
// plus the text of alleles that are no single base.

import { trimmed } from './alleles.ts';
import { contigKey } from './assembly.ts';
import type { RecordReader } from './record-reader.ts';

/** Single bases: 4 x reference + alternative. From 16 on: index into the alleles' texts. */
const BASES = 'ACGT';
export const TEXT_CODES_FROM = 16;

export interface IndexHeader {
  readonly format: 'entente-variants/1';
  readonly source: string;
  readonly basis: 'genotypes' | 'declared';
  readonly assembly: string | null;
  readonly samples: number | null;
  /** Keys of the contigs (`1`, `X`, `MT`) with the rows they occupy. */
  readonly contigs: readonly { key: string; from: number; to: number }[];
  readonly rows: number;
  readonly alleles: readonly string[];
}

export interface IndexColumns {
  readonly positions: Uint32Array;
  readonly codes: Uint32Array;
  readonly alleleCounts: Uint32Array;
  readonly alleleNumbers: Uint32Array;
  readonly carriers: Uint32Array;
}
export const COLUMN_NAMES = [
  'positions',
  'codes',
  'alleleCounts',
  'alleleNumbers',
  'carriers',
] as const;

/** The allele pair's code, given the texts seen so far; -1 when its text is not among them. */
export function alleleCode(ref: string, alt: string, texts: ReadonlyMap<string, number>): number {
  if (ref.length === 1 && alt.length === 1) {
    const [from, to] = [BASES.indexOf(ref), BASES.indexOf(alt)];
    if (from >= 0 && to >= 0) return from * 4 + to;
  }
  const text = texts.get(`${ref}>${alt}`);
  return text === undefined ? -1 : text + TEXT_CODES_FROM;
}

export class VariantIndexBuilder {
  readonly #texts = new Map<string, number>();
  readonly #contigs = new Map<string, number>();
  #size = 0;
  #contigOf = new Uint32Array(1024);
  #columns: IndexColumns = emptyColumns(1024);

  /** Records without genotypes in a file with samples count nobody. */
  add(reader: RecordReader, basis: 'genotypes' | 'declared'): void {
    if (basis === 'declared' && reader.info.declaredAc === null) return;
    const contig = this.#contig(reader.contig);
    for (let i = 0; i < reader.alts.length; i++) {
      const { text, kind } = reader.alts[i]!;
      if (kind !== 'bases' && kind !== 'symbolic') continue;
      const isBases = kind === 'bases';
      const ref = reader.ref.toUpperCase();
      const least = isBases
        ? trimmed(reader.position, ref, text.toUpperCase())
        : { position: reader.position, ref: ref[0]!, alt: text };
      const row = this.#row(contig, least.position, this.#code(least.ref, least.alt));
      const declared = basis === 'declared';
      const { info, tally } = reader;
      this.#columns.alleleCounts[row] = declared
        ? (info.declaredAc?.[i] ?? 0)
        : tally.counts[i + 1]!;
      this.#columns.alleleNumbers[row] = declared ? (info.declaredAn ?? 0) : tally.alleleNumber;
      this.#columns.carriers[row] = declared ? 0 : tally.carriers[i + 1]!;
    }
  }

  #contig(name: string): number {
    const key = contigKey(name.startsWith('<') ? name.slice(1, -1) : name);
    const known = this.#contigs.get(key);
    if (known !== undefined) return known;
    this.#contigs.set(key, this.#contigs.size);
    return this.#contigs.size - 1;
  }

  #code(ref: string, alt: string): number {
    const code = alleleCode(ref, alt, this.#texts);
    if (code >= 0) return code;
    this.#texts.set(`${ref}>${alt}`, this.#texts.size);
    return this.#texts.size - 1 + TEXT_CODES_FROM;
  }

  #row(contig: number, position: number, code: number): number {
    if (this.#size === this.#contigOf.length) this.#grow();
    const row = this.#size++;
    this.#contigOf[row] = contig;
    this.#columns.positions[row] = position;
    this.#columns.codes[row] = code;
    return row;
  }

  #grow(): void {
    const size = this.#size * 2;
    const contigOf = new Uint32Array(size);
    contigOf.set(this.#contigOf);
    this.#contigOf = contigOf;
    const columns = emptyColumns(size);
    for (const name of COLUMN_NAMES) columns[name].set(this.#columns[name]);
    this.#columns = columns;
  }

  /** Sorted by contig (order of first appearance), position and code. */
  finish(about: Pick<IndexHeader, 'source' | 'basis' | 'assembly' | 'samples'>): {
    header: IndexHeader;
    columns: IndexColumns;
  } {
    const order = this.#order();
    const columns = emptyColumns(this.#size);
    for (const name of COLUMN_NAMES) {
      const [from, to] = [this.#columns[name], columns[name]];
      for (let row = 0; row < order.length; row++) to[row] = from[order[row]!]!;
    }
    const ends = new Array<number>(this.#contigs.size).fill(0);
    for (let row = 0; row < this.#size; row++) ends[this.#contigOf[row]!]!++;
    let from = 0;
    const contigs = [...this.#contigs.keys()].map((key, i) => {
      const range = { key, from, to: from + ends[i]! };
      from = range.to;
      return range;
    });
    const alleles = [...this.#texts.keys()];
    const format = 'entente-variants/1' as const;
    return { header: { format, ...about, contigs, rows: this.#size, alleles }, columns };
  }

  #order(): Uint32Array {
    const order = new Uint32Array(this.#size);
    for (let row = 0; row < this.#size; row++) order[row] = row;
    const contigOf = this.#contigOf;
    const { positions, codes } = this.#columns;
    const compare = (a: number, b: number): number =>
      contigOf[a]! - contigOf[b]! || positions[a]! - positions[b]! || codes[a]! - codes[b]!;
    let row = 1;
    while (row < this.#size && compare(row - 1, row) <= 0) row++;
    return row >= this.#size ? order : order.sort(compare);
  }
}

const emptyColumns = (size: number): IndexColumns => ({
  positions: new Uint32Array(size),
  codes: new Uint32Array(size),
  alleleCounts: new Uint32Array(size),
  alleleNumbers: new Uint32Array(size),
  carriers: new Uint32Array(size),
});
