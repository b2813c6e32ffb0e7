// Terms of controlled vocabularies in a file: how many of each vocabulary, whether accessions are
// well formed and their vocabularies declared.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingTally } from '../finding-tally.ts';

const PREFIXES_MAX = 50;
const CITATION = 'PSI mzML 1.1.1, cvParam';
// As the vocabularies that mzML documents use publish them.
const FORMS: Readonly<Record<string, RegExp>> = {
  MS: /^MS:\d{7}$/,
  UO: /^UO:\d{7}$/,
  PATO: /^PATO:\d{7}$/,
  UNIMOD: /^UNIMOD:\d{1,5}$/,
  MOD: /^MOD:\d{5}$/,
  BTO: /^BTO:\d{7}$/,
  NEWT: /^NEWT:\d{1,8}$/,
  IMS: /^IMS:\d{7}$/,
};
const ANY = /^[A-Za-z][A-Za-z0-9_.]{0,30}:[A-Za-z0-9_.-]{1,60}$/;

export class ControlledTerms {
  readonly #tally: FindingTally;
  readonly #declared = new Map<string, string>();
  readonly #used = new Map<string, number>();
  terms = 0;
  malformed = 0;

  constructor(tally: FindingTally) {
    this.#tally = tally;
  }

  declare(id: string, version: string): void {
    if (this.#declared.size < PREFIXES_MAX && /^[\w.-]{1,40}$/.test(id))
      this.#declared.set(id, /^[\w.: -]{1,40}$/.test(version) ? version : '');
  }

  /** The accession, where it is well formed. */
  add(vocabulary: string, accession: string, line: number): string | null {
    this.terms++;
    const prefix = /^([A-Za-z][A-Za-z0-9_.]{0,30}):/.exec(accession)?.[1] ?? '(none)';
    const isRoom = this.#used.has(prefix) || this.#used.size < PREFIXES_MAX;
    const kept = isRoom ? prefix : '(other)';
    this.#used.set(kept, (this.#used.get(kept) ?? 0) + 1);
    const isForm = (FORMS[prefix] ?? ANY).test(accession);
    if (!isForm) {
      this.malformed++;
      this.#tally.error('mzml.accession', 'An accession does not have its vocabulary’s form.', {
        line,
        field: kept,
        citation: CITATION,
        next: 'Write it as the vocabulary publishes it, for example MS:1000511.',
      });
    }
    if (!this.#declared.has(vocabulary))
      this.#tally.error('mzml.undeclared-vocabulary', 'A term is of a vocabulary not in cvList.', {
        line,
        field: /^[\w.-]{1,40}$/.test(vocabulary) ? vocabulary : 'cvRef',
        citation: CITATION,
        next: 'Declare the vocabulary and its version in cvList.',
      });
    return isForm ? accession : null;
  }

  facts(): JsonObject {
    return {
      count: this.terms,
      malformed: this.malformed,
      byVocabulary: Object.fromEntries(this.#used),
      versions: Object.fromEntries(this.#declared),
    };
  }
}
