// The names of a document's nodes.
import type { Problems } from './report.ts';

/** Ids stand once and without white space (specification, “ID and Reference Mechanism”). */
export class Ids {
  readonly #known = new Set<string>();
  readonly #refused = new Set<string>();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  take(id: string): void {
    if (this.#known.has(id)) this.#problems.error(id, '@id', 'Another node has the same @id.');
    if (/\s/.test(id)) {
      this.#refused.add(id);
      this.#problems.error(id, '@id', 'An @id must not contain white space.');
    }
    this.#known.add(id);
  }

  isRefused(id: string): boolean {
    return this.#refused.has(id);
  }
}
