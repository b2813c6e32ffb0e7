// What the rows of one table say to the checks, read in one pass with bounded memory. Only counts
// and places come out; no value of a row does.

import { CodedColumn, type CodedCount } from './readers/coded-column.ts';
import { type ConformanceCount, ConformingColumn } from './readers/conforming-column.ts';
import { IdentifierColumn, type IdentifierCount } from './readers/identifier-column.ts';
import { type KeyCount, KeyReader } from './readers/key-reader.ts';
import { type NumberCount, NumberReader } from './readers/number-reader.ts';
import { type QuasiCount, QuasiReader } from './readers/quasi-reader.ts';
import { FileSplitReader, type SplitCount, SplitReader } from './readers/split-reader.ts';
import { type SubgroupCount, SubgroupReader } from './readers/subgroup-reader.ts';
import type { Stated, StatedColumn } from './stated.ts';
import type { KnownTerms } from './terms.ts';

export interface TableReading {
  readonly rows: number;
  readonly conformance: readonly ConformanceCount[];
  readonly coded: readonly CodedCount[];
  readonly identifiers: readonly IdentifierCount[];
  readonly keys: readonly KeyCount[];
  readonly quasi?: QuasiCount;
  readonly subgroups: readonly SubgroupCount[];
  readonly split?: SplitCount;
  readonly numbers: readonly NumberCount[];
}

export interface ReadingSettings {
  readonly freeTextCharacters: number;
  readonly freeTextSampled: number;
  readonly groupsMax: number;
  readonly cellMin: number;
  /** Exact sums are slow; only where a summary is to be compared. */
  readonly wantsNumbers: boolean;
}

export interface FileReadingSettings extends ReadingSettings {
  /** Compares the rows of files that are splits; null where splits are a column. */
  readonly fileSplits: SplitReader | null;
}

interface RowReader {
  row(cells: readonly string[]): void;
}

/** All that the checks ask of one table, as one reader of rows. */
export class TableReader {
  readonly #readers: RowReader[] = [];
  readonly #finish: () => Omit<TableReading, 'rows'>;
  #rows = 0;

  constructor(
    file: string,
    names: readonly string[],
    stated: Stated,
    terms: KnownTerms,
    settings: FileReadingSettings,
  ) {
    const place = (name: string) => names.indexOf(name);
    const here = (name: string | undefined): name is string =>
      name !== undefined && names.includes(name);
    const columnsOf = names.map(
      (name): StatedColumn =>
        stated.columns.find((one) => one.name === name && isOf(one.file, file)) ?? { name },
    );
    const conformance = columnsOf.map((one, at) => new ConformingColumn(one, at));
    const coded = columnsOf.flatMap((one, at) =>
      one.coding === undefined || one.coding.length === 0
        ? []
        : [new CodedColumn(one, at, one.labelColumn ? place(one.labelColumn) : -1, terms)],
    );
    const identifiers = columnsOf.map((one, at) => new IdentifierColumn(one.name, at, settings));
    const keys = stated.keys
      .filter((key) => isOf(key.file, file) && key.columns.every(here))
      .map(({ columns }) => new KeyReader(columns, columns.map(place)));
    const quasiNames = stated.quasiIdentifiers?.filter(here) ?? [];
    const quasi =
      quasiNames.length > 0
        ? new QuasiReader(
            quasiNames,
            quasiNames.map(place),
            settings.cellMin,
            stated.personColumn === undefined ? -1 : place(stated.personColumn),
          )
        : null;
    const subgroups = stated.subgroups
      .filter(({ column }) => here(column))
      .map(
        (one) =>
          new SubgroupReader(one.dimension, one.column, place(one.column), settings.groupsMax),
      );
    const split = splitReader(file, names, stated, settings.fileSplits);
    const numbers = settings.wantsNumbers
      ? names.map((name, at) => new NumberReader(name, at))
      : [];
    const all = [conformance, coded, identifiers, keys, subgroups, numbers].flat();
    this.#readers.push(...all, ...(quasi ? [quasi] : []), ...(split ? [split] : []));
    this.#finish = () => ({
      conformance: conformance.map((one) => one.count()),
      coded: coded.map((one) => one.count()),
      identifiers: identifiers.map((one) => one.count()).filter(({ hits }) => hits.length > 0),
      keys: keys.map((one) => one.count()),
      ...(quasi ? { quasi: quasi.count() } : {}),
      subgroups: subgroups.map((one) => one.count()),
      ...(split instanceof SplitReader ? { split: split.count() } : {}),
      numbers: numbers.map((one) => one.count()).filter(({ values }) => values > 0),
    });
  }

  row(cells: readonly string[]): void {
    this.#rows++;
    for (const reader of this.#readers) reader.row(cells);
  }

  reading(): TableReading {
    return { rows: this.#rows, ...this.#finish() };
  }
}

function splitReader(
  file: string,
  names: readonly string[],
  { split }: Stated,
  shared: SplitReader | null,
): RowReader | null {
  if (split === undefined) return null;
  const place = (name: string | undefined) => (name === undefined ? -1 : names.indexOf(name));
  const [subjectAt, labelAt] = [place(split.subjectColumn), place(split.labelColumn)];
  const named = split.files.find((one) => isOf(one.file, file));
  if (named && shared) return new FileSplitReader(shared, named.split, subjectAt, labelAt);
  const at = place(split.column);
  return at < 0 ? null : new SplitReader(at, subjectAt, labelAt);
}

/**
 * A declaration that names no file is of every table that has its columns; a copy on another node
 * may stand in another folder.
 */
export const isOf = (declared: string | undefined, file: string): boolean =>
  declared === undefined || baseOf(declared) === baseOf(file);
const baseOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1);
