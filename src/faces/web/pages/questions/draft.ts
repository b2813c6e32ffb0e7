// A question while it is built: everything of it stands in the address, so that nothing is lost
// and a link shows what its sender saw.
import { type Address, hrefOf } from '../../parts/address.ts';
import { KINDS, type Kind } from './kinds.ts';

export interface FilterDraft {
  readonly column: string;
  /** Of a column with named values. */
  readonly values?: readonly string[];
  /** Of any other text. */
  readonly is?: string;
  readonly from?: string;
  readonly upTo?: string;
}

export interface VariantDraft {
  readonly assembly: string;
  readonly contig: string;
  readonly position: string;
  readonly ref: string;
  readonly alt: string;
}

export const PORTIONS = {
  median: ['1/2'],
  quartiles: ['1/4', '1/2', '3/4'],
  deciles: ['1/10', '1/5', '3/10', '2/5', '1/2', '3/5', '7/10', '4/5', '9/10'],
} as const;
export type Portions = keyof typeof PORTIONS;

export type Purpose = Readonly<Record<string, unknown>>;

export interface Draft {
  readonly by: 'class' | 'datasets';
  readonly class: string;
  readonly datasets: readonly string[];
  /** Only at these; everywhere when empty. */
  readonly holders: readonly string[];
  readonly kind: Kind | null;
  readonly filters: readonly FilterDraft[];
  readonly rows: string;
  readonly columns: string;
  readonly of: string;
  /** As typed; the published ones when empty. */
  readonly edges: string;
  readonly portions: Portions;
  readonly variant: VariantDraft;
  readonly purpose: Purpose;
  /** The holders were asked what they would say. */
  readonly isChecked: boolean;
}

export const NO_VARIANT: VariantDraft = {
  assembly: '',
  contig: '',
  position: '',
  ref: '',
  alt: '',
};

const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(word).filter(Boolean) : word(value) ? [word(value)] : [];

const object = (value: unknown): Address =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Address) : {};

function filterFrom(value: unknown): FilterDraft {
  const { column, values, is, from, upTo } = object(value);
  return {
    column: word(column),
    ...(Array.isArray(values) ? { values: words(values) } : {}),
    ...(is === undefined ? {} : { is: word(is) }),
    ...(from === undefined ? {} : { from: word(from) }),
    ...(upTo === undefined ? {} : { upTo: word(upTo) }),
  };
}

export function draftIn(address: Address): Draft {
  const datasets = words(address['dataset']);
  const variant = object(address['variant']);
  const of = (name: keyof VariantDraft) => word(variant[name]);
  const portions = word(address['portions']);
  return {
    by: address['by'] === 'datasets' || datasets.length > 0 ? 'datasets' : 'class',
    class: word(address['class']),
    datasets,
    holders: words(address['holder']),
    kind: KINDS.find((kind) => kind === address['kind']) ?? null,
    filters: Array.isArray(address['filters']) ? address['filters'].map(filterFrom) : [],
    rows: word(address['rows']),
    columns: word(address['columns']),
    of: word(address['of']),
    edges: word(address['edges']),
    portions: Object.hasOwn(PORTIONS, portions) ? (portions as Portions) : 'quartiles',
    variant: {
      assembly: of('assembly'),
      contig: of('contig'),
      position: of('position'),
      ref: of('ref'),
      alt: of('alt'),
    },
    purpose: object(address['purpose']),
    isChecked: address['check'] === 1,
  };
}

/** What stands behind the question mark; what is empty or usual is left out. */
export function addressOfDraft(draft: Draft): Address {
  const { variant, purpose, by } = draft;
  const isClass = by === 'class';
  const all = {
    by: !isClass && draft.datasets.length === 0 ? 'datasets' : undefined,
    class: isClass ? draft.class : undefined,
    dataset: isClass ? undefined : draft.datasets,
    holder: draft.holders,
    kind: draft.kind,
    filters: draft.filters,
    rows: draft.rows,
    columns: draft.columns,
    of: draft.of,
    edges: draft.edges,
    portions: draft.portions === 'quartiles' ? undefined : draft.portions,
    variant: Object.values(variant).some(Boolean) ? variant : undefined,
    purpose: Object.keys(purpose).length > 0 ? purpose : undefined,
    check: draft.isChecked ? 1 : undefined,
  };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** An address of the ask page that begins with this. */
export function hrefOfDraft(draft: Partial<Draft>): string {
  return hrefOf('/ask', addressOfDraft({ ...draftIn({}), ...draft }));
}

/** Without what is unknown: an absent fact is unknown, and says so. */
export function withFact(purpose: Purpose, name: string, value: unknown): Purpose {
  const { [name]: _, ...rest } = purpose;
  return value === undefined ? rest : { ...rest, [name]: value };
}
