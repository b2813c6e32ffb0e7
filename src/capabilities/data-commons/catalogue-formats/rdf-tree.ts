// RDF as a tree of nodes with compact names: written as JSON-LD as it stands, or walked into
// triples and written as Turtle. Contexts are of our own making, so no JSON-LD processor is needed.
import type { Quad, Term } from 'n3';
import type { Json, JsonObject } from '../../../base/json.ts';

export type Prefixes = Readonly<Record<string, string>>;

export const reference = (iri: string): JsonObject => ({ '@id': iri });
export const typed = (value: string, type: string): JsonObject => ({
  '@value': value,
  '@type': type,
});
export const inEnglish = (value: string): JsonObject => ({ '@value': value, '@language': 'en' });

type Factory = typeof import('n3')['DataFactory'];

/** Triples of the trees; nodes without `@id` become blank nodes. */
export async function triplesOf(trees: readonly JsonObject[], prefixes: Prefixes): Promise<Quad[]> {
  const { DataFactory } = await import('n3');
  const walk = new TreeWalk(DataFactory, prefixes);
  for (const tree of trees) walk.node(tree);
  return walk.quads;
}

export async function turtleOf(trees: readonly JsonObject[], prefixes: Prefixes): Promise<string> {
  const { Writer } = await import('n3');
  const quads = await triplesOf(trees, prefixes);
  const writer = new Writer({ prefixes: { ...prefixes } });
  writer.addQuads(quads);
  return new Promise((resolve, reject) => {
    writer.end((error, text) => (error ? reject(error) : resolve(text)));
  });
}

class TreeWalk {
  readonly quads: Quad[] = [];
  readonly factory: Factory;
  readonly prefixes: Prefixes;
  #blank = 0;

  constructor(factory: Factory, prefixes: Prefixes) {
    this.factory = factory;
    this.prefixes = prefixes;
  }

  node(tree: JsonObject): Term {
    const id = tree['@id'];
    const subject =
      typeof id === 'string'
        ? this.factory.namedNode(this.expand(id))
        : this.factory.blankNode(`b${this.#blank++}`);
    for (const [key, value] of Object.entries(tree)) {
      if (key === '@id') continue;
      const name = key === '@type' ? RDF_TYPE : this.expand(key);
      for (const one of Array.isArray(value) ? value : [value])
        this.quads.push(
          this.factory.quad(
            subject,
            this.factory.namedNode(name),
            (key === '@type'
              ? this.factory.namedNode(this.expand(String(one)))
              : this.value(one)) as Quad['object'],
          ),
        );
    }
    return subject;
  }

  value(value: Json): Term {
    if (!isNode(value)) return this.factory.literal(String(value));
    const literal = value['@value'];
    if (literal === undefined) return this.node(value);
    const language = value['@language'];
    if (typeof language === 'string') return this.factory.literal(String(literal), language);
    const type = this.factory.namedNode(this.expand(String(value['@type'])));
    return this.factory.literal(String(literal), type);
  }

  expand(name: string): string {
    const at = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, at));
    const base = Object.hasOwn(this.prefixes, prefix) ? this.prefixes[prefix] : undefined;
    return base === undefined ? name : `${base}${name.slice(at + 1)}`;
  }
}

const isNode = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
