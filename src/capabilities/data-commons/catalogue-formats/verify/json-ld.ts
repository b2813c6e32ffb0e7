// The part of JSON-LD that Croissant documents use: names of properties and types are expanded by
// the document's own context and then spelt as the specification does. No context is ever fetched;
// one given by address reads as the standard one.
import type { Json, JsonObject } from '../../../../base/json.ts';
import { croissantContext } from '../croissant-context.ts';

export const SC = 'https://schema.org/';
export const CR = 'http://mlcommons.org/croissant/';
const DCT = 'http://purl.org/dc/terms/';
const DEPTH_MAX = 64;
/** Their content is data and not vocabulary. */
const LITERAL = new Set(['data', 'examples', 'value']);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A node with short names: `recordSet`, `@type: ['cr:RecordSet']`. */
export function shortened(document: JsonObject): JsonObject {
  const context = contextOf(document['@context']);
  return node(document, context, 0);
}

type Context = ReadonlyMap<string, string>;

function contextOf(given: Json | undefined): Context {
  const context = new Map<string, string>();
  const parts = [croissantContext as Json, ...listOf(given)];
  for (const part of parts) {
    if (!isObject(part)) continue;
    for (const [term, value] of Object.entries(part)) {
      const iri = isObject(value) ? value['@id'] : value;
      if (typeof iri === 'string') context.set(term, iri);
    }
  }
  return context;
}

function node(value: JsonObject, context: Context, depth: number): JsonObject {
  const short: Record<string, Json> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === '@context' || key === '__proto__') continue;
    if (key === '@type') short[key] = listOf(inner).map((type) => shortType(String(type), context));
    else if (key.startsWith('@')) short[key] = inner;
    else {
      const name = shortName(expanded(key, context));
      if (name === '__proto__') continue;
      short[name] = LITERAL.has(name) ? inner : values(inner, context, depth + 1);
    }
  }
  return short;
}

function values(value: Json, context: Context, depth: number): Json {
  if (depth > DEPTH_MAX) return null;
  if (Array.isArray(value)) return value.map((one) => values(one, context, depth + 1));
  return isObject(value) ? node(value, context, depth) : value;
}

/** Terms and prefixes, followed until nothing changes; a loop ends after a few steps. */
export function expanded(name: string, context: Context): string {
  let at = name;
  for (let step = 0; step < 5; step++) {
    const [prefix = '', rest] = split(at);
    const term = rest === undefined ? context.get(at) : undefined;
    const base = rest === undefined || rest.startsWith('//') ? undefined : context.get(prefix);
    const next = term ?? (base === undefined ? undefined : `${base}${rest}`);
    if (next === undefined || next === at) break;
    at = next;
  }
  const isCompact = /^[A-Za-z][\w+.-]*:/.test(at);
  return isCompact ? at : `${context.get('@vocab') ?? SC}${at}`;
}

const split = (name: string): [string, string?] => {
  const at = name.indexOf(':');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
};

function shortName(iri: string): string {
  for (const base of [CR, SC, 'http://schema.org/', DCT])
    if (iri.startsWith(base)) return iri.slice(base.length);
  return iri;
}

/** `cr:FileObject`, `sc:Dataset`; another vocabulary by its whole address. */
export function shortType(type: string, context: Context): string {
  const iri = expanded(type, context);
  if (iri.startsWith(CR)) return `cr:${iri.slice(CR.length)}`;
  const local = /^https?:\/\/schema\.org\/(.*)$/.exec(iri)?.[1];
  return local === undefined ? iri : `sc:${local}`;
}

/** Types in a property such as `dataType`, spelt alike whatever prefixes the document uses. */
export const typesIn = (value: Json | undefined, document: JsonObject): string[] => {
  const context = contextOf(document['@context']);
  return listOf(value).map((one) =>
    shortType(String(isObject(one) ? (one['@id'] ?? '') : one), context),
  );
};

export const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
