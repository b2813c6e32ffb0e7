// For tests: the files of a small AnnData store in Zarr, versions 2 and 3.
import { utf8 } from '../../../../base/bytes.ts';

export type Files = Record<string, Uint8Array>;
export const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value));
export const bytesOf = (array: Int32Array | Float32Array): Uint8Array =>
  new Uint8Array(array.buffer);

function words(texts: readonly string[]): Uint8Array {
  const parts = texts.map(utf8);
  const bytes = Buffer.alloc(4 + parts.reduce((sum, part) => sum + 4 + part.length, 0));
  bytes.writeUInt32LE(parts.length, 0);
  let at = 4;
  for (const part of parts) {
    bytes.writeUInt32LE(part.length, at);
    bytes.set(part, at + 4);
    at += 4 + part.length;
  }
  return bytes;
}

export function array(
  version: 2 | 3,
  at: string,
  type: 'i4' | 'f4' | 'text',
  values: readonly (string | number)[],
): Files {
  const texts = values.map(String);
  const bytes =
    type === 'text'
      ? words(texts)
      : bytesOf(
          type === 'i4'
            ? Int32Array.from(values.map(Number))
            : Float32Array.from(values.map(Number)),
        );
  const shape = [values.length];
  if (version === 2) {
    const filters = type === 'text' ? [{ id: 'vlen-utf8' }] : null;
    const dtype = type === 'text' ? '|O' : `<${type}`;
    const metadata = {
      zarr_format: 2,
      shape,
      chunks: shape,
      dtype,
      filters,
      compressor: null,
      fill_value: 0,
      order: 'C',
    };
    return { [`${at}/.zarray`]: json(metadata), [`${at}/0`]: bytes };
  }
  const data_type = { i4: 'int32', f4: 'float32', text: 'string' }[type];
  const endian = { name: 'bytes', configuration: { endian: 'little' } };
  const metadata = {
    zarr_format: 3,
    node_type: 'array',
    shape,
    data_type,
    chunk_grid: { name: 'regular', configuration: { chunk_shape: shape } },
    chunk_key_encoding: { name: 'default', configuration: { separator: '/' } },
    codecs: [type === 'text' ? { name: 'vlen-utf8' } : endian],
    fill_value: type === 'text' ? '' : 0,
    attributes: {},
  };
  return { [`${at}/zarr.json`]: json(metadata), [`${at}/c/0`]: bytes };
}

export function group(version: 2 | 3, at: string, attributes: object): Files {
  const name = (file: string) => (at === '' ? file : `${at}/${file}`);
  return version === 2
    ? { [name('.zgroup')]: json({ zarr_format: 2 }), [name('.zattrs')]: json(attributes) }
    : { [name('zarr.json')]: json({ zarr_format: 3, node_type: 'group', attributes }) };
}

export const anndata = (version: 2 | 3): Files => ({
  ...group(version, '', { 'encoding-type': 'anndata', 'encoding-version': '0.1.0' }),
  ...group(version, 'obs', { _index: '_index', 'column-order': [] }),
  ...array(version, 'obs/_index', 'text', ['a', 'b']),
  ...group(version, 'var', { _index: '_index', 'column-order': [] }),
  ...array(version, 'var/_index', 'text', ['ENSG00000000001', 'ENSG00000000002', 'TP53']),
  ...group(version, 'X', { 'encoding-type': 'csr_matrix', shape: [2, 3] }),
  ...array(version, 'X/data', 'f4', [5, 1, 7, 2]),
  ...array(version, 'X/indices', 'i4', [0, 2, 1, 2]),
  ...array(version, 'X/indptr', 'i4', [0, 2, 4]),
});
