// Conditions of use as they are stated and as records in other people's formats tell them, in one
// form, so that they can be compared: a condition that is lost in an export is a promise broken.
import type { Json, JsonObject } from '../../../base/json.ts';
import type { StatementInput, StatementTerm } from '../duo/statement.ts';
import type { DuoTerms } from '../duo/term-list.ts';

export interface Condition {
  /** Seven digits. */
  readonly term: string;
  readonly values: readonly string[];
}

/** As the steward wrote them, whichever way they are spelt; nothing is left out. */
export function statedConditions(dataUse: StatementInput, { byCode }: DuoTerms): Condition[] {
  return dataUse.map((entry) => {
    const one: StatementTerm = typeof entry === 'string' ? { term: entry } : entry;
    const coded = byCode.get(one.term.trim().toUpperCase()) ?? '';
    const id = DUO.exec(one.term)?.[1] ?? DUO.exec(coded)?.[1];
    const { diseases = [], regions = [], researchTypes = [], months, date } = one;
    const period = months === undefined ? [] : [`P${months}M`];
    const values = [...diseases, ...regions, ...researchTypes, ...period, ...(date ? [date] : [])];
    return { term: id ?? one.term, values };
  });
}

/** Of an ODRL offer, wherever it stands; prose that names a term is no condition. */
export function offeredConditions(value: Json): Condition[] {
  if (Array.isArray(value)) return value.flatMap((one) => offeredConditions(one as Json));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as JsonObject;
  const permission = node['odrl:permission'];
  return permission === undefined
    ? Object.values(node).flatMap((one) => offeredConditions(one as Json))
    : listOf(permission).flatMap(ruleTerms);
}

function ruleTerms(rule: Json): Condition[] {
  const node = rule as JsonObject;
  const action = duoOf(node['odrl:action']);
  const own = action === null ? [] : [{ term: action, values: [] }];
  const constraints = listOf(node['odrl:constraint']).map((one) => constraintOf(one as JsonObject));
  return [...own, ...constraints, ...listOf(node['odrl:duty']).flatMap(ruleTerms)];
}

function constraintOf(node: JsonObject): Condition {
  const left = duoOf(node['odrl:leftOperand']);
  const right = node['odrl:rightOperand'];
  if (left === null) return { term: duoOf(right) ?? '?', values: [] };
  return { term: left, values: [typeof right === 'string' ? right : idOf(right)] };
}

const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as Json[]) : [value];
const idOf = (value: Json | undefined): string =>
  String((value as JsonObject | undefined)?.['@id']);
const DUO = /DUO[:_](\d{7})/i;
const duoOf = (value: Json | undefined): string | null => DUO.exec(idOf(value))?.[1] ?? null;

export const isSameConditions = (a: readonly Condition[], b: readonly Condition[]): boolean =>
  textOf(a) === textOf(b);

/** For formats that have no place for regions, diseases and dates. */
export const isSameTerms = (a: readonly Condition[], b: readonly Condition[]): boolean =>
  textOf(a.map(bare)) === textOf(b.map(bare));
const bare = ({ term }: Condition): Condition => ({ term, values: [] });

/** Of defined terms under `usageInfo`. */
export const definedIn = ({ usageInfo }: JsonObject): Condition[] =>
  listOf(usageInfo).map((one) => ({
    term: DUO.exec(String((one as JsonObject)['termCode']))?.[1] ?? '?',
    values: [],
  }));

/** Each term with all its values, sorted; a disease by its code, whether as CURIE or as address. */
function textOf(conditions: readonly Condition[]): string {
  const values = new Map<string, Set<string>>();
  for (const { term, values: some } of conditions) {
    const known = values.get(term) ?? new Set<string>();
    for (const one of some) known.add(one.replace(/^.*\/([A-Za-z]+)_(\w+)$/, '$1:$2'));
    values.set(term, known);
  }
  return [...values]
    .map(([term, known]) => `${term} ${[...known].sort().join(',')}`)
    .sort()
    .join('; ');
}
