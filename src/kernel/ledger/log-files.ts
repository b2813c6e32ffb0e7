// A log as files, wherever they rest: a folder, a node's database, a partner's HTTP server. Paths
// are those of C2SP tlog-tiles; `heads/` (earlier heads), `bodies/` and `manifest.json` are ours.
import { utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { type Digest, digestOf, digestOfJson } from '../../base/digest.ts';
import { DigestSchema, type Static, Type } from '../../base/schema.ts';
import { bundlePath } from './tile.ts';

export interface LogFiles {
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  /** Sizes of the earlier heads under `heads/`, in any order. */
  headSizes(): Promise<readonly number[]>;
}

export const CHECKPOINT_PATH = 'checkpoint';
export const MANIFEST_PATH = 'manifest.json';
export const headPath = (size: number): string => `heads/${size}`;

/** `bodies/x001/000`: one JSON line for each body still held, beside the entry bundle's number. */
export const bodiesPath = (tile: number): string =>
  bundlePath({ tile, width: 256 }).replace('tile/entries/', 'bodies/');

export const parseHeadPath = (path: string): number | null =>
  /^heads\/[1-9][0-9]{0,15}$/.test(path) ? Number(path.slice('heads/'.length)) : null;

const FileSchema = Type.Object(
  { bytes: Type.Integer({ minimum: 0 }), digest: DigestSchema, path: Type.String() },
  { additionalProperties: false },
);
export const ManifestSchema = Type.Object(
  {
    digest: DigestSchema,
    files: Type.Array(FileSchema),
    format: Type.Literal('entente/log-manifest/v1'),
    origin: Type.String(),
    size: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false, title: 'Manifest of an exported log' },
);
export type Manifest = Static<typeof ManifestSchema>;
export interface LogFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const fileLine = ({ path, bytes }: LogFile) => ({
  bytes: bytes.length,
  digest: digestOf(bytes) as string,
  path,
});

/** The manifest's digest covers its other fields, so that an altered byte of it is named too. */
export function formatManifest(
  origin: string,
  size: number,
  files: readonly { bytes: number; digest: string; path: string }[],
): Uint8Array {
  const content = { files, format: 'entente/log-manifest/v1', origin, size } as const;
  return utf8(`${canonicalJson({ ...content, digest: digestOfJson(content) })}\n`);
}

export function manifestDigest({ digest: _, ...content }: Manifest): Digest {
  return digestOfJson(content);
}

/** Files held in memory; for tests and small exports. */
export function filesInMemory(files: ReadonlyMap<string, Uint8Array>): LogFiles {
  return {
    read: async (path) => files.get(path) ?? null,
    headSizes: async () => [...files.keys()].flatMap((path) => parseHeadPath(path) ?? []),
  };
}
