// Direct identifiers in a column, by pattern: every short value is looked at, long free text is
// sampled evenly. What is found is counted by kind and row, never repeated.

import { identifierKinds } from '../../identifier-kinds.ts';
import { sentinelIn } from '../../tables/sentinels.ts';

export interface IdentifierCount {
  readonly column: string;
  readonly looked: number;
  readonly hits: readonly {
    readonly kind: string;
    readonly count: number;
    readonly rows: readonly number[];
  }[];
}

export interface IdentifierSettings {
  readonly freeTextCharacters: number;
  readonly freeTextSampled: number;
}

// A column called so holds identifiers whatever its values look like.
const NAMED: readonly { kind: string; name: RegExp }[] = [
  { kind: 'date of birth', name: /^(dob|birth_?date|date_?of_?birth|born_?on)$/i },
  { kind: 'name of a person', name: /^(first|last|full|given|family|sur|patient)_?name$/i },
  { kind: 'e-mail address', name: /^e?-?mail(_?address)?$/i },
  { kind: 'telephone number', name: /^(tele)?phone(_?number)?$/i },
  { kind: 'postal address', name: /^(street|home|postal)_?address$/i },
  { kind: 'IP address', name: /^ip(_?address)?$/i },
];

const ROWS_NAMED = 5;
const CLEAN_MAX = 500;
export class IdentifierColumn {
  readonly #name: string;
  readonly #at: number;
  readonly #settings: IdentifierSettings;
  readonly #named: string | undefined;
  readonly #hits = new Map<string, { count: number; rows: number[] }>();
  readonly #clean = new Set<string>();
  #row = 0;
  #looked = 0;
  #long = 0;

  constructor(name: string, at: number, settings: IdentifierSettings) {
    this.#name = name;
    this.#at = at;
    this.#settings = settings;
    this.#named = NAMED.find((one) => one.name.test(name.trim()))?.kind;
  }

  row(cells: readonly string[]): void {
    this.#row++;
    const raw = cells[this.#at] ?? '';
    if (sentinelIn(raw) !== null) return;
    if (this.#named !== undefined) {
      this.#hit(this.#named);
      return;
    }
    if (raw.length > this.#settings.freeTextCharacters && !this.#isSampled()) return;
    this.#looked++;
    if (this.#isKnownClean(raw)) return;
    const kinds = identifierKinds(raw);
    for (const kind of kinds) this.#hit(kind);
    if (kinds.length === 0 && this.#clean.size < CLEAN_MAX) this.#clean.add(raw);
  }

  /** Most columns repeat few values; each is looked at once. */
  #isKnownClean(raw: string): boolean {
    return this.#clean.has(raw);
  }

  /** The first ones all, then ever fewer: bounded work, spread over the whole file. */
  #isSampled(): boolean {
    const every = 2 ** Math.floor(Math.log2(1 + this.#long / this.#settings.freeTextSampled));
    return this.#long++ % every === 0;
  }

  #hit(kind: string): void {
    const hit = this.#hits.get(kind) ?? { count: 0, rows: [] };
    hit.count++;
    if (hit.rows.length < ROWS_NAMED) hit.rows.push(this.#row);
    this.#hits.set(kind, hit);
  }

  count(): IdentifierCount {
    const hits = [...this.#hits].map(([kind, { count, rows }]) => ({ kind, count, rows }));
    return { column: this.#name, looked: this.#looked, hits };
  }
}
