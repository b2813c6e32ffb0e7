// What questions have read of the registered files, kept for the next: opened variant indexes and
// columns of tables, by the digest of their file. Bounded; what was used longest ago goes first.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../base/result.ts';
import { checkRegistered, forgetStamp } from './file-stamp.ts';
import { clearedIndexPath, variantIndexPath } from './measure-files.ts';
import type { MeasuredFile } from './model.ts';
import type { HomeNode } from './ports.ts';
import type { Cleared } from './snapshots/cleared.ts';
import { skipCleared, vcfWithout } from './snapshots/remeasure.ts';
import { loadColumns, type TableColumns, type TableProfile } from './tables/index.ts';
import { eachRow } from './transfer/table-rows.ts';
import { openVariantIndex, type VariantIndex } from './variants/index.ts';

/** A node stays below 200 MB with it. */
const BYTES_MAX = 24 * 2 ** 20;

type Column = TableColumns['columns'] extends ReadonlyMap<string, infer C> ? C : never;
type Opened =
  | { readonly index: VariantIndex }
  | { readonly column: Column }
  | { readonly rows: Uint8Array | Uint32Array };
interface Kept {
  readonly opened: Opened;
  readonly bytes: number;
}

export class OpenedData {
  readonly #kept = new Map<string, Kept>();
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax = BYTES_MAX) {
    this.#bytesMax = bytesMax;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Opened | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.opened;
  }

  keep(key: string, opened: Opened): void {
    const bytes = bytesOf(opened);
    if (bytes > this.#bytesMax) return;
    this.#drop(key);
    while (this.#bytes + bytes > this.#bytesMax) this.#drop(this.#kept.keys().next().value!);
    this.#kept.set(key, { opened, bytes });
    this.#bytes += bytes;
  }

  /** Everything read of one file. */
  forget(sha256: string): void {
    for (const key of [...this.#kept.keys()]) if (key.startsWith(sha256)) this.#drop(key);
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

const TEXT_BYTES = 40;
function bytesOf(opened: Opened): number {
  if ('rows' in opened) return opened.rows.byteLength;
  return 'index' in opened ? indexBytes(opened.index) : columnBytes(opened.column);
}
const indexBytes = ({ header, columns }: VariantIndex): number =>
  columns.positions.byteLength * 5 + header.alleles.length * 2 * TEXT_BYTES;

function columnBytes(column: Column): number {
  if (column.kind === 'coded')
    return column.codes.byteLength + column.dictionary.length * 2 * TEXT_BYTES;
  return column.units.length * (column.units instanceof Float64Array ? 8 : TEXT_BYTES);
}

const ofNodes = new WeakMap<HomeNode, OpenedData>();

export function openedData(home: HomeNode): OpenedData {
  const known = ofNodes.get(home);
  if (known) return known;
  const made = new OpenedData();
  ofNodes.set(home, made);
  return made;
}

/** The index of a VCF file that still is the registered one, without whoever is cleared from it. */
export async function variantIndexOf(
  home: HomeNode,
  file: MeasuredFile,
  cleared: Cleared | null = null,
): Promise<Result<VariantIndex>> {
  const checked = await checkRegistered(home, file);
  const data = openedData(home);
  if (!checked.ok) {
    data.forget(file.sha256);
    return checked;
  }
  const key = cleared ? `${file.sha256} without ${cleared.state}` : file.sha256;
  const known = data.get(key);
  if (known && 'index' in known) return ok(known.index);
  const where = cleared
    ? clearedIndexPath(home, file.sha256, cleared.state)
    : variantIndexPath(home, file.sha256);
  // Written at the withdrawal; a folder of indexes that was lost is made again.
  if (cleared && !existsSync(where)) {
    const made = await vcfWithout(home, file, cleared);
    if (!made.ok) return made;
  }
  const index = await openVariantIndex(where);
  data.keep(key, { index });
  return ok(index);
}

/** One byte a row of a table: 1 where its participant withdrew. */
export async function clearedRowsOf(
  home: HomeNode,
  file: MeasuredFile,
  personColumn: string,
  cleared: Cleared,
): Promise<Result<Uint8Array>> {
  const data = openedData(home);
  const key = `${file.sha256} cleared ${cleared.state}`;
  const known = data.get(key);
  if (known && 'rows' in known && known.rows instanceof Uint8Array) return ok(known.rows);
  const rows = new Uint8Array(file.records);
  let row = 0;
  const read = await eachRow(path.join(home.dataFolder, file.path), file, (names) => {
    const isCleared = skipCleared(personColumn, cleared)(names);
    return (cells) => {
      rows[row++] = isCleared(cells) ? 1 : 0;
    };
  });
  if (!read.ok) return read;
  data.keep(key, { rows });
  return ok(rows);
}

/** A secret number of every row, by which counts are moved. */
export function rowKeysOf(
  home: HomeNode,
  file: MeasuredFile,
  cleared: Pick<Cleared, 'state' | 'seed'>,
): Uint32Array {
  const data = openedData(home);
  const key = `${file.sha256} keys ${cleared.state}`;
  const known = data.get(key);
  if (known && 'rows' in known && known.rows instanceof Uint32Array) return known.rows;
  const bytes = createHash('shake256', { outputLength: Math.max(1, file.records) * 4 })
    .update(`${cleared.seed} ${file.sha256}`)
    .digest();
  const rows = new Uint32Array(Math.max(1, file.records));
  for (let row = 0; row < rows.length; row++) rows[row] = bytes.readUInt32LE(row * 4);
  data.keep(key, { rows });
  return rows;
}

/** Columns of a table that still is the registered one; those not kept are read from it. */
export async function columnsOfTable(
  home: HomeNode,
  file: MeasuredFile & { readonly profile: TableProfile },
  names: readonly string[],
): Promise<Result<TableColumns>> {
  const data = openedData(home);
  const columns = new Map<string, Column>();
  for (const name of new Set(names)) {
    const known = data.get(columnKey(file, name));
    if (known && 'column' in known) columns.set(name, known.column);
  }
  const missing = names.filter((name) => !columns.has(name));
  if (columns.size > 0 || missing.length === 0) {
    const checked = await checkRegistered(home, file);
    if (!checked.ok) {
      data.forget(file.sha256);
      return checked;
    }
    if (missing.length === 0) return ok({ rows: file.profile.rows, columns });
  }
  // Reading checks the digest of every byte.
  const whole = path.join(home.dataFolder, file.path);
  const loaded = await loadColumns(whole, file.profile, missing);
  if (!loaded.ok) return loaded;
  for (const [name, column] of loaded.value.columns) {
    columns.set(name, column);
    data.keep(columnKey(file, name), { column });
  }
  return ok({ rows: loaded.value.rows, columns });
}

const columnKey = (file: MeasuredFile, name: string): string => `${file.sha256} ${name}`;

/** Nothing of withdrawn data stays in memory. */
export function forgetData(home: HomeNode, files: readonly MeasuredFile[]): void {
  for (const file of files) {
    openedData(home).forget(file.sha256);
    forgetStamp(home, file.path);
  }
}
