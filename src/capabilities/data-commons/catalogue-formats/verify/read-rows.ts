// Values of files, column by column: CSV, TSV, JSON, JSON Lines and Parquet, plain or gzip, on the
// disk or out of an archive. What cannot be read is said with the line.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Json } from '../../../../base/json.ts';
import { DelimitedScanner, type Flaw, scanParquet } from '../../tables/index.ts';
import { READ_BYTES_MAX } from './folder.ts';
import { jsonPathSteps, valuesAt } from './json-path.ts';
import type { LocatedFile } from './locate-files.ts';
import type { Extract } from './model.ts';

export type FileContent =
  | { readonly kind: 'table'; readonly columns: ReadonlyMap<string, Json[]>; readonly rows: number }
  | { readonly kind: 'json'; readonly root: Json; readonly isLines: boolean }
  | { readonly kind: 'opaque'; readonly text: string | null };

export interface Unreadable {
  readonly problem: string;
  readonly property: 'contentUrl' | 'encodingFormat';
  readonly row?: number;
}

export async function readContent(
  located: LocatedFile,
  formats: readonly string[],
): Promise<FileContent | Unreadable> {
  const bytes = bytesOf(located);
  if (bytes === null)
    return { problem: 'The file is too large to be read here.', property: 'contentUrl' };
  const plain = unzipped(bytes);
  if (plain === null) return { problem: 'The gzip data are damaged.', property: 'contentUrl' };
  const format = formatOf(formats, located.path);
  if (format === 'parquet') return isParquet(plain) ? parquet(plain) : contradicts('Parquet');
  if (isParquet(plain) && format !== null) return contradicts(format);
  const text = textIn(plain);
  if (format === null) return { kind: 'opaque', text };
  if (text === null) return { problem: 'The bytes are not UTF-8.', property: 'encodingFormat' };
  if (format === 'json') return jsonIn(text);
  if (format === 'jsonl') return linesIn(text);
  return delimited(plain, format === 'tsv' ? '\t' : ',');
}

const contradicts = (format: string): Unreadable => ({
  problem: `The bytes are not those of ${format}.`,
  property: 'encodingFormat',
});

function bytesOf({ file, member }: LocatedFile): Buffer | null {
  if (file === null) return member;
  return statSync(file).size > READ_BYTES_MAX ? null : readFileSync(file);
}

function unzipped(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: READ_BYTES_MAX });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw cause;
  }
}

type Format = 'csv' | 'tsv' | 'json' | 'jsonl' | 'parquet';

const BY_TYPE: Readonly<Record<string, Format>> = {
  'text/csv': 'csv',
  'application/csv': 'csv',
  'text/tsv': 'tsv',
  'text/tab-separated-values': 'tsv',
  'application/json': 'json',
  'text/json': 'json',
  'application/jsonl': 'jsonl',
  'application/jsonlines': 'jsonl',
  'application/x-jsonlines': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/x-parquet': 'parquet',
  'application/vnd.apache.parquet': 'parquet',
};

const formatNamed = (type: string): Format | undefined =>
  Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;

function formatOf(formats: readonly string[], name: string): Format | null {
  const stated = formats.flatMap(
    (one) => formatNamed(one.split(';')[0]!.trim().toLowerCase()) ?? [],
  )[0];
  if (stated !== undefined) return stated;
  const ending = /\.(csv|tsv|json|jsonl|parquet)(\.gz)?$/i.exec(name)?.[1]?.toLowerCase();
  return formats.length > 0 && !formats.includes('application/gzip')
    ? null
    : ((ending as Format) ?? null);
}

const isParquet = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === 'PAR1';

function textIn(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

function jsonIn(text: string): FileContent | Unreadable {
  const root = parsed(text);
  return root === undefined
    ? { problem: 'The bytes are not JSON.', property: 'encodingFormat' }
    : { kind: 'json', root, isLines: false };
}

function linesIn(text: string): FileContent | Unreadable {
  const root: Json[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (value === undefined)
      return { problem: 'A line is not JSON.', property: 'encodingFormat', row: at + 1 };
    root.push(value);
  }
  return { kind: 'json', root, isLines: true };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

class Columns {
  readonly columns = new Map<string, Json[]>();
  rows = 0;
  #names: readonly string[] = [];

  names(names: readonly string[]): null {
    this.#names = names.map((name) => name.trim());
    for (const name of this.#names) this.columns.set(name, []);
    return null;
  }

  row(cells: readonly string[]): null {
    this.rows++;
    for (const [at, name] of this.#names.entries()) {
      const cell = cells[at] ?? '';
      this.columns.get(name)!.push(cell === '' ? null : cell);
    }
    return null;
  }

  content(flaw: Flaw | null): FileContent | Unreadable {
    if (flaw === null) return { kind: 'table', columns: this.columns, rows: this.rows };
    const row = flaw.line > 0 ? { row: flaw.line } : {};
    return { problem: flaw.text, property: 'encodingFormat', ...row };
  }
}

function delimited(bytes: Buffer, delimiter: ',' | '\t'): FileContent | Unreadable {
  const columns = new Columns();
  let isHeader = true;
  const scanner = new DelimitedScanner(delimiter, (cells) => {
    if (!isHeader) return columns.row(cells);
    isHeader = false;
    return columns.names(cells);
  });
  return columns.content(scanner.push(bytes) ?? scanner.end());
}

/** The reader wants a file of its own and runs where it can be stopped. */
async function parquet(bytes: Buffer): Promise<FileContent | Unreadable> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-croissant-'));
  try {
    const file = path.join(folder, 'table.parquet');
    writeFileSync(file, bytes);
    const columns = new Columns();
    return columns.content(await scanParquet(file, columns));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Values of one extraction; null where the file has no such column or path. */
export function extracted(
  content: FileContent,
  extract: Extract,
  file: LocatedFile,
): Json[] | null {
  if (extract.kind === 'file-property') return fileProperty(content, extract.name, file);
  if (extract.kind === 'column') {
    if (content.kind === 'table') return content.columns.get(extract.name) ?? null;
    if (content.kind === 'json') return membersNamed(content.root, extract.name);
    return null;
  }
  if (extract.kind === 'json-path' && content.kind === 'json') {
    const steps = jsonPathSteps(extract.path);
    if (steps === null) return null;
    const roots = content.isLines && !/^\$?\[/.test(extract.path) ? (content.root as Json[]) : null;
    if (roots === null) return valuesAt(content.root, steps);
    const values: Json[] = [];
    for (const one of roots) {
      const found = valuesAt(one, steps);
      if (found === null) return null;
      for (const value of found) values.push(value);
    }
    return values;
  }
  return null;
}

function membersNamed(root: Json, name: string): Json[] | null {
  if (!Array.isArray(root)) return null;
  const records = root as readonly Json[];
  const isThere = (one: Json): one is { [key: string]: Json } =>
    typeof one === 'object' && one !== null && Object.hasOwn(one, name);
  if (!records.some(isThere)) return null;
  return records.map((one) => (isThere(one) ? (one[name] ?? null) : null));
}

function fileProperty(
  content: FileContent,
  name: string,
  { path: full }: LocatedFile,
): Json[] | null {
  if (name === 'filename') return [full.slice(full.lastIndexOf('/') + 1)];
  if (name === 'fullpath') return [full];
  if (name === 'filepath') return [full.slice(0, Math.max(0, full.lastIndexOf('/')))];
  const text = content.kind === 'opaque' ? content.text : null;
  if (name === 'content') return [text];
  if (text === null) return null;
  const lines = text.replace(/\n$/, '').split('\n');
  if (name === 'lines') return lines;
  return name === 'lineNumbers' ? lines.map((_, at) => at) : null;
}
