// What a Zarr array says of itself, version 2 or 3, in the words of the store; read here before the
// library is asked, which believes it.
import type { Unreadable, ValueType } from './store.ts';

const CHUNK_BYTES_MAX = 256 << 20;
const VALUES_MAX = 4e9;
/** Built into the library. `bytes`, `sharding_indexed` and the like are of version 3. */
const CODECS = new Set(
  `blosc lz4 zstd gzip zlib transpose bytes crc32c vlen-utf8 shuffle delta bitround json2
  sharding_indexed`.split(/\s+/),
);

export interface ZarrArrayFacts {
  readonly shape: readonly number[];
  readonly chunk: readonly number[];
  readonly type: ValueType;
  readonly unreadable: Unreadable | null;
}
type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** Null where the metadata are not those of an array that could be. */
export function zarrArray(version: 2 | 3, metadata: Fields): ZarrArrayFacts | null {
  const shape = lengths(metadata.shape);
  const grid = fieldsOf(fieldsOf(metadata.chunk_grid).configuration);
  const chunk = lengths(
    version === 2 ? metadata.chunks : (innerChunk(metadata) ?? grid.chunk_shape),
  );
  if (shape === null || chunk === null || chunk.length !== shape.length) return null;
  if (chunk.some((length) => length === 0)) return null;
  const dtype = version === 2 ? metadata.dtype : metadata.data_type;
  const type = Array.isArray(dtype) ? 'compound' : typeOf(String(dtype));
  const codecs = version === 2 ? codecsOfTwo(metadata) : codecsOfThree(metadata.codecs);
  const product = (list: readonly number[]) => list.reduce((a, b) => a * b, 1);
  const missing = codecs.find((codec) => !CODECS.has(codec));
  const unreadable =
    missing !== undefined
      ? codecMissing(missing)
      : type === 'compound' || type === 'other'
        ? OTHER_TYPE
        : product(chunk) * 8 > CHUNK_BYTES_MAX || product(shape) > VALUES_MAX
          ? TOO_LARGE
          : null;
  return { shape, chunk, type, unreadable };
}

/** Within a shard, the chunks are those of its own codec. */
function innerChunk({ codecs }: Fields): unknown {
  const [first] = Array.isArray(codecs) ? codecs.map(fieldsOf) : [];
  return first?.name === 'sharding_indexed' ? fieldsOf(first.configuration).chunk_shape : undefined;
}

function lengths(value: unknown): number[] | null {
  if (!Array.isArray(value) || value.length > 8) return null;
  return value.every((each) => Number.isSafeInteger(each) && each >= 0) ? value : null;
}

const codecsOfTwo = ({ compressor, filters }: Fields): string[] =>
  [compressor, ...(Array.isArray(filters) ? filters : [])]
    .map((each) => fieldsOf(each).id)
    .filter((id) => id !== undefined)
    .map(String);

function codecsOfThree(codecs: unknown): string[] {
  if (!Array.isArray(codecs)) return [];
  return codecs.flatMap((codec) => {
    const { name, configuration } = fieldsOf(codec);
    const inner = codecsOfThree(fieldsOf(configuration).codecs);
    return [String(name).replace(/^numcodecs\./, ''), ...inner];
  });
}

function typeOf(dtype: string): ValueType {
  if (/^[<>|]?[iu]\d$|^u?int(8|16|32|64)$/.test(dtype)) return 'integer';
  if (/^[<>|]?f[248]$|^float(16|32|64)$/.test(dtype)) return 'decimal';
  if (/^\|?b1$|^bool$/.test(dtype)) return 'boolean';
  return /^[<>|]?[USO]\d*$|^string$/.test(dtype) ? 'text' : 'other';
}

const shownCodec = (codec: string): string =>
  /^[\w.-]{1,40}$/.test(codec) ? codec : 'of another name';
const codecMissing = (codec: string): Unreadable => ({
  rule: 'zarr.codec',
  text: `Packed by the codec ${shownCodec(codec)}, which is not read here.`,
  next: 'Write it again with zstd, gzip or blosc.',
});
const OTHER_TYPE: Unreadable = {
  rule: 'zarr.type',
  text: 'The array is of a data type that is not read here.',
  next: 'Write the data set again with AnnData 0.7 or later.',
};
const TOO_LARGE: Unreadable = {
  rule: 'zarr.size',
  text: 'The array declares more values, or larger chunks, than are read here.',
  next: 'Write it again in chunks below 256 MiB.',
};
