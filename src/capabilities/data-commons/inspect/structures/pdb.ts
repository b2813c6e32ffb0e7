// Inspects PDB files: 80 columns a line, records by their first six letters, and the counts that
// the file states of itself in MASTER and NUMMDL.
import type { FormatReport, StreamInspector, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { TextLines } from '../text-lines.ts';
import { AtomTally, resolutionOf, shownMethod } from './atom-tally.ts';
import { type PdbFlaw, readPdbAtom } from './pdb-atom.ts';

const CITATION = 'PDB File Format 3.30';
const COLUMNS = 80;
const METHOD_MAX = 200;
const TEXTS: Readonly<Record<PdbFlaw, string>> = {
  'short-line': 'An atom’s line ends before its coordinates.',
  coordinates: 'An atom’s coordinate is no number.',
  columns: 'Coordinates do not stand in their columns (8.3).',
  'serial-number': 'An atom’s serial number is no number.',
};
const FIRST =
  /^(HEADER|TITLE {0,1}|CRYST1|REMARK|ATOM {2}|HETATM|MODEL {1,}|COMPND|EXPDTA|SEQRES|NUMMDL)/;

export const pdbInspector: StreamInspector = {
  kind: 'stream',
  formats: ['pdb'],
  recognises({ name, head }) {
    const lines = new TextDecoder('latin1').decode(head).split(/\r?\n/, 2_000);
    const isNamed = /\.(pdb|ent|pdb1)(\.gz)?$/.test(name);
    const hasAtom = lines.some((line) => /^(ATOM {2}|HETATM).{24} *-?\d/.test(line));
    const isHeaded = /^HEADER {4}.{40}\d{2}-[A-Z]{3}-\d{2}/.test(lines[0] ?? '');
    return isHeaded || (FIRST.test(lines[0] ?? '') && (isNamed || hasAtom)) ? 'pdb' : null;
  },
  begin: () => new PdbScan(),
};

class PdbScan implements StreamScan {
  readonly #tally = new FindingTally();
  readonly #atoms = new AtomTally();
  readonly #lines = new TextLines({
    line: (text, number) => this.#line(text, number),
    tooLong: (number) => this.#say('line-length', 'A line is too long to be PDB.', number),
  });
  #entryId: string | null = null;
  #method = '';
  #resolution: number | null = null;
  #model = '1';
  #isInModel = false;
  #declaredModels: number | null = null;
  #declaredAtoms: number | null = null;
  #hasEnded = false;
  #afterEnd = 0;
  #unknown = 0;

  push(bytes: Uint8Array): void {
    this.#lines.push(bytes);
  }

  #say(rule: string, text: string, line: number): void {
    this.#tally.error(`pdb.${rule}`, text, { line, citation: CITATION });
  }

  #line(text: string, line: number): void {
    if (text.trim() === '') return;
    if (this.#hasEnded) this.#afterEnd++;
    if (text.trimEnd().length > COLUMNS)
      this.#tally.warn('pdb.columns-80', 'A line is longer than 80 columns.', {
        line,
        citation: CITATION,
      });
    const record = text.slice(0, 6).trimEnd();
    switch (record) {
      case 'ATOM':
      case 'HETATM':
        this.#atom(text, line);
        break;
      case 'HEADER':
        this.#entryId = /^[A-Za-z0-9_]{1,12}$/.exec(text.slice(62, 74).trim())?.[0] ?? null;
        break;
      case 'EXPDTA':
        if (this.#method.length < METHOD_MAX) this.#method += `${text.slice(10, 79).trim()} `;
        break;
      case 'REMARK':
        if (text.slice(7, 10) === '  2' && text.includes('RESOLUTION.'))
          this.#resolution ??= resolutionOf(text.slice(23, 30).trim());
        break;
      case 'NUMMDL':
        this.#declaredModels = numberIn(text.slice(10, 14));
        break;
      case 'MODEL':
        if (this.#isInModel) this.#say('model', 'A model begins within another.', line);
        this.#isInModel = true;
        this.#model = text.slice(6, 16).trim() || String(this.#atoms.models + 1);
        break;
      case 'ENDMDL':
        if (!this.#isInModel) this.#say('model', 'A model ends that did not begin.', line);
        this.#isInModel = false;
        break;
      case 'MASTER':
        this.#declaredAtoms = numberIn(text.slice(50, 55));
        break;
      case 'END':
        this.#hasEnded = true;
        break;
      default:
        if (!RECORDS.has(record.replace(/\d$/, ''))) this.#unknown++;
    }
  }

  #atom(text: string, line: number): void {
    const atom = readPdbAtom(text, this.#model);
    for (const flaw of atom.flaws) this.#say(flaw, TEXTS[flaw], line);
    if (atom.isSerialOverfull)
      this.#tally.warn('pdb.serial-overfull', 'Serial numbers ran out of their five columns.', {
        line,
        citation: CITATION,
        next: 'Use mmCIF for structures of more than 99,999 atoms.',
      });
    if (this.#atoms.add(atom))
      this.#say('serial', 'Two atoms of a model have one serial number.', line);
  }

  finish(isCut: boolean): FormatReport {
    this.#lines.finish();
    const atoms = this.#atoms;
    const last = Math.max(1, this.#lines.lines);
    if (isCut) this.#tally.error('pdb.cut', 'The compressed file breaks off.');
    if (this.#isInModel)
      this.#say('model-open', 'The last model has no ENDMDL: it may be cut.', last);
    if (!this.#hasEnded)
      this.#tally.warn('pdb.no-end', 'The file has no END record.', { line: last });
    if (this.#afterEnd > 0) this.#say('after-end', 'Lines follow the END record.', last);
    if (atoms.atoms === 0) this.#tally.warn('pdb.no-atoms', 'The file holds no atoms.');
    if (this.#declaredModels !== null && this.#declaredModels !== atoms.models)
      this.#say('model-count', 'NUMMDL is not the number of models.', last);
    const counts: readonly (number | null)[] = [atoms.atoms, atoms.firstModelAtoms, null];
    // An entry of several models states the atoms of one.
    if (!counts.includes(this.#declaredAtoms))
      this.#say('atom-count', 'MASTER does not state the number of atoms.', last);
    if (!atoms.hasEvenModels)
      this.#tally.warn('pdb.models', 'The models do not all hold the same number of atoms.');
    const unknown = 'A line is of no record of the format.';
    this.#tally.warn('pdb.record', unknown, { citation: CITATION }, this.#unknown);
    return {
      format: 'pdb',
      version: null,
      records: atoms.atoms,
      isComplete: !isCut && !this.#isInModel,
      columns: [],
      facts: {
        entryId: this.#entryId,
        methods: methodsIn(this.#method),
        resolutionAngstrom: this.#resolution,
        ...atoms.facts(),
      },
      findings: this.#tally.list(),
    };
  }

  save(): null {
    return null;
  }
}

const numberIn = (text: string): number | null =>
  /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null;
const methodsIn = (text: string): string[] =>
  text.split(';').flatMap((each) => shownMethod(each.trim()) ?? []);

const RECORDS = new Set(
  `OBSLTE TITLE SPLIT CAVEAT COMPND SOURCE KEYWDS EXPDTA NUMMDL MDLTYP AUTHOR REVDAT SPRSDE JRNL
  REMARK DBREF DBREF1 SEQADV SEQRES MODRES HET HETNAM HETSYN FORMUL HELIX SHEET TURN SSBOND LINK
  HYDBND SLTBRG CISPEP SITE CRYST ORIGX SCALE MTRIX TVECT ANISOU SIGATM SIGUIJ TER CONECT FTNOTE
  USER`.split(/\s+/),
);
