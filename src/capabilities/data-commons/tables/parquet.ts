// Parquet through hyparquet, one row group at a time, as text cells. Decimals are read as their raw
// integers and spelt with their scale, because the library would pass them through floats.
import type { FileMetaData, ParquetParsers, SchemaElement } from 'hyparquet';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { decimalFromUnits } from './decimal.ts';
import { excerpt, type Flaw } from './flaw.ts';
import type { TableSink } from './scan-table.ts';

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

export async function scanParquet(
  path: string,
  sink: TableSink,
  only?: ReadonlySet<string>,
): Promise<Flaw | null> {
  try {
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file);
    const leaves = metadata.schema.slice(1);
    const unfit = unfitColumn(leaves);
    if (unfit) return unfit;
    const names = leaves.map((leaf) => leaf.name);
    const flaw = sink.names(names);
    if (flaw) return flaw;
    const columns = only ? names.filter((name) => only.has(name)) : names;
    const scales = stripDecimals(metadata);
    const rows = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
      const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
      const read = { file, metadata, columns, rowStart, rowEnd, compressors, parsers, utf8: false };
      for (const [at, row] of (await parquetReadObjects(read)).entries()) {
        const cells = names.map((name) => cellText(row[name], scales.get(name)));
        const bad = sink.row(cells, rowStart + at + 1);
        if (bad) return { ...bad, line: 0 };
      }
    }
    return null;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw cause;
    return unreadableParquet(cause instanceof Error ? cause.message : 'unknown');
  }
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

function unreadableParquet(message: string): Flaw {
  return {
    line: 0,
    rule: 'parquet.readable',
    citation: 'Apache Parquet format, section File Format',
    text: `the Parquet file cannot be read: ${excerpt(message)}`,
    next: 'Write the file again; check that the transfer was complete.',
  };
}

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
