// Codes of a column against the vocabularies that it declares: form, prefix, term, label.
import { sentinelIn } from '../../tables/sentinels.ts';
import type { StatedColumn } from '../stated.ts';
import type { KnownTerms } from '../terms.ts';

export interface CodedCount {
  readonly column: string;
  readonly values: number;
  readonly distinct: number;
  readonly wellFormed: number;
  readonly knownPrefix: number;
  /** Values whose vocabulary is bundled here, wholly or in part. */
  readonly checkable: number;
  readonly found: number;
  readonly obsolete: number;
  /** Vocabularies of which only a part is bundled: a term not found there proves nothing. */
  readonly partial: readonly string[];
  /** Prefixes that occur and are bundled nowhere. */
  readonly unbundled: readonly string[];
  readonly labelled: number;
  readonly labelsDifferent: number;
  /** Rows of the first codes that are malformed or not known. */
  readonly rows: readonly number[];
}

const CURIE = /^([A-Za-z][A-Za-z0-9._-]*):([A-Za-z0-9][A-Za-z0-9._-]*)$/;
const ROWS_NAMED = 5;
const DISTINCT_MAX = 100_000;

export class CodedColumn {
  readonly #name: string;
  readonly #at: number;
  readonly #labelAt: number;
  readonly #prefixes: ReadonlySet<string>;
  readonly #terms: KnownTerms;
  readonly #distinct = new Set<string>();
  readonly #partial = new Set<string>();
  readonly #unbundled = new Set<string>();
  readonly #rows: number[] = [];
  #row = 0;
  #counts = { values: 0, wellFormed: 0, knownPrefix: 0, checkable: 0, found: 0, obsolete: 0 };
  #labels = { labelled: 0, labelsDifferent: 0 };

  constructor({ name, coding = [] }: StatedColumn, at: number, labelAt: number, terms: KnownTerms) {
    this.#name = name;
    this.#at = at;
    this.#labelAt = labelAt;
    this.#prefixes = new Set(coding.map((one) => one.toUpperCase()));
    this.#terms = terms;
  }

  row(cells: readonly string[]): void {
    this.#row++;
    const raw = cells[this.#at] ?? '';
    if (sentinelIn(raw) !== null) return;
    const text = raw.trim();
    const counts = this.#counts;
    counts.values++;
    if (this.#distinct.size < DISTINCT_MAX) this.#distinct.add(text);
    const parts = CURIE.exec(text);
    if (!parts) {
      this.#note();
      return;
    }
    counts.wellFormed++;
    const prefix = parts[1]!.toUpperCase();
    if (!this.#prefixes.has(prefix)) {
      this.#note();
      return;
    }
    counts.knownPrefix++;
    const vocabulary = this.#terms.get(prefix);
    if (vocabulary === undefined) {
      this.#unbundled.add(prefix);
      return;
    }
    const term = vocabulary.terms.get(text.slice(prefix.length + 1));
    if (term === undefined && !vocabulary.isWhole) {
      this.#partial.add(prefix);
      return;
    }
    counts.checkable++;
    if (term === undefined) {
      this.#note();
      return;
    }
    if (term.isObsolete) {
      counts.obsolete++;
      this.#note();
      return;
    }
    counts.found++;
    this.#label(cells, term.label);
  }

  #label(cells: readonly string[], label: string): void {
    const said = this.#labelAt < 0 ? '' : (cells[this.#labelAt] ?? '').trim();
    if (said === '') return;
    this.#labels.labelled++;
    if (said.toLowerCase() !== label.toLowerCase()) this.#labels.labelsDifferent++;
  }

  #note(): void {
    if (this.#rows.length < ROWS_NAMED) this.#rows.push(this.#row);
  }

  count(): CodedCount {
    return {
      column: this.#name,
      ...this.#counts,
      ...this.#labels,
      distinct: this.#distinct.size,
      partial: [...this.#partial].sort(),
      unbundled: [...this.#unbundled].sort(),
      rows: this.#rows,
    };
  }
}
