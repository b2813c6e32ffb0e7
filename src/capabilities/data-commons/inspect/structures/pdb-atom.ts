// One ATOM or HETATM line of PDB format 3.3, by its fixed columns.
import type { Atom } from './atom-tally.ts';

export type PdbFlaw = 'short-line' | 'coordinates' | 'serial-number' | 'columns';

export interface PdbAtom extends Atom {
  readonly flaws: readonly PdbFlaw[];
  /** Ran out of five digits, or counted on in base 36 as some programs do. */
  readonly isSerialOverfull: boolean;
}

const REAL_8_3 = /^ *-?\d{1,6}\.\d{3}$/;
const REAL = /^ *[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)? *$/;
const COORDINATES = [
  [30, 38],
  [38, 46],
  [46, 54],
] as const;

export function readPdbAtom(line: string, model: string): PdbAtom {
  const flaws: PdbFlaw[] = [];
  if (line.length < 54) flaws.push('short-line');
  else {
    const fields = COORDINATES.map(([from, to]) => line.slice(from, to));
    if (!fields.every((field) => REAL.test(field))) flaws.push('coordinates');
    // Numbers that are right but shifted by a column read as other numbers elsewhere.
    else if (!fields.every((field) => REAL_8_3.test(field))) flaws.push('columns');
  }
  const serialText = line.slice(6, 11).trim();
  const isSerial = /^-?\d{1,5}$/.test(serialText);
  const isSerialOverfull =
    /^\*{1,5}$/.test(serialText) || /^[A-Za-z][0-9A-Za-z]{4}$/.test(serialText);
  if (!isSerial && !isSerialOverfull) flaws.push('serial-number');
  const element = line.slice(76, 78).trim();
  return {
    isHetero: line.startsWith('HETATM'),
    model,
    chain: line[21] ?? ' ',
    residueName: line.slice(17, 20).trim(),
    residue: line.slice(22, 27).trim(),
    element: element === '' ? '' : element[0]!.toUpperCase() + element.slice(1).toLowerCase(),
    serial: isSerial ? Number(serialText) : null,
    flaws,
    isSerialOverfull,
  };
}
