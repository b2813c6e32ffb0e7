// Files and columns of a catalogue record. A file is called by its place (`file-1`): paths may name
// a person. Joins and splits that name paths are told by the same names.
import type { Datasheet, DictionaryEntry } from '../datasheet/index.ts';
import type { Inspection } from '../inspect/contract.ts';
import type { Dataset, MeasuredFile } from '../model.ts';
import { namesNobody, publicText } from './public-text.ts';

export interface RecordColumn {
  /** Absent where nobody described the column. */
  readonly name?: string;
  /** From 1. */
  readonly place: number;
  readonly type: string;
  readonly label?: string;
  readonly unit?: string;
  readonly about?: string;
  readonly coding: readonly string[];
  readonly isKey: boolean;
  readonly isLabel: boolean;
  /** `file-2` and the column that it refers to. */
  readonly refersTo?: { readonly file: string; readonly column: string };
}

export interface RecordFile {
  readonly name: string;
  readonly format: string;
  readonly mediaType: string;
  /** Hexadecimal; of a folder, of the list of its files. */
  readonly sha256: string;
  readonly bytes: number;
  /** Of a folder: how many files are in it; their names are not told. */
  readonly members?: number;
  readonly records: number;
  readonly compression?: string;
  readonly assembly?: string;
  readonly split?: string;
  readonly columns: readonly RecordColumn[];
}

export const fileName = (place: number): string => `file-${place + 1}`;

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Whether a stated file (path, base name, or nothing) means this one. */
export const isFile = (stated: string | undefined, path: string, files: number): boolean =>
  stated === undefined ? files === 1 : stated === path || stated === baseOf(path);

export function recordFiles(dataset: Dataset, inspections: readonly Inspection[]): RecordFile[] {
  const { files, description } = dataset;
  const splits = description.datasheet?.splits?.files ?? [];
  return files.map((file, place) => {
    const seen = inspections.find(({ path }) => path === file.path);
    const split = splits.find((one) => isFile(one.file, file.path, files.length))?.split;
    return {
      name: fileName(place),
      format: seen?.report.format ?? file.format,
      mediaType: file.mediaType,
      sha256: file.sha256.replace(/^sha256:/, ''),
      bytes: file.bytes,
      ...(file.members === undefined ? {} : { members: file.members }),
      records: file.records,
      ...(seen === undefined || seen.compression === 'none'
        ? {}
        : { compression: seen.compression }),
      ...(file.assembly === undefined ? {} : { assembly: file.assembly }),
      ...(split === undefined ? {} : { split }),
      columns: columnsOf(file, dataset),
    };
  });
}

function columnsOf(file: MeasuredFile, { description, files }: Dataset): RecordColumn[] {
  const { columnNotes = [], datasheet = {} } = description;
  const entries = (datasheet.dictionary ?? []).filter(
    (one) => one.file === undefined || isFile(one.file, file.path, files.length),
  );
  return (file.columns ?? []).map(({ name, type }, at) => {
    const entry: Partial<DictionaryEntry> | undefined =
      entries.find((one) => one.name === name && one.file !== undefined) ??
      entries.find((one) => one.name === name);
    const note = columnNotes.find((one) => one.name === name);
    const label = entry?.label ?? note?.label;
    const unit = entry?.unit ?? note?.unit;
    const about = entry?.about ?? note?.about;
    const isSaid = entry !== undefined || note !== undefined;
    const isDescribed = isSaid && namesNobody(name);
    const refersTo = isDescribed ? referenceOf(name, file, datasheet, files) : undefined;
    return {
      ...(isDescribed ? { name } : {}),
      place: at + 1,
      type: entry?.type ?? type,
      ...(label === undefined ? {} : { label: publicText(label) }),
      ...(unit === undefined ? {} : { unit: publicText(unit) }),
      ...(about === undefined ? {} : { about: publicText(about) }),
      coding: entry?.coding ?? [],
      isKey: entry?.isKey ?? false,
      isLabel: entry?.isLabel ?? false,
      ...(refersTo === undefined ? {} : { refersTo }),
    };
  });
}

function referenceOf(
  column: string,
  file: MeasuredFile,
  { joins = [] }: Datasheet,
  files: readonly MeasuredFile[],
): RecordColumn['refersTo'] {
  const join = joins.find(
    ({ from }) => from.column === column && isFile(from.file, file.path, files.length),
  );
  if (join === undefined) return undefined;
  const place = files.findIndex(
    ({ path, columns = [] }) =>
      isFile(join.to.file, path, files.length) &&
      columns.some(({ name }) => name === join.to.column),
  );
  return place < 0 ? undefined : { file: fileName(place), column: join.to.column };
}
