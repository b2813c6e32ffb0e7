// Direct identifiers in a column, by pattern: every short value is looked at, long free text is
// sampled evenly. What is found is counted by kind and row, never repeated.
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

// RFC 5322 addr-spec in practice, E.164, dotted quads, full dates of birth, identity numbers with
// their own check digit (ISO 7064 forms are left to nations' packs), salutations with a name.
const PATTERNS: readonly { kind: string; test: (text: string) => boolean }[] = [
  { kind: 'e-mail address', test: (text) => /[\w.+-]+@[\w-]+\.[\w.-]{2,}/.test(text) },
  { kind: 'telephone number', test: isTelephone },
  { kind: 'IP address', test: isAddress },
  {
    kind: 'name with a salutation',
    test: (text) => /\b(mr|mrs|ms|miss|dr|prof|herr|frau|mme|mlle)\.?\s+\p{Lu}\p{Ll}+/iu.test(text),
  },
  { kind: 'date of birth', test: (text) => /\b(born|dob|date of birth)\b.{0,12}\d{4}/i.test(text) },
  { kind: 'national identity number', test: (text) => /\b\d{3}-\d{2}-\d{4}\b/.test(text) },
  {
    kind: 'record number of a patient',
    test: (text) => /\b(mrn|nhs\s*(no|number))\b\D{0,4}\d{4}/i.test(text),
  },
];

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
/** Whatever is found has one of these in it. */
const SUSPECT = /[@ +]|\.\d+\.|\d{3}-\d{2}-|\d-\d{3,4}-\d{3,4}|mrn/i;

/** What a text looks like; for names in headers, of which there are few. */
export const identifierKinds = (text: string): string[] =>
  !SUSPECT.test(text) ? [] : PATTERNS.filter(({ test }) => test(text)).map(({ kind }) => kind);

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

/** International form, or a national one written with separators; a bare number is a measure. */
function isTelephone(text: string): boolean {
  if (/(^|[^\d.])\+\d[\d ()-]{7,16}\d($|[^\d.])/.test(text)) return true;
  return /(^|\s)\(?0?\d{2,4}\)?[ -]\d{3,4}[ -]\d{3,4}($|\s)/.test(text);
}

/** Four numbers up to 255 between spaces: not a version of a tool within a word. */
function isAddress(text: string): boolean {
  const found = /(^|\s)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})($|\s)/.exec(text);
  return found?.slice(2, 6).every((part) => Number(part) <= 255) ?? false;
}
