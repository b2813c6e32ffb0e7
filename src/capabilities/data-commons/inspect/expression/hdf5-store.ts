// HDF5 as a store. The library gives garbage, and does not throw, where a filter is missing: the
// filters of an array are looked at before a value is asked for.
import type { Attribute, Dataset, Entity, Metadata } from 'h5wasm';
import type { Hdf5File } from './hdf5-file.ts';
import {
  type Store,
  type StoreArray,
  StoreDamage,
  type StoreNode,
  type Unreadable,
  type Values,
  type ValueType,
} from './store.ts';

/** Deflate, shuffle, Fletcher 32, N-bit, scale-offset: those built into the library. */
const FILTERS = new Set([1, 2, 3, 5, 6]);
// https://github.com/HDFGroup/hdf5_plugins registered filters
const FILTER_NAMES: Readonly<Record<number, string>> = {
  4: 'SZIP',
  307: 'BZIP2',
  32000: 'LZF',
  32001: 'BLOSC',
  32004: 'LZ4',
  32008: 'BITSHUFFLE',
  32013: 'ZFP',
  32015: 'ZSTD',
  32026: 'BLOSC2',
};
const CHUNK_BYTES_MAX = 256 << 20;
/** Deflate packs at most about 1,032 to 1; an array beyond it is declared, not stored. */
const EXPANSION_MAX = 1_100;
const KEYS_MAX = 100_000;
const ATTRIBUTE_BYTES_MAX = 1 << 20;
const [INTEGER, FLOAT, TEXT, BITS, COMPOUND, ENUM] = [0, 1, 3, 4, 6, 8];

export class Hdf5Store implements Store {
  readonly #opened: Hdf5File;

  constructor(opened: Hdf5File) {
    this.#opened = opened;
  }

  async node(path: string): Promise<StoreNode | null> {
    return guarded(path, () => this.#node(path));
  }

  #node(path: string): StoreNode | null {
    const { file } = this.#opened;
    if (path !== '' && !this.#exists(path)) return null;
    const entity: Entity | null = path === '' ? file : file.get(path);
    if (entity === null) return null;
    if ('keys' in entity) {
      return {
        kind: 'group',
        path,
        attributes: lazyAttributes(entity.attrs),
        keys: async () => guarded(path, () => entity.keys().slice(0, KEYS_MAX)),
      };
    }
    return 'slice' in entity ? this.#array(path, entity) : null;
  }

  // Asked name by name: a link that leads nowhere on the way is no fault of what is looked for.
  #exists(path: string): boolean {
    let group: Entity | null = this.#opened.file;
    for (const name of path.split('/')) {
      if (group === null || !('keys' in group) || !group.keys().includes(name)) return false;
      group = group.get(name);
    }
    return group !== null;
  }

  #array(path: string, dataset: Dataset): StoreArray {
    const { metadata } = dataset;
    const shape = metadata.shape ?? [];
    return {
      kind: 'array',
      path,
      attributes: lazyAttributes(dataset.attrs),
      shape,
      type: typeOf(metadata),
      fields: (metadata.compound_type?.members ?? []).map((member) => ({
        name: member.name,
        type: typeOf(member),
      })),
      chunk: metadata.chunks ?? [],
      unreadable: this.#unreadable(dataset, metadata, shape),
      read: async (ranges) =>
        guarded(path, () => {
          const slice = ranges.map(([from, to]) => [from, to] as [number, number]);
          const value = ranges.length === 0 ? dataset.value : dataset.slice(slice);
          return asValues(value);
        }),
    };
  }

  #unreadable(dataset: Dataset, metadata: Metadata, shape: readonly number[]): Unreadable | null {
    const missing = dataset.filters.find(({ id }) => !FILTERS.has(id));
    if (missing) {
      const name = FILTER_NAMES[missing.id] ?? `number ${missing.id}`;
      return {
        rule: 'hdf5.filter',
        field: name,
        text: `Packed by the HDF5 filter ${name}, which is not read here.`,
        next: 'Write it again with gzip: adata.write_h5ad(path, compression="gzip").',
      };
    }
    if (metadata.virtual_sources !== undefined && metadata.virtual_sources.length > 0)
      return OUTSIDE;
    const values = shape.reduce((product, length) => product * length, 1);
    const chunk = (metadata.chunks ?? []).reduce((product, length) => product * length, 1);
    if (chunk * metadata.size > CHUNK_BYTES_MAX) return LARGE_CHUNK;
    const most = this.#opened.bytes * EXPANSION_MAX;
    return values * metadata.size > most ? EXPANDS : null;
  }
}

const OUTSIDE: Unreadable = {
  rule: 'hdf5.outside',
  text: 'The values lie in another file.',
  next: 'Copy them into this file (h5repack), since it is registered by itself.',
};
const LARGE_CHUNK: Unreadable = {
  rule: 'hdf5.chunk',
  text: `A chunk is larger than ${CHUNK_BYTES_MAX} bytes.`,
  next: 'Write it again in smaller chunks (h5repack).',
};
const EXPANDS: Unreadable = {
  rule: 'hdf5.expands',
  text: 'The array declares more values than the file can hold.',
  next: 'The file may be cut; fetch or write it again.',
};

/** What the library throws on damaged bytes is damage; running out of its memory as well. */
function guarded<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Error) throw new StoreDamage(path);
    throw cause;
  }
}

function asValues(value: unknown): Values {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return [value];
  if (typeof value === 'object' && value !== null && 'length' in value) return value as Values;
  return [];
}

function typeOf({ type, enum_type }: Metadata): ValueType {
  if (type === ENUM) {
    const names = Object.keys(enum_type?.members ?? {});
    return names.includes('TRUE') && names.includes('FALSE') ? 'boolean' : 'integer';
  }
  if (type === INTEGER || type === BITS) return 'integer';
  if (type === FLOAT) return 'decimal';
  if (type === TEXT) return 'text';
  return type === COMPOUND ? 'compound' : 'other';
}

/** Values of attributes are read where they are asked for; an unreadable one is none. */
function lazyAttributes(attributes: Record<string, Attribute>): Record<string, unknown> {
  return new Proxy<Record<string, unknown>>(
    {},
    {
      get(_, name) {
        const attribute = typeof name === 'string' ? attributes[name] : undefined;
        if (attribute === undefined || attribute.metadata.total_size > ATTRIBUTE_BYTES_MAX)
          return undefined;
        try {
          return attribute.value;
        } catch (cause) {
          if (cause instanceof Error) return undefined;
          throw cause;
        }
      },
    },
  );
}
