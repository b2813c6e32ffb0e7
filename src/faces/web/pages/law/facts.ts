// Made-up facts of an act, between the address, the fields of a form and the node. A fact that is
// absent is unknown; an empty list is known to be empty.
import type { OutputOf } from '../../api/client.ts';
import type { Address } from '../../parts/address.ts';

export type Facts = Readonly<Record<string, unknown>>;
export type ActType = OutputOf<'/law/act-types', 'get'>['acts'][number];
export type FactField = ActType['facts'][number];

/** As the address holds them: an object, or its text where a link was made by hand. */
export function factsIn(address: Address): Facts {
  const held = address['facts'];
  if (typeof held !== 'string') return factsOf(held);
  try {
    return factsOf(JSON.parse(held));
  } catch (cause) {
    // A link cut short: the page begins without facts.
    if (cause instanceof SyntaxError) return {};
    throw cause;
  }
}

const factsOf = (held: unknown): Facts =>
  typeof held === 'object' && held !== null && !Array.isArray(held) ? (held as Facts) : {};

export function withFact(facts: Facts, name: string, value: unknown): Facts {
  const { [name]: _, ...rest } = facts;
  return value === undefined ? rest : { ...rest, [name]: value };
}

export const factsText = (facts: Facts): string =>
  JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));

/** A fact that the node lists no field for: of a family, or of another kind of act. */
function fieldOf(name: string, value: unknown): FactField {
  const group = name.split('.')[0] ?? name;
  const one = Array.isArray(value) ? (value as readonly unknown[])[0] : value;
  const kind: FactField['kind'] =
    typeof one === 'boolean'
      ? 'yes-no'
      : typeof one === 'number'
        ? 'whole-number'
        : typeof one === 'object' && one !== null
          ? 'structure'
          : 'text';
  return { name, group, label: name, kind, isList: Array.isArray(value), rules: 0 };
}

/** The node's fields, and one for each given fact that it lists none for. */
export function fieldsWith(fields: readonly FactField[], facts: Facts): readonly FactField[] {
  const named = new Set(fields.map(({ name }) => name));
  const more = Object.entries(facts).filter(([name]) => !named.has(name));
  return [...fields, ...more.map(([name, value]) => fieldOf(name, value))];
}

export interface FactGroup {
  readonly group: string;
  readonly fields: readonly FactField[];
}

/** Groups by what they are facts of; first what most rules look at. */
export function groupsOf(fields: readonly FactField[]): readonly FactGroup[] {
  const most = (those: readonly FactField[]) => Math.max(...those.map(({ rules }) => rules));
  return [...Map.groupBy(fields, ({ group }) => group)]
    .map(([group, those]) => ({
      group,
      fields: [...those].sort((a, b) => b.rules - a.rules || (a.name < b.name ? -1 : 1)),
    }))
    .sort((a, b) => most(b.fields) - most(a.fields));
}

/** What a field's text says, or why it says nothing. */
export type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: 'badPlace' | 'badInstant' | 'badJson' };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

function readOne(kind: FactField['kind'], text: string): Read {
  if (kind === 'place') {
    const place = text.toUpperCase();
    return /^[A-Z]{2}$/.test(place) ? { ok: true, value: place } : { ok: false, fault: 'badPlace' };
  }
  if (kind === 'instant')
    return INSTANT.test(text) ? { ok: true, value: text } : { ok: false, fault: 'badInstant' };
  if (kind !== 'structure') return { ok: true, value: text };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { ok: false, fault: 'badJson' };
    throw cause;
  }
}

/** Empty text is an unknown fact. */
export function readFact({ kind, isList }: FactField, text: string): Read {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: true, value: undefined };
  if (!isList || kind === 'structure') return readOne(kind, trimmed);
  const lines = trimmed.split(/\n/).map((line) => line.trim());
  const read = lines.filter((line) => line !== '').map((line) => readOne(kind, line));
  const values: unknown[] = [];
  for (const one of read) {
    if (!one.ok) return one;
    values.push(one.value);
  }
  return { ok: true, value: values };
}

export function writeFact({ kind, isList }: FactField, value: unknown): string {
  if (value === undefined) return '';
  if (kind === 'structure') return JSON.stringify(value, null, 2);
  if (isList && Array.isArray(value)) return value.join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
