// The FORMAT column, decided once for each different text of it: which sub-field is the genotype,
// and how many values of which type every other holds.
import { excerpt } from '../tables/index.ts';
import type { Declared } from './header.ts';
import { RESERVED_FORMAT, type ValueType } from './reserved-keys.ts';
import { type Minor, type Problem, problem } from './vcf-flaw.ts';

export interface SubField {
  readonly key: string;
  readonly number: string;
  readonly type: ValueType;
  readonly isNeverNegative: false;
}

export interface FormatPlan {
  readonly hasGenotype: boolean;
  readonly fields: readonly SubField[];
}

const PLANS_MAX = 10_000;

export class FormatColumn {
  readonly #plans = new Map<string, FormatPlan>();
  readonly #declared: ReadonlyMap<string, Declared>;
  readonly #minor: Minor;

  constructor(declared: ReadonlyMap<string, Declared>, minor: Minor) {
    this.#declared = declared;
    this.#minor = minor;
  }

  plan(text: string): FormatPlan | Problem {
    const known = this.#plans.get(text);
    if (known) return known;
    const keys = text.split(':');
    const found = this.#keyProblem(keys);
    if (found) return found;
    const fields = keys.map((key): SubField => {
      const { number, type } = this.#declared.get(key) ?? reservedOf(key) ?? ANY;
      return { key, number, type, isNeverNegative: false };
    });
    const plan = { hasGenotype: keys[0] === 'GT', fields };
    if (this.#plans.size < PLANS_MAX) this.#plans.set(text, plan);
    return plan;
  }

  #keyProblem(keys: readonly string[]): Problem | null {
    if (keys.includes('')) return format('an empty key');
    if (new Set(keys).size !== keys.length) return format('a key twice');
    if (keys.indexOf('GT') > 0) return format('GT after another key; it has to be first');
    const bad = keys.find((key) => !this.#isKey(key));
    return bad === undefined ? null : format(`"${excerpt(bad)}", which is no FORMAT key`);
  }

  /**
   * Until 4.2 keys are alphanumeric; an underscore is let pass where the header declares the key.
   */
  #isKey(key: string): boolean {
    if (/^[0-9A-Za-z]+$/.test(key)) return true;
    const isWord = /^[A-Za-z_][0-9A-Za-z_.]*$/.test(key);
    return isWord && (this.#minor >= 3 || this.#declared.has(key));
  }
}

const ANY = { number: '.', type: 'String' } as const;
const reservedOf = (key: string) =>
  Object.hasOwn(RESERVED_FORMAT, key) ? RESERVED_FORMAT[key] : undefined;

const format = (what: string): Problem =>
  problem('format', `FORMAT contains ${what}.`, 'Correct the FORMAT column of this record.');
