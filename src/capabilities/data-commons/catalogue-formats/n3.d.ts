// What is used of n3, which carries no types of its own.
declare module 'n3' {
  export interface Term {
    readonly termType: string;
    readonly value: string;
    equals(other: Term): boolean;
  }
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
    readonly graph: Term;
  }
  export const DataFactory: {
    namedNode(iri: string): Term;
    blankNode(name: string): Term;
    literal(value: string, languageOrType?: string | Term): Term;
    quad(subject: Term, predicate: Term, object: Term): Quad;
  };
  export class Writer {
    constructor(options: { prefixes: Record<string, string> });
    addQuads(quads: readonly Quad[]): void;
    end(done: (error: Error | null, text: string) => void): void;
  }
  export class Parser {
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads: readonly Quad[]);
    readonly size: number;
    getQuads(subject: Term | null, predicate: Term | null, object: Term | null): Quad[];
  }
}
