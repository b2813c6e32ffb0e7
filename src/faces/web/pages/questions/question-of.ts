// From what was typed to what is sent, or to what is still wrong with it, field by field.
import type { FieldErrors } from '../../ui/field-errors.ts';
import { type Draft, type FilterDraft, PORTIONS } from './draft.ts';
import { COMMERCIAL, DISEASE_TERM, TERMS, TRAINING } from './fact-catalogue.ts';
import { type Asking, isVariantKind, type PublishedDataset, type Question } from './kinds.ts';
import { type Fit, isNumeric, type OfferedColumn } from './shape.ts';

export type Fault =
  | 'class'
  | 'datasets'
  | 'nobody'
  | 'nobodyFits'
  | 'kind'
  | 'column'
  | 'twoColumns'
  | 'value'
  | 'bounds'
  | 'boundsTurned'
  | 'edges'
  | 'edgesOrder'
  | 'assembly'
  | 'contig'
  | 'position'
  | 'ref'
  | 'alt'
  | 'same'
  | 'terms'
  | 'diseases'
  | 'commercial'
  | 'training';

type Faults = { readonly [field: string]: Fault };

export type Built =
  | { readonly ok: true; readonly asking: Asking }
  | { readonly ok: false; readonly faults: Faults };

export const faultTexts = (faults: Faults, words: Readonly<Record<Fault, string>>): FieldErrors =>
  Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, words[fault]]));

/** Names of the columns that a draft reads, each once. */
export function columnsIn({ kind, rows, columns, of, filters }: Draft): readonly string[] {
  if (isVariantKind(kind)) return [];
  const own = kind === 'cross-tab' ? [rows, columns] : kind === 'count' ? [] : [of];
  return [...new Set([...own, ...filters.map(({ column }) => column)])].filter(Boolean);
}

const NUMBER = /^-?(0|[1-9]\d{0,17})(\.\d{1,12})?$/;

/** `1,5` is read as 1.5: edges are parted by spaces or semicolons. */
export function readEdges(text: string): readonly string[] | null {
  const edges = text
    .split(/[;\s]+/)
    .filter(Boolean)
    .map((edge) => edge.replace(',', '.'));
  return edges.length > 0 && edges.every((edge) => NUMBER.test(edge)) ? edges : null;
}

const ascending = (edges: readonly string[]): boolean =>
  edges.every((edge, at) => at === 0 || Number(edges[at - 1]) < Number(edge));

type QuestionFilter = Extract<Question, { filters: unknown }>['filters'][number];

const bound = (name: 'from' | 'upTo', value: string | undefined) =>
  value ? { [name]: value } : {};

function filterOf(filter: FilterDraft): QuestionFilter {
  const { column, values, is, from, upTo } = filter;
  if (values !== undefined)
    return values.length === 1
      ? { column, op: 'is', value: values[0]! }
      : { column, op: 'in', values: [...values] };
  if (is !== undefined) return { column, op: 'is', value: is };
  return { column, op: 'range', ...bound('from', from), ...bound('upTo', upTo) };
}

function filterFault(filter: FilterDraft, column: OfferedColumn | undefined): Fault | null {
  if (filter.column === '' || column === undefined) return 'column';
  if (filter.values !== undefined) return filter.values.length === 0 ? 'value' : null;
  if (filter.is !== undefined) return filter.is.trim() === '' ? 'value' : null;
  const { from = '', upTo = '' } = filter;
  if (from === '' && upTo === '') return 'bounds';
  if (from === '' || upTo === '') return null;
  const isTurned = isNumeric(column) ? Number(from) > Number(upTo) : from > upTo;
  return isTurned ? 'boundsTurned' : null;
}

function targetFaults(draft: Draft, fit: Fit): Faults {
  if (draft.by === 'class' && draft.class === '') return { class: 'class' };
  if (draft.by === 'datasets' && draft.datasets.length === 0) return { datasets: 'datasets' };
  if (fit.able.length > 0) return {};
  const field = draft.by === 'class' ? 'class' : 'datasets';
  return { [field]: fit.unfit.length > 0 ? 'nobodyFits' : 'nobody' };
}

function variantFaults({ variant }: Draft): Faults {
  const { assembly, contig, position, ref, alt } = variant;
  const place = Number(position);
  const isPlace = /^\d+$/.test(position) && place >= 1 && place <= 2_147_483_647;
  return {
    ...(assembly === '' ? { 'variant.assembly': 'assembly' } : {}),
    ...(contig === '' ? { 'variant.contig': 'contig' } : {}),
    ...(isPlace ? {} : { 'variant.position': 'position' }),
    ...(/^[ACGTN]{1,1000}$/i.test(ref) ? {} : { 'variant.ref': 'ref' }),
    ...(/^([ACGTN]{1,1000}|<[A-Za-z0-9:_*.-]{1,60}>)$/i.test(alt)
      ? ref !== '' && ref.toUpperCase() === alt.toUpperCase()
        ? { 'variant.alt': 'same' as const }
        : {}
      : { 'variant.alt': 'alt' }),
  };
}

function tableFaults(draft: Draft, offered: readonly OfferedColumn[], edges: string): Faults {
  const { kind, rows, columns, of, filters } = draft;
  const known = (name: string) => offered.some((column) => column.name === name);
  const faults: Record<string, Fault> = {};
  if (kind === 'cross-tab') {
    if (!known(rows)) faults['rows'] = 'column';
    if (!known(columns)) faults['columns'] = 'column';
    else if (rows === columns) faults['columns'] = 'twoColumns';
  }
  if ((kind === 'mean' || kind === 'quantiles') && !known(of)) faults['of'] = 'column';
  if (kind === 'quantiles' && known(of)) {
    const read = readEdges(edges);
    if (read === null) faults['edges'] = 'edges';
    else if (!ascending(read)) faults['edges'] = 'edgesOrder';
  }
  for (const [at, filter] of filters.entries()) {
    const fault = filterFault(
      filter,
      offered.find(({ name }) => name === filter.column),
    );
    if (fault !== null) faults[`filters.${at}`] = fault;
  }
  return faults;
}

function purposeFaults({ purpose }: Draft): Faults {
  const list = (name: string) => (Array.isArray(purpose[name]) ? (purpose[name] as string[]) : []);
  const terms = list(TERMS);
  const needsDisease = terms.includes(DISEASE_TERM) && list('purpose.diseases').length === 0;
  return {
    ...(terms.length === 0 ? { [`purpose.${TERMS}`]: 'terms' } : {}),
    ...(needsDisease ? { 'purpose.purpose.diseases': 'diseases' } : {}),
    ...(purpose[COMMERCIAL] === undefined ? { [`purpose.${COMMERCIAL}`]: 'commercial' } : {}),
    ...(purpose[TRAINING] === undefined ? { [`purpose.${TRAINING}`]: 'training' } : {}),
  };
}

function questionOf(draft: Draft, edges: string): Question {
  const { kind, rows, columns, of, variant } = draft;
  const filters = draft.filters.map(filterOf);
  switch (kind) {
    case 'cross-tab':
      return { kind, rows, columns, filters };
    case 'mean':
      return { kind, of, filters };
    case 'quantiles': {
      const probabilities = [...PORTIONS[draft.portions]];
      return { kind, of, edges: [...(readEdges(edges) ?? [])], probabilities, filters };
    }
    case 'variant-presence':
    case 'allele-count':
      return { kind, variant: { ...variant, position: Number(variant.position) } };
    default:
      return { kind: 'count', filters };
  }
}

export interface Shape {
  readonly fit: Fit;
  readonly offered: readonly OfferedColumn[];
  /** What the form shows: the published edges where nothing was typed. */
  readonly edges: string;
}

function questionFaults(draft: Draft, { offered, edges }: Shape): Faults {
  if (draft.kind === null) return { kind: 'kind' };
  return isVariantKind(draft.kind) ? variantFaults(draft) : tableFaults(draft, offered, edges);
}

/** The question itself, as soon as it is whole, whoever is asked and whatever for. */
export const questionSoFar = (draft: Draft, shape: Shape): Question | null =>
  Object.keys(questionFaults(draft, shape)).length > 0 ? null : questionOf(draft, shape.edges);

export function build(draft: Draft, shape: Shape): Built {
  const { fit, edges } = shape;
  const targets = targetFaults(draft, fit);
  // What can be asked is shown once somebody is chosen: no word on fields that are not there yet.
  const faults: Faults = {
    ...targets,
    ...(targets['class'] || targets['datasets'] ? {} : questionFaults(draft, shape)),
    ...purposeFaults(draft),
  };
  if (Object.keys(faults).length > 0) return { ok: false, faults };
  const asking = { question: questionOf(draft, edges), purpose: draft.purpose };
  return { ok: true, asking: { ...asking, ...targetsOf(draft, fit) } as Asking };
}

const idsOf = (datasets: readonly PublishedDataset[]) => datasets.map(({ id }) => id);

/** A class is asked as such while all of it can answer; otherwise those that can, by name. */
function targetsOf(
  draft: Draft,
  { able, unfit }: Fit,
): Pick<Asking, 'class' | 'datasets' | 'holders'> {
  const holders = draft.holders.length > 0 ? { holders: [...draft.holders] } : {};
  if (draft.by === 'class' && unfit.length === 0) return { class: draft.class, ...holders };
  return { datasets: idsOf(able) };
}
