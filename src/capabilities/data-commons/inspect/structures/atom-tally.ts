// Atoms while they pass by, from either format: models, chains, residues, hetero groups, serial
// numbers, coordinates.
import type { JsonObject } from '../../../../base/json.ts';
import { IdCounts } from '../id-counts.ts';

export interface Atom {
  readonly isHetero: boolean;
  readonly model: string;
  readonly chain: string;
  readonly residueName: string;
  /** Number and insertion code. */
  readonly residue: string;
  readonly element: string;
  /** Null where it is no number. */
  readonly serial: number | null;
}

const WATERS = new Set(['HOH', 'DOD', 'WAT', 'H2O', 'TIP', 'TIP3', 'SOL']);
const SET_MAX = 100_000;
const ELEMENTS_MAX = 130;

export class AtomTally {
  readonly #models = new Map<string, number>();
  readonly #chains = new Set<string>();
  readonly #residues = new IdCounts();
  readonly #groups = new IdCounts();
  readonly #waters = new IdCounts();
  readonly #elements = new Map<string, number>();
  readonly #serials = new IdCounts();
  #firstModel: string | null = null;
  atoms = 0;
  heteroAtoms = 0;

  /** True when the serial number was given before in the model. */
  add(atom: Atom): boolean {
    this.atoms++;
    if (atom.isHetero) this.heteroAtoms++;
    this.#firstModel ??= atom.model;
    if (this.#models.has(atom.model) || this.#models.size < SET_MAX)
      this.#models.set(atom.model, (this.#models.get(atom.model) ?? 0) + 1);
    if (this.#chains.size < SET_MAX) this.#chains.add(atom.chain);
    const element = /^[A-Z][a-z]?$/.test(atom.element) ? atom.element : 'other';
    if (this.#elements.has(element) || this.#elements.size < ELEMENTS_MAX)
      this.#elements.set(element, (this.#elements.get(element) ?? 0) + 1);
    if (atom.model === this.#firstModel) {
      const key = `${atom.chain} ${atom.residue} ${atom.residueName}`;
      if (WATERS.has(atom.residueName)) this.#waters.add(key);
      else if (atom.isHetero) this.#groups.add(key);
      else this.#residues.add(key);
    }
    if (atom.serial === null) return false;
    const before = this.#serials.repeated;
    this.#serials.add(`${atom.model} ${atom.serial}`);
    return this.#serials.repeated > before;
  }

  get models(): number {
    return this.#models.size;
  }

  /** As an ensemble has it: every model holds the same atoms. */
  get hasEvenModels(): boolean {
    return new Set(this.#models.values()).size <= 1;
  }

  /** Atoms of the first model. */
  get firstModelAtoms(): number {
    return this.#models.get(this.#firstModel ?? '') ?? 0;
  }

  facts(): JsonObject {
    return {
      atoms: this.atoms,
      heteroAtoms: this.heteroAtoms,
      models: this.models,
      chains: this.#chains.size,
      residues: this.#residues.distinct,
      heteroGroups: this.#groups.distinct,
      waters: this.#waters.distinct,
      elements: Object.fromEntries([...this.#elements].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }
}

/** Names of methods are from a closed list of the PDB; anything else is not shown. */
export const shownMethod = (text: string): string | null =>
  /^[A-Z][A-Z0-9 ,;/-]{2,100}$/.test(text.toUpperCase()) ? text.toUpperCase() : null;

/** Ångström: above zero, below what any experiment would be called a structure with. */
export function resolutionOf(text: string): number | null {
  if (!/^\d{1,3}(\.\d{1,5})?$/.test(text)) return null;
  const value = Number(text);
  return value > 0 && value < 200 ? value : null;
}
