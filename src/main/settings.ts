// A node's settings, `node.yaml`. Paths are relative to the file; secrets are named by file, never
// written into it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Because, refusal } from '../base/refusal.ts';
import { ok, type Result, refused } from '../base/result.ts';
import { PlaceSchema, parse, type Static, Type } from '../base/schema.ts';

const strict = { additionalProperties: false } as const;

export const SettingsSchema = Type.Object(
  {
    member: PlaceSchema,
    name: Type.String({ minLength: 1, description: 'Of the nation, in English' }),
    shortName: Type.Optional(Type.String({ minLength: 1 })),
    address: Type.String({ pattern: '^https?://', description: 'Where partners reach this node' }),
    http: Type.Object(
      { host: Type.String(), port: Type.Integer({ minimum: 0, maximum: 65535 }) },
      strict,
    ),
    folder: Type.Optional(Type.String({ description: 'Database and keys; the file’s folder' })),
    dataFolder: Type.Optional(Type.String({ description: 'Data files; `data` in the folder' })),
    databaseUrlFile: Type.Optional(Type.String({ description: 'File with postgres://...' })),
    databaseSchema: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9_]*$' })),
    extraPacks: Type.Optional(
      Type.Array(Type.String(), { description: 'Folders with further rule packs' }),
    ),
    passphraseFile: Type.Optional(Type.String({ description: 'File that unlocks the keys' })),
    tls: Type.Optional(
      Type.Object(
        {
          certFile: Type.Optional(
            Type.String({ description: 'Shown to partners that ask for one' }),
          ),
          keyFile: Type.Optional(Type.String()),
          caFile: Type.Optional(
            Type.String({ description: 'Believed beside the well-known ones' }),
          ),
        },
        { ...strict, description: 'Towards partners; towards callers it is the proxy’s' },
      ),
    ),
    isDemonstration: Type.Optional(Type.Boolean()),
    oidc: Type.Optional(
      Type.Object(
        {
          issuer: Type.String({ pattern: '^https?://' }),
          clientId: Type.String(),
          clientSecretFile: Type.Optional(Type.String()),
          redirectUri: Type.String({ pattern: '^https?://' }),
        },
        strict,
      ),
    ),
  },
  { ...strict, description: 'node.yaml' },
);

export interface Settings extends Static<typeof SettingsSchema> {
  readonly file: string;
  readonly folder: string;
  readonly dataFolder: string;
  readonly databaseUrl?: string;
}

const misfit = (file: string, because: readonly Because[]) =>
  refusal('invalid', 'node.unfit-settings', `${file} does not fit as the settings of a node.`, {
    because,
    next: 'Correct them in the file; docs/operate/run-a-node.md lists what may stand there.',
  });

export function readSettings(file: string): Result<Settings> {
  const where = path.resolve(file);
  let written: unknown;
  try {
    written = parseYaml(readFileSync(where, 'utf8'));
  } catch (cause) {
    return refused(
      refusal('invalid', 'node.unreadable-settings', `${file} cannot be read as settings.`, {
        because: [{ text: (cause as Error).message }],
        next: 'Make one with `entente init`, or correct it.',
      }),
    );
  }
  const read = parse(SettingsSchema, written);
  if (!read.ok) return refused(misfit(file, read.refusal.because));
  const folder = path.resolve(path.dirname(where), read.value.folder ?? '.');
  const secret = (name: string) =>
    readFileSync(path.resolve(path.dirname(where), name), 'utf8').trim();
  return ok({
    ...read.value,
    file: where,
    folder,
    dataFolder: path.resolve(folder, read.value.dataFolder ?? 'data'),
    ...(read.value.databaseUrlFile ? { databaseUrl: secret(read.value.databaseUrlFile) } : {}),
  });
}
