// What a backup says of itself: whose it is, how far the log had come, and each file with its
// digest.
import { type Digest, digestOfJson } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { DigestSchema, InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';

export const MANIFEST = 'manifest.json';
export const DATABASE = 'entente.db';
export const SETTINGS = 'node.yaml';

const strict = { additionalProperties: false } as const;
export const BackupSchema = Type.Object(
  {
    digest: DigestSchema,
    files: Type.Array(
      Type.Object(
        { bytes: Type.Integer({ minimum: 0 }), digest: DigestSchema, path: Type.String() },
        strict,
      ),
    ),
    format: Type.Literal('entente/backup/v1'),
    hasData: Type.Boolean(),
    hasKeys: Type.Boolean(),
    /** The newest signed head; null before the first. */
    log: Type.Union([
      Type.Object({ origin: Type.String(), size: Type.Integer(), signedAt: Type.String() }, strict),
      Type.Null(),
    ]),
    madeAt: InstantSchema,
    member: PlaceSchema,
    migrations: Type.Array(Type.String()),
    software: Type.String(),
  },
  { ...strict, title: 'Manifest of a backup' },
);
export type BackupManifest = Static<typeof BackupSchema>;

/** The manifest's digest covers its other fields. */
export const manifestDigest = ({ digest: _, ...content }: BackupManifest): Digest =>
  digestOfJson(content as unknown as Json);

export const withDigest = (content: Omit<BackupManifest, 'digest'>): BackupManifest => ({
  ...content,
  digest: digestOfJson(content as unknown as Json),
});
