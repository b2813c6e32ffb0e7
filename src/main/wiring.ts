// Fills ports: each has exactly one value in a node, set here once by the composition.
import type { Port } from '../base/port.ts';

export class Wiring {
  readonly #values = new Map<string, unknown>();
  readonly #filled = new WeakMap<object, object>();

  set<T>(port: Port<T>, value: T): void {
    if (this.#values.has(port.name)) throw new Error(`port ${port.name} is filled twice`);
    this.#values.set(port.name, value);
  }

  /** What an operation declared, by its own names; the same object for the same declaration. */
  readonly fill = (needs: { readonly [name: string]: Port<unknown> }): object => {
    const known = this.#filled.get(needs);
    if (known) return known;
    const filled = Object.fromEntries(
      Object.entries(needs).map(([name, port]) => [name, this.#valueOf(port.name)]),
    );
    this.#filled.set(needs, filled);
    return filled;
  };

  #valueOf(name: string): unknown {
    if (!this.#values.has(name)) throw new Error(`port ${name} is not filled`);
    return this.#values.get(name);
  }
}
