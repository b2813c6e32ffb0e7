// Parquet through hyparquet, a batch of rows at a time, as text cells. Decimals are read as their
// raw integers and spelt with their scale, because the library would pass them through floats. Runs
// in a worker: see `parquet.ts` for why.
import type { FileMetaData, ParquetParsers, SchemaElement } from 'hyparquet';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { decimalFromUnits } from './decimal.ts';
import { excerpt, type Flaw } from './flaw.ts';
import { type ParquetShape, parquetShape } from './parquet-shape.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const instant = (nanoseconds: bigint): string =>
  Temporal.Instant.fromEpochNanoseconds(nanoseconds).toString();

const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days) => EPOCH.add({ days }).toString(),
  timestampFromMilliseconds: (count) => instant(BigInt(count) * 1_000_000n),
  timestampFromMicroseconds: (count) => instant(BigInt(count) * 1_000n),
  timestampFromNanoseconds: (count) => instant(BigInt(count)),
};

const ROWS_AT_ONCE = 65_536;
/** A few bytes can claim any number of rows. */
const ROWS_MAX = 1_000_000_000;

export interface ParquetTaker {
  shape(shape: ParquetShape): Promise<void>;
  names(names: readonly string[]): Promise<void>;
  rows(rows: readonly (readonly string[])[]): Promise<void>;
}

export async function readParquet(
  path: string,
  only: ReadonlySet<string> | null,
  taker: ParquetTaker,
): Promise<Flaw | null> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  await taker.shape(parquetShape(metadata));
  const leaves = metadata.schema.slice(1);
  const flaw = unfitNames(leaves) ?? unfitColumn(leaves) ?? unfitRows(metadata);
  if (flaw) return flaw;
  const names = leaves.map((leaf) => leaf.name);
  await taker.names(names);
  const columns = only ? names.filter((name) => only.has(name)) : names;
  const scales = stripDecimals(metadata);
  const rows = Number(metadata.num_rows);
  for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
    const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
    const read = { file, metadata, columns, rowStart, rowEnd, compressors, parsers, utf8: false };
    const found = await parquetReadObjects(read);
    if (found.length !== rowEnd - rowStart) return unreadableParquet('rows are missing');
    await taker.rows(
      found.map((row) => names.map((name) => cellText(row[name], scales.get(name)))),
    );
  }
  return null;
}

function unfitRows(metadata: FileMetaData): Flaw | null {
  const held = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (Number(metadata.num_rows) !== held || held < 0)
    return unreadableParquet('its row counts contradict one another');
  return held > ROWS_MAX ? tooManyRows() : null;
}

/** The library takes a damaged schema as it comes: a leaf may be without a name (fuzzed). */
function unfitNames(leaves: readonly SchemaElement[]): Flaw | null {
  const names = new Set(leaves.map((leaf) => leaf.name));
  const isEveryNamed = leaves.every((leaf) => typeof leaf.name === 'string' && leaf.name !== '');
  if (isEveryNamed && names.size === leaves.length) return null;
  return unreadableParquet('a column has no name, or that of another');
}

function unfitColumn(leaves: readonly SchemaElement[]): Flaw | null {
  const nested = leaves.find(
    (leaf) => (leaf.num_children ?? 0) > 0 || leaf.repetition_type === 'REPEATED',
  );
  if (!nested) return null;
  return {
    line: 0,
    field: excerpt(nested.name),
    rule: 'parquet.flat',
    citation: 'Apache Parquet format, section Nested Encoding',
    text: `column "${excerpt(nested.name)}" is nested or repeated; questions need flat columns.`,
    next: 'Write one flat column for each leaf and try again.',
  };
}

export function unreadableParquet(message: string): Flaw {
  return {
    line: 0,
    rule: 'parquet.readable',
    citation: 'Apache Parquet format, section File Format',
    text: `the Parquet file cannot be read: ${excerpt(message)}`,
    next: 'Write the file again; check that the transfer was complete.',
  };
}

const tooManyRows = (): Flaw => ({
  line: 0,
  rule: 'parquet.row-limit',
  citation: 'limit of this node',
  text: 'the file claims more than a thousand million rows.',
  next: 'Split the table.',
  isLimit: true,
});

/** Turns decimal columns into their raw integers and remembers the scale of each. */
function stripDecimals(metadata: FileMetaData): Map<string, number> {
  const scales = new Map<string, number>();
  for (const element of metadata.schema) {
    if (element.converted_type !== 'DECIMAL' && element.logical_type?.type !== 'DECIMAL') continue;
    scales.set(element.name, element.scale ?? 0);
    delete element.converted_type;
    delete element.logical_type;
  }
  return scales;
}

function cellText(value: unknown, scale: number | undefined): string {
  if (value === null || value === undefined) return '';
  if (scale !== undefined) return decimalFromUnits(rawInteger(value), scale);
  if (typeof value === 'number') return Number.isNaN(value) ? '' : `${value + 0}`;
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  return typeof value === 'object' ? JSON.stringify(value) : `${value}`;
}

/** Big-endian two's complement, as Parquet stores decimals in byte arrays. */
function rawInteger(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) {
    const hex = Buffer.from(value).toString('hex');
    return hex === '' ? 0n : BigInt.asIntN(value.length * 8, BigInt(`0x${hex}`));
  }
  return BigInt(Number(value));
}
