// From which namespace identifiers of genes are, by their form; which column, by its name, tells
// donors apart.
import type { JsonObject } from '../../../../base/json.ts';

const FORMS: readonly (readonly [name: string, form: RegExp])[] = [
  ['ensembl-human-gene', /^ENSG\d{11}(\.\d+)?$/],
  ['ensembl-mouse-gene', /^ENSMUSG\d{11}(\.\d+)?$/],
  ['ensembl-other', /^ENS[A-Z]{0,6}[GTPE]\d{11}(\.\d+)?$/],
  ['refseq', /^[NX][MR]_\d+(\.\d+)?$/],
  ['entrez', /^\d+$/],
  // HGNC's and MGI's symbols, and the clone names that stand where there is none.
  ['symbol', /^[A-Za-z][A-Za-z0-9]{0,14}([.@_-][A-Za-z0-9]{1,12}){0,4}$/],
];

export class Namespaces {
  readonly #counts = new Map<string, number>();
  total = 0;

  add(id: string): void {
    this.total++;
    const name = FORMS.find(([, form]) => form.test(id))?.[0] ?? 'other';
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  facts(): JsonObject {
    return Object.fromEntries([...this.#counts].sort(([, a], [, b]) => b - a));
  }

  /** Whether most are of Ensembl. */
  get isEnsembl(): boolean {
    const ensembl = [...this.#counts].filter(([name]) => name.startsWith('ensembl'));
    return ensembl.reduce((sum, [, count]) => sum + count, 0) * 2 > this.total;
  }
}

const PEOPLE = new RegExp(
  [
    '^(donor|individual|patient|participant|subject|person|animal|mouse)',
    '([_. ]?(id|label|name|no|number|uuid))?s?$',
  ].join(''),
  'i',
);

export const isDonorColumn = (name: string): boolean => PEOPLE.test(name);

/** Names of columns are shown; those too long to be one, or with signs no name has, are not. */
export const shownName = (name: string): string | null =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  name.length > 0 && name.length <= 128 && !/[\u0000-\u001f\u007f]/.test(name) ? name : null;
