// One column of annotations while its values pass by.
import { identifierKinds } from '../../identifier-kinds.ts';
import type { ColumnReport } from '../contract.ts';
import { IdCounts } from '../id-counts.ts';
import { Namespaces } from './names.ts';
import type { ValueType } from './store.ts';

const SENTINELS = new Set([
  '',
  'NA',
  'N/A',
  'na',
  'n/a',
  'NaN',
  'nan',
  'None',
  'null',
  'NULL',
  '#REF!',
  '<NA>',
]);

export class ColumnTally {
  readonly #type: ValueType | 'category';
  readonly #ids = new IdCounts();
  readonly namespaces = new Namespaces();
  /** By what it looks like: how many values look like a person's own. */
  readonly personLike = new Map<string, number>();
  #missing = 0;
  rows = 0;

  constructor(type: ValueType | 'category') {
    this.#type = type;
  }

  add(value: unknown): void {
    this.rows++;
    const text = textOf(value);
    if (text === null || SENTINELS.has(text)) {
      this.#missing++;
      return;
    }
    this.#ids.add(text);
    if (typeof value !== 'string') return;
    if (this.#type === 'text') this.namespaces.add(text);
    this.look(text);
  }

  /** A value, or the label of a category. */
  look(text: string): void {
    for (const kind of identifierKinds(text))
      this.personLike.set(kind, (this.personLike.get(kind) ?? 0) + 1);
  }

  get distinct(): number {
    return this.#ids.distinct;
  }

  get repeated(): number {
    return this.#ids.repeated;
  }

  get missing(): number {
    return this.#missing;
  }

  report(name: string): ColumnReport {
    const { distinct, isExact } = this.#ids;
    const type = this.rows > 0 && this.#missing === this.rows ? 'empty' : TYPES[this.#type];
    return { name, type, missing: this.#missing, distinct, isDistinctExact: isExact };
  }
}

const TYPES: Readonly<Record<ValueType | 'category', ColumnReport['type']>> = {
  integer: 'integer',
  decimal: 'decimal',
  boolean: 'boolean',
  text: 'text',
  category: 'category',
  compound: 'text',
  other: 'text',
};

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Number.isNaN(value) ? null : String(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return null;
}
