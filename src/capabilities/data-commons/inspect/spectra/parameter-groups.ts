// Groups of terms that elements refer to by name; bounded, since a file can hold any number.
import type { Term } from './mzml-run.ts';

const GROUPS_MAX = 10_000;
const TERMS_MAX = 200;

export class ParameterGroups {
  readonly #groups = new Map<string, Term[]>();
  #open: Term[] | null = null;

  begin(id: string): void {
    this.#open = [];
    if (this.#groups.size < GROUPS_MAX && id.length <= 200) this.#groups.set(id, this.#open);
  }

  add(term: Term): void {
    if (this.#open !== null && this.#open.length < TERMS_MAX) this.#open.push(term);
  }

  end(): void {
    this.#open = null;
  }

  termsOf(id: string): readonly Term[] | null {
    return this.#groups.get(id) ?? null;
  }
}
