// What the verification of a Croissant document says: where it is wrong, by node and property, and
// what was read on the way. No value of any row stands in it.
export interface CroissantProblem {
  readonly level: 'error' | 'warning';
  /** `@id` of the node, else its name. */
  readonly node: string;
  /** JSON-LD key or short name of the property. */
  readonly property: string;
  readonly text: string;
  readonly next?: string;
  readonly file?: string;
  /** First row or record, from 1. */
  readonly row?: number;
}

export interface VerifiedFile {
  readonly node: string;
  /** Relative to the document. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Whether the document proves these bytes. */
  readonly isProven: boolean;
}

export interface VerifiedJoin {
  readonly field: string;
  readonly to: string;
  readonly rows: number;
  readonly orphans: number;
}

export interface VerifiedRecordSet {
  readonly node: string;
  readonly records: number;
  readonly joins: readonly VerifiedJoin[];
  /** How many were compared with expected ones. */
  readonly compared?: number;
}

export interface CroissantReport {
  readonly isAccepted: boolean;
  readonly version: string | null;
  readonly name: string | null;
  readonly problems: readonly CroissantProblem[];
  readonly files: readonly VerifiedFile[];
  readonly recordSets: readonly VerifiedRecordSet[];
}

/** Problems in the order in which they are found, each once. */
export class Problems {
  readonly found: CroissantProblem[] = [];

  error(node: string, property: string, text: string, more: Partial<CroissantProblem> = {}): void {
    this.#add({ level: 'error', node, property, text, ...more });
  }

  warn(node: string, property: string, text: string, more: Partial<CroissantProblem> = {}): void {
    this.#add({ level: 'warning', node, property, text, ...more });
  }

  get hasErrors(): boolean {
    return this.found.some(({ level }) => level === 'error');
  }

  #add(problem: CroissantProblem): void {
    const isKnown = this.found.some(
      ({ node, property, text }) =>
        node === problem.node && property === problem.property && text === problem.text,
    );
    if (!isKnown) this.found.push(problem);
  }
}
