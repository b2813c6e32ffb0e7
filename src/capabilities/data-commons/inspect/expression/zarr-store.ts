// Zarr as a store, versions 2 and 3, from a folder or an archive.
import type { AbsolutePath, AsyncReadable } from 'zarrita';
import type { FileFinding } from '../contract.ts';
import { type Store, StoreDamage, type StoreNode, type Values } from './store.ts';
import { type ChunkSource, readRectangle } from './zarr-chunks.ts';
import { openZarrFiles, type ZarrFiles } from './zarr-files.ts';
import { type ZarrArrayFacts, zarrArray } from './zarr-metadata.ts';

const METADATA_BYTES_MAX = 16 << 20;
type Fields = Readonly<Record<string, unknown>>;

export async function openZarr(
  path: string,
  read: (bytes: number) => void,
): Promise<{ store: Store; close(): Promise<void> } | { finding: FileFinding }> {
  const files = await openZarrFiles(path, read);
  if ('finding' in files) return files;
  return { store: new ZarrStore(files), close: () => files.close() };
}

class ZarrStore implements Store {
  readonly #files: ZarrFiles;

  constructor(files: ZarrFiles) {
    this.#files = files;
  }

  async node(path: string): Promise<StoreNode | null> {
    const at = (name: string): string => (path === '' ? name : `${path}/${name}`);
    const three = await this.#json(at('zarr.json'));
    if (three !== null) {
      const attributes = (three.attributes ?? {}) as Fields;
      if (three.node_type !== 'array') return this.#group(path, attributes);
      return this.#array(path, 3, three, attributes);
    }
    const attributes = (await this.#json(at('.zattrs'))) ?? {};
    const array = await this.#json(at('.zarray'));
    if (array !== null) return this.#array(path, 2, array, attributes);
    const isGroup = (await this.#json(at('.zgroup'))) !== null;
    return isGroup ? this.#group(path, attributes) : null;
  }

  async #json(name: string): Promise<Fields | null> {
    const bytes = await this.#files.get(name);
    if (bytes === null) return null;
    if (bytes.length > METADATA_BYTES_MAX) throw new StoreDamage(name);
    try {
      const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
      if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value as Fields;
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
    }
    throw new StoreDamage(name);
  }

  #group(path: string, attributes: Fields): StoreNode {
    const isNode = (name: string) => !name.startsWith('.') && name !== 'zarr.json';
    return {
      kind: 'group',
      path,
      attributes,
      keys: async () => (await this.#files.list(path)).filter(isNode),
    };
  }

  #array(path: string, version: 2 | 3, metadata: Fields, attributes: Fields): StoreNode {
    const facts = zarrArray(version, metadata);
    if (facts === null) throw new StoreDamage(path);
    return {
      kind: 'array',
      path,
      attributes,
      ...facts,
      fields: [],
      read: this.#reader(path, version, facts),
    };
  }

  #reader(path: string, version: 2 | 3, facts: ZarrArrayFacts) {
    let opened: ReturnType<typeof openArray> | null = null;
    const store = keptStore(this.#files);
    return async (ranges: readonly (readonly [number, number])[]): Promise<Values> => {
      try {
        opened ??= openArray(store, path, version);
        return await readRectangle(await opened, facts, ranges);
      } catch (cause) {
        if (cause instanceof Error) throw new StoreDamage(path);
        throw cause;
      }
    };
  }
}

/** A shard holds many chunks: the last file read is kept, so that it is unpacked once. */
function keptStore(files: ZarrFiles): AsyncReadable {
  let kept: { key: string; bytes: Uint8Array | null } | null = null;
  const get = async (key: AbsolutePath): Promise<Uint8Array | undefined> => {
    if (kept?.key !== key) kept = { key, bytes: await files.get(key.slice(1)) };
    return kept.bytes ?? undefined;
  };
  return {
    get: async (key) => (await get(key))?.slice(),
    async getRange(key, range) {
      const bytes = await get(key);
      if ('suffixLength' in range)
        return bytes?.slice(Math.max(0, bytes.length - range.suffixLength));
      return bytes?.slice(range.offset, range.offset + range.length);
    },
  };
}

async function openArray(store: AsyncReadable, path: string, version: 2 | 3): Promise<ChunkSource> {
  const zarr = await import('zarrita');
  const open = version === 2 ? zarr.open.v2 : zarr.open.v3;
  return open(zarr.root(store).resolve(path), { kind: 'array' });
}
