// What a mzML document says, element by element: spectra and chromatograms counted, arrays read,
// lists held against their declared counts.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingTally } from '../finding-tally.ts';
import { IdCounts } from '../id-counts.ts';
import { ArrayTally } from './array-tally.ts';
import { ControlledTerms } from './controlled-terms.ts';
import type { MzmlIndex } from './mzml-index.ts';
import { ParameterGroups } from './parameter-groups.ts';

const CITATION = 'PSI mzML 1.1.1';
const ACCESSIONS_MAX = 200;
const [MS_LEVEL, POSITIVE, NEGATIVE] = ['MS:1000511', 'MS:1000130', 'MS:1000129'];
const [CENTROID, PROFILE] = ['MS:1000127', 'MS:1000128'];
const SERIAL_NUMBER = 'MS:1000529';
const CONTACTS = new Set(['MS:1000586', 'MS:1000589']);

type Attributes = Readonly<Record<string, string>>;
interface Frame {
  readonly name: string;
  /** Of a list: what it declares. */
  readonly declared: number | null;
  readonly line: number;
  children: number;
}
export interface Term {
  readonly accession: string;
  readonly value: string;
}

export class MzmlRun {
  readonly #tally: FindingTally;
  readonly #index: MzmlIndex;
  readonly #terms: ControlledTerms;
  readonly #groups = new ParameterGroups();
  readonly #arrays: ArrayTally;
  readonly #stack: Frame[] = [];
  readonly #spectrumIds = new IdCounts();
  readonly #levels = new Map<string, number>();
  readonly #instruments = new Set<string>();
  readonly #software = new Map<string, string>();
  readonly #modes = { positive: 0, negative: 0, centroid: 0, profile: 0 };
  #elementTerms: Term[] = [];
  #arrayLength: number | null = null;
  #contacts = 0;
  version: string | null = null;
  spectra = 0;
  chromatograms = 0;
  declaredSpectra: number | null = null;
  declaredChromatograms: number | null = null;
  hasRun = false;

  constructor(tally: FindingTally, index: MzmlIndex) {
    this.#tally = tally;
    this.#index = index;
    this.#terms = new ControlledTerms(tally);
    this.#arrays = new ArrayTally(tally);
  }

  get depth(): number {
    return this.#stack.length;
  }

  /** Whether the text of the open element is wanted. */
  get wantsText(): boolean {
    return TEXTS.has(this.#stack.at(-1)?.name ?? '');
  }

  open(name: string, attributes: Attributes, line: number): void {
    const parent = this.#stack.at(-1);
    if (parent && !PARAMETERS.has(name)) parent.children++;
    const declared = name.endsWith('List') ? wholeNumber(attributes.count) : null;
    this.#stack.push({ name, declared, line, children: 0 });
    switch (name) {
      case 'indexedmzML':
        this.#index.isIndexed = true;
        break;
      case 'mzML':
        this.version = /^\d+\.\d+(\.\d+)?$/.test(attributes.version ?? '')
          ? attributes.version!
          : null;
        break;
      case 'run':
        this.hasRun = true;
        break;
      case 'cv':
        this.#terms.declare(attributes.id ?? '', attributes.version ?? '');
        break;
      case 'referenceableParamGroup':
        this.#groups.begin(attributes.id ?? '');
        break;
      case 'referenceableParamGroupRef':
        this.#refer(attributes.ref ?? '', line);
        break;
      case 'cvParam':
        this.#term(attributes, line);
        break;
      case 'software':
        if (this.#software.size < ACCESSIONS_MAX) this.#software.set('', shown(attributes.version));
        break;
      default:
        this.#openList(name, declared, attributes, line);
    }
  }

  #openList(name: string, declared: number | null, attributes: Attributes, line: number): void {
    if (name === 'spectrumList') this.declaredSpectra = declared;
    else if (name === 'chromatogramList') this.declaredChromatograms = declared;
    else if (name === 'spectrum') this.#beginElement('spectrum', attributes, line);
    else if (name === 'chromatogram') this.#beginElement('chromatogram', attributes, line);
    else if (name === 'binaryDataArray')
      this.#arrays.begin(
        wholeNumber(attributes.encodedLength),
        wholeNumber(attributes.arrayLength) ?? this.#arrayLength,
        line,
      );
    else if (name === 'offset') this.#offsetOf = attributes.idRef ?? '';
    else if (name === 'index') this.#indexName = attributes.name ?? '';
  }
  #offsetOf = '';
  #indexName = '';

  #beginElement(kind: 'spectrum' | 'chromatogram', attributes: Attributes, line: number): void {
    const number = kind === 'spectrum' ? this.spectra++ : this.chromatograms++;
    const id = attributes.id ?? '';
    this.#index.saw(kind, id);
    this.#elementTerms = [];
    this.#arrayLength = wholeNumber(attributes.defaultArrayLength);
    const say = (rule: string, text: string, field: string) =>
      this.#tally.error(rule, text, { line, field: `${kind}/${field}`, citation: CITATION });
    if (this.#arrayLength === null)
      say(
        'mzml.array-length',
        `A ${kind} does not say how long its arrays are.`,
        'defaultArrayLength',
      );
    if (wholeNumber(attributes.index) !== number)
      say('mzml.index', `The index of a ${kind} is not its place.`, 'index');
    if (kind === 'chromatogram') return;
    const before = this.#spectrumIds.repeated;
    this.#spectrumIds.add(id);
    if (this.#spectrumIds.repeated > before)
      say('mzml.duplicate-id', 'Two spectra have one id.', 'id');
  }

  #term(attributes: Attributes, line: number): void {
    const given = attributes.accession ?? '';
    const accession = this.#terms.add(attributes.cvRef ?? '', given, line);
    if (accession === null) return;
    if (CONTACTS.has(accession)) this.#contacts++;
    this.#use({ accession, value: (attributes.value ?? '').slice(0, 100) });
  }

  #refer(group: string, line: number): void {
    const terms = this.#groups.termsOf(group);
    if (terms === null)
      this.#tally.error(
        'mzml.parameter-group',
        'A parameter group is referred to that is not there.',
        {
          line,
          citation: CITATION,
        },
      );
    for (const term of terms ?? []) this.#use(term);
  }

  // A term stands directly in its element, or in a group that the element refers to.
  #use(term: Term): void {
    const parent = this.#stack.at(-2)?.name;
    if (parent === 'referenceableParamGroup') this.#groups.add(term);
    else if (parent === 'spectrum') this.#elementTerms.push(term);
    else if (parent === 'binaryDataArray') this.#arrays.term(term.accession);
    else if (parent === 'instrumentConfiguration') {
      const isRoom = this.#instruments.size < ACCESSIONS_MAX;
      if (isRoom && term.accession !== SERIAL_NUMBER) this.#instruments.add(term.accession);
    } else if (parent === 'software') {
      const version = this.#software.get('') ?? '';
      this.#software.delete('');
      this.#software.set(term.accession, version);
    }
  }

  text(text: string): void {
    const name = this.#stack.at(-1)?.name;
    if (name === 'binary') this.#arrays.binary(text);
    else if (name === 'offset') this.#index.entry(this.#indexName, this.#offsetOf, text);
    else if (name === 'indexListOffset') this.#index.listOffset(text);
    else if (name === 'fileChecksum') this.#index.checksum(text);
  }

  close(): void {
    const frame = this.#stack.pop();
    if (frame === undefined) return;
    if (frame.declared !== null && frame.declared !== frame.children)
      this.#tally.error(
        'mzml.list-count',
        `${frame.name} declares a count that is not the count of its elements.`,
        { line: frame.line, field: frame.name, citation: CITATION, next: NEXT_COUNT },
      );
    if (frame.name === 'spectrum') this.#endSpectrum(frame.line);
    else if (frame.name === 'binaryDataArray') this.#arrays.end();
    else if (frame.name === 'referenceableParamGroup') this.#groups.end();
  }

  #endSpectrum(line: number): void {
    const has = (accession: string): boolean =>
      this.#elementTerms.some((term) => term.accession === accession);
    const level = this.#elementTerms.find(({ accession }) => accession === MS_LEVEL)?.value;
    const isLevel = level !== undefined && /^[1-9]\d?$/.test(level);
    const key = isLevel ? level : 'none';
    this.#levels.set(key, (this.#levels.get(key) ?? 0) + 1);
    if (level !== undefined && !isLevel)
      this.#tally.error('mzml.ms-level', 'An MS level is no number from 1.', { line });
    if (has(POSITIVE!)) this.#modes.positive++;
    if (has(NEGATIVE!)) this.#modes.negative++;
    if (has(CENTROID!)) this.#modes.centroid++;
    if (has(PROFILE!)) this.#modes.profile++;
    this.#elementTerms = [];
  }

  facts(): JsonObject {
    return {
      spectra: {
        counted: this.spectra,
        declared: this.declaredSpectra,
        byLevel: Object.fromEntries([...this.#levels].sort(([a], [b]) => (a < b ? -1 : 1))),
        ...this.#modes,
      },
      chromatograms: { counted: this.chromatograms, declared: this.declaredChromatograms },
      terms: this.#terms.facts(),
      instruments: [...this.#instruments],
      software: Object.fromEntries([...this.#software].filter(([accession]) => accession !== '')),
      arrays: this.#arrays.facts(),
      contacts: this.#contacts,
    };
  }
}

const PARAMETERS = new Set(['cvParam', 'userParam', 'referenceableParamGroupRef']);
const TEXTS = new Set(['binary', 'offset', 'indexListOffset', 'fileChecksum']);
const NEXT_COUNT = 'The file may be cut, or was edited; write it anew from its source.';
const shown = (version: string | undefined): string =>
  version !== undefined && /^[\w.:/ -]{1,60}$/.test(version) ? version : '';

export function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : null;
}
