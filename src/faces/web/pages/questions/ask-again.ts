// The draft that an asked question came from, to ask it again with changes.
import { type Draft, type FilterDraft, NO_VARIANT, PORTIONS, type Portions } from './draft.ts';
import { COMMERCIAL_MODEL, isKnownFact, OWN_PLACE, RELEASE } from './fact-catalogue.ts';
import type { Question } from './kinds.ts';

const text = (value: unknown): string => `${value}`;

function filterDraft(filter: Extract<Question, { filters: unknown }>['filters'][number]) {
  const { column } = filter;
  if (filter.op === 'in') return { column, values: filter.values.map(text) };
  // One named value may stand in a list as well: the form shows whichever the column has.
  if (filter.op === 'is') return { column, values: [text(filter.value)] };
  const from = filter.from === undefined ? {} : { from: text(filter.from) };
  const last = filter.upTo ?? filter.below;
  return { column, ...from, ...(last === undefined ? {} : { upTo: text(last) }) };
}

function portionsOf(probabilities: readonly string[]): Portions {
  const found = Object.entries(PORTIONS).find(
    ([, portions]) => portions.join() === probabilities.join(),
  );
  return (found?.[0] as Portions | undefined) ?? 'quartiles';
}

/** Only what the requester said: what the node attests, it attests anew. */
function purposeIn(facts: unknown): Readonly<Record<string, unknown>> {
  if (typeof facts !== 'object' || facts === null) return {};
  return Object.fromEntries(
    Object.entries(facts).filter(
      ([name]) =>
        isKnownFact(name) || OWN_PLACE.includes(name) || [RELEASE, COMMERCIAL_MODEL].includes(name),
    ),
  );
}

export interface AskedBefore {
  readonly asked: unknown;
  readonly facts?: unknown;
  readonly datasets: readonly string[];
}

export function draftOfAsked({ asked, facts, datasets }: AskedBefore): Partial<Draft> {
  const question = asked as Question;
  const base = {
    by: 'datasets',
    datasets,
    kind: question.kind,
    purpose: purposeIn(facts),
  } as const;
  if ('variant' in question) {
    const { position, ...rest } = question.variant;
    return { ...base, variant: { ...NO_VARIANT, ...rest, position: text(position) } };
  }
  const filters: readonly FilterDraft[] = question.filters.map(filterDraft);
  if (question.kind === 'cross-tab')
    return { ...base, filters, rows: question.rows, columns: question.columns };
  if (question.kind === 'count') return { ...base, filters };
  if (question.kind === 'mean') return { ...base, filters, of: question.of };
  const { of, edges, probabilities } = question;
  return { ...base, filters, of, edges: edges.join(' '), portions: portionsOf(probabilities) };
}
