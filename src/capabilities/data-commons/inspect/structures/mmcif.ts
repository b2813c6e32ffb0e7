// Inspects mmCIF: what an entry says of itself, and the atoms as they are, row by row.
import type { FormatReport, StreamInspector, StreamScan } from '../contract.ts';
import { FindingTally } from '../finding-tally.ts';
import { AtomTally, resolutionOf, shownMethod } from './atom-tally.ts';
import { CifReader } from './cif-reader.ts';

const ATOMS = '_atom_site.';
const CITATION = 'PDBx/mmCIF dictionary, atom_site';
const METHODS_MAX = 20;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?(\(\d+\))?$/;
const RESOLUTIONS = new Set([
  '_refine.ls_d_res_high',
  '_em_3d_reconstruction.resolution',
  '_reflns.d_resolution_high',
]);

export const mmcifInspector: StreamInspector = {
  kind: 'stream',
  formats: ['mmcif'],
  recognises({ name, head }) {
    const text = new TextDecoder('latin1').decode(head.subarray(0, 32_768));
    if (!/^data_\S*\s*$/m.test(text)) return null;
    return /^_[A-Za-z]\w*\.\w/m.test(text) || /\.mmcif(\.gz)?$/.test(name) ? 'mmcif' : null;
  },
  begin: () => new MmcifScan(),
};

class MmcifScan implements StreamScan {
  readonly #tally = new FindingTally();
  readonly #atoms = new AtomTally();
  readonly #methods = new Set<string>();
  #entryId: string | null = null;
  #resolution: number | null = null;
  #dictionary: string | null = null;
  #columns: ReadonlyMap<string, number> | null = null;
  #of: readonly string[] | null = null;
  readonly #reader = new CifReader(
    {
      category: ATOMS,
      value: (name, value) => this.#value(name, value),
      row: (names, values, line) => this.#atom(names, values, line),
    },
    this.#tally,
  );

  push(bytes: Uint8Array): void {
    this.#reader.lines.push(bytes);
  }

  #value(name: string, value: string): void {
    if (name === '_entry.id') this.#entryId ??= /^[\w.-]{1,40}$/.test(value) ? value : null;
    else if (name === '_exptl.method') {
      const method = shownMethod(value);
      if (method !== null && this.#methods.size < METHODS_MAX) this.#methods.add(method);
    } else if (name === '_audit_conform.dict_version')
      this.#dictionary ??= /^[\d.]{1,20}$/.test(value) ? value : null;
    else if (RESOLUTIONS.has(name)) this.#resolution ??= resolutionOf(value);
    else if (name.startsWith(ATOMS)) this.#looseAtom(name);
  }

  // One atom may be given without a loop; its names come one by one and are only counted.
  #looseAtom(name: string): void {
    if (name !== `${ATOMS}id`) return;
    this.#atoms.add({ ...NO_ATOM });
  }

  #atom(names: readonly string[], values: readonly string[], line: number): void {
    if (this.#of !== names) {
      this.#of = names;
      this.#columns = new Map(names.map((name, i) => [name.slice(ATOMS.length), i]));
      for (const wanted of ['id', 'cartn_x', 'cartn_y', 'cartn_z'])
        if (!this.#columns.has(wanted))
          this.#tally.error('mmcif.atom-columns', `Atoms are given without ${wanted}.`, {
            line,
            field: ATOMS + wanted,
            citation: CITATION,
          });
    }
    const at = (name: string, or = ''): string => {
      const value = values[this.#columns!.get(name) ?? -1];
      return value === undefined || value === '?' || value === '.' ? or : value;
    };
    const serial = at('id');
    const isRepeated = this.#atoms.add({
      isHetero: at('group_pdb') === 'HETATM',
      model: at('pdbx_pdb_model_num', '1'),
      chain: at('label_asym_id', at('auth_asym_id')),
      residueName: at('label_comp_id', at('auth_comp_id')),
      residue: `${at('auth_seq_id', at('label_seq_id'))}${at('pdbx_pdb_ins_code')}`,
      element: elementOf(at('type_symbol')),
      serial: /^\d{1,15}$/.test(serial) ? Number(serial) : null,
    });
    this.#judge(at, line, isRepeated);
  }

  #judge(at: (name: string) => string, line: number, isRepeated: boolean): void {
    const say = (rule: string, text: string, field: string) =>
      this.#tally.error(rule, text, { line, field: ATOMS + field, citation: CITATION });
    if (isRepeated) say('mmcif.serial', 'Two atoms of a model have one id.', 'id');
    if (!/^\d{1,15}$/.test(at('id')))
      say('mmcif.serial-number', 'An atom’s id is no number.', 'id');
    for (const axis of ['cartn_x', 'cartn_y', 'cartn_z'])
      if (this.#columns!.has(axis) && !NUMBER.test(at(axis)))
        say('mmcif.coordinates', 'An atom’s coordinate is no number.', axis);
    for (const name of ['occupancy', 'b_iso_or_equiv']) {
      const value = at(name);
      if (value !== '' && !NUMBER.test(value)) say('mmcif.number', `${name} is no number.`, name);
    }
  }

  finish(isCut: boolean): FormatReport {
    this.#reader.finish();
    if (isCut) this.#tally.error('mmcif.cut', 'The compressed file breaks off.');
    if (!this.#reader.lines.isAscii)
      this.#tally.warn(
        'mmcif.not-ascii',
        'The file holds letters beyond ASCII, which CIF 1.1 has not.',
      );
    if (this.#atoms.atoms === 0) this.#tally.warn('mmcif.no-atoms', 'The file holds no atoms.');
    if (!this.#atoms.hasEvenModels)
      this.#tally.warn('mmcif.models', 'The models do not all hold the same number of atoms.');
    const facts = {
      entryId: this.#entryId,
      blocks: this.#reader.blocks,
      methods: [...this.#methods],
      resolutionAngstrom: this.#resolution,
      ...this.#atoms.facts(),
    };
    return {
      format: 'mmcif',
      version: this.#dictionary,
      records: this.#atoms.atoms,
      isComplete: !this.#reader.hasStopped && !isCut,
      columns: [],
      facts,
      findings: this.#tally.list(),
    };
  }

  save(): null {
    return null;
  }
}

const elementOf = (symbol: string): string =>
  symbol === '' ? '' : symbol[0]!.toUpperCase() + symbol.slice(1).toLowerCase();

const NO_ATOM = {
  isHetero: false,
  model: '1',
  chain: '',
  residueName: '',
  residue: '',
  element: '',
  serial: null,
};
