// Which fields the records of a file have, as columns: type and how often there is none.
import type { ColumnReport } from '../contract.ts';
import { isDate, isInstant } from './moments.ts';

const FIELDS_MAX = 200;
// A name that is data, a person's say, is not shown.
const NAME = /^@?[A-Za-z_][\w.-]{0,60}$/;

type Kind = 'integer' | 'decimal' | 'boolean' | 'date' | 'text' | 'object' | 'null';

export class FieldCounts {
  readonly #fields = new Map<string, Map<Kind, number>>();
  records = 0;
  isBounded = true;

  add(record: Readonly<Record<string, unknown>>): void {
    this.records++;
    for (const [name, value] of Object.entries(record)) {
      const kinds = this.#kindsOf(NAME.test(name) ? name : '*');
      if (kinds === null) continue;
      const kind = kindOf(value);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }

  #kindsOf(name: string): Map<Kind, number> | null {
    const known = this.#fields.get(name);
    if (known) return known;
    if (this.#fields.size >= FIELDS_MAX) {
      this.isBounded = false;
      return null;
    }
    const kinds = new Map<Kind, number>();
    this.#fields.set(name, kinds);
    return kinds;
  }

  columns(): ColumnReport[] {
    return [...this.#fields]
      .filter(([name]) => name !== '*')
      .map(([name, kinds]) => {
        const present = [...kinds].reduce((n, [kind, many]) => n + (kind === 'null' ? 0 : many), 0);
        return { name, type: typeOf(kinds), missing: this.records - present };
      });
  }
}

function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'decimal';
  if (typeof value === 'string') return isDate(value) || isInstant(value) ? 'date' : 'text';
  return 'object';
}

function typeOf(kinds: ReadonlyMap<Kind, number>): ColumnReport['type'] {
  const seen = [...kinds.keys()].filter((kind) => kind !== 'null');
  if (seen.length === 0) return 'empty';
  if (seen.length === 1 && seen[0] !== 'object') return seen[0]!;
  const isNumber = seen.every((kind) => kind === 'integer' || kind === 'decimal');
  return isNumber ? 'decimal' : 'text';
}
