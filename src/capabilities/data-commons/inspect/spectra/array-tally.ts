// The arrays of spectra and chromatograms while they pass by: how they are packed, whether they are
// as long as declared, whether their numbers are numbers.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingTally } from '../finding-tally.ts';
import { type ArrayFlaw, declaredBy, readArray } from './binary-array.ts';

const ACCESSIONS_MAX = 100;
const CITATION = 'PSI mzML 1.1.1, binaryDataArray';
const TEXTS: Readonly<Record<ArrayFlaw, string>> = {
  base64: 'An array is not base64.',
  'encoded-length': 'An array’s encodedLength is not the length of its text.',
  zlib: 'An array does not inflate: its bytes are damaged.',
  length: 'An array does not hold as many numbers as declared.',
  'not-finite': 'An array holds numbers that are not finite.',
  'mz-order': 'The m/z values of a spectrum do not rise.',
  undeclared: 'An array does not say its compression and its number type.',
};
const WARNINGS: ReadonlySet<ArrayFlaw> = new Set(['not-finite', 'mz-order']);

export class ArrayTally {
  readonly #tally: FindingTally;
  readonly #compressions = new Map<string, number>();
  readonly #types = new Map<string, number>();
  readonly #kinds = new Map<string, number>();
  #accessions: string[] = [];
  #encodedLength: number | null = null;
  #length: number | null = null;
  #line = 1;
  #isRead = true;
  #text = '';
  #count = 0;
  #decoded = 0;
  #values = 0;

  constructor(tally: FindingTally) {
    this.#tally = tally;
  }

  begin(encodedLength: number | null, length: number | null, line: number): void {
    this.#accessions = [];
    this.#encodedLength = encodedLength;
    this.#length = length;
    this.#line = line;
    this.#text = '';
    this.#isRead = false;
  }

  term(accession: string): void {
    if (this.#accessions.length < ACCESSIONS_MAX) this.#accessions.push(accession);
  }

  binary(text: string): void {
    this.#text = text;
  }

  end(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    this.#count++;
    const declared = declaredBy(this.#accessions);
    const reading = readArray(this.#text, declared, this.#encodedLength, this.#length);
    this.#text = '';
    count(this.#compressions, declared.compression ?? 'undeclared');
    count(this.#types, declared.width?.name ?? 'undeclared');
    count(this.#kinds, declared.kind ?? 'other');
    if (reading.isDecoded) this.#decoded++;
    this.#values += reading.values ?? 0;
    for (const flaw of reading.flaws)
      this.#tally.note({
        level: WARNINGS.has(flaw) ? 'warning' : 'error',
        rule: `mzml.array-${flaw}`,
        text: TEXTS[flaw],
        line: this.#line,
        citation: CITATION,
      });
    const { compression } = declared;
    if (!reading.isDecoded && reading.flaws.length === 0 && compression !== null)
      this.#tally.warn('mzml.array-not-decoded', `Arrays packed by ${compression} were not read.`, {
        line: this.#line,
        field: compression,
        citation: 'PSI-MS ontology; Teleman et al. 2014 (numpress)',
        next: 'Write the file with zlib to have its arrays checked.',
      });
  }

  facts(): JsonObject {
    return {
      count: this.#count,
      decoded: this.#decoded,
      values: this.#values,
      byCompression: Object.fromEntries(this.#compressions),
      byType: Object.fromEntries(this.#types),
      byKind: Object.fromEntries(this.#kinds),
    };
  }
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
