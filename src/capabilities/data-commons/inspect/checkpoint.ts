// Where an interrupted inspection stands, in a file: how far it was, the digest of all before it
// (which proves that the file is the same one), and what the scan knew. It may hold values of the
// data, so nobody but its owner may read it.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { utf8 } from '../../../base/bytes.ts';
import { canonicalJson } from '../../../base/canonical-json.ts';
import { digestOf } from '../../../base/digest.ts';
import type { Json } from '../../../base/json.ts';
import { parse, type Static, Type } from '../../../base/schema.ts';
import { FORMATS, type FormatName } from './contract.ts';

/** Raised when scans save something else than before. */
const VERSION = 1;

const CheckpointSchema = Type.Object(
  {
    version: Type.Literal(VERSION),
    format: Type.Unsafe<FormatName>(Type.Enum([...FORMATS])),
    /** Of the whole file, as stored. */
    bytes: Type.Integer({ minimum: 0 }),
    offset: Type.Integer({ minimum: 0 }),
    /** Of the bytes before `offset`. */
    prefix: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    scan: Type.Unsafe<Json>(Type.Unknown()),
  },
  { additionalProperties: false },
);
export type Checkpoint = Omit<Static<typeof CheckpointSchema>, 'version'>;

/** Null when there is none, or none that this version can go on from. */
export function readCheckpoint(file: string): Checkpoint | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    if (isAbsent(cause)) return null;
    throw cause;
  }
  const read = parse(CheckpointSchema, jsonOf(text));
  return read.ok ? read.value : null;
}

export function writeCheckpoint(file: string, checkpoint: Checkpoint): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const text = canonicalJson({ ...checkpoint, version: VERSION });
  writeFileSync(`${file}.part`, text, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}

export const dropCheckpoint = (file: string): void => rmSync(file, { force: true });

/** Beside the file unless a folder is named; there it takes its name from the path's digest. */
export function checkpointPath(file: string, folder?: string): string {
  const whole = path.resolve(file);
  if (folder === undefined)
    return path.join(path.dirname(whole), `.${path.basename(whole)}.inspection`);
  return path.join(folder, `${digestOf(utf8(whole)).slice(7, 39)}.inspection`);
}

const isAbsent = (cause: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '');

/** What is no JSON is no checkpoint; the reading then starts over and says so. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}
