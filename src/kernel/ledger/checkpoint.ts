// A log's head as a signed note (C2SP tlog-checkpoint v1.0.0): origin, size, root. Extension lines
// are refused, because a later cosignature type does not cover them.
import { fromBase64, toBase64 } from '../../base/bytes.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { NoteKey } from './key.ts';
import { HASH_BYTES } from './merkle.ts';
import { formatNote, type NoteRefusal, parseNote, type VerifiedNote, verifyNote } from './note.ts';
import { isEmptyRoot } from './proof.ts';
import { type Signer, signText } from './signer.ts';

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

export type CheckpointRefusal = Refusal<'checkpoint.malformed' | 'checkpoint.false-empty'>;

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** A decimal without leading zeroes, within the safe integers; null otherwise. */
export function parseSize(text: string): number | null {
  if (!/^(0|[1-9][0-9]{0,15})$/.test(text)) return null;
  const size = Number(text);
  return Number.isSafeInteger(size) ? size : null;
}

export function parseCheckpointText(text: string): Result<Checkpoint, CheckpointRefusal> {
  const lines = text.split('\n');
  if (lines.pop() !== '') return malformed('it does not end in a newline');
  if (lines.length > 3) return malformed('it has extension lines, which this profile refuses');
  const [origin = '', sizeText = '', rootText = ''] = lines;
  if (origin === '') return malformed('its origin (line 1) is empty');
  const size = parseSize(sizeText);
  if (size === null) return malformed(`its size (line 2) is not a decimal: "${sizeText}"`);
  const root = fromBase64(rootText);
  if (root?.length !== HASH_BYTES) return malformed('its root (line 3) is not 32 bytes of base64');
  if (size === 0 && !isEmptyRoot(root))
    return malformed('an empty tree has another root', 'checkpoint.false-empty');
  return ok({ origin, size, root });
}

export async function signCheckpoint(signer: Signer, size: number, root: Uint8Array) {
  const text = checkpointText({ origin: signer.name, size, root });
  return formatNote({ text, signatures: [await signText(signer, text)] });
}

/** The note and what its text says, without looking at any signature. */
export function readCheckpoint(note: string): Result<Checkpoint, CheckpointRefusal | NoteRefusal> {
  const parsed = parseNote(note);
  return parsed.ok ? parseCheckpointText(parsed.value.text) : parsed;
}

export interface SignedCheckpoint extends Checkpoint {
  readonly note: VerifiedNote;
}

/** The checkpoint, if one of the origin's keys signed it. Keys of other names are not looked at. */
export async function verifyCheckpoint(
  note: string,
  logKeys: readonly NoteKey[],
): Promise<Result<SignedCheckpoint, CheckpointRefusal | NoteRefusal>> {
  const read = readCheckpoint(note);
  if (!read.ok) return read;
  const ofOrigin = logKeys.filter(({ name }) => name === read.value.origin);
  const verified = await verifyNote(note, ofOrigin);
  return verified.ok ? ok({ ...read.value, note: verified.value }) : verified;
}

/** The note with the log's own verified signatures only, as it is kept and compared. */
export const signedAlone = ({ note }: SignedCheckpoint): string =>
  formatNote({
    text: note.text,
    signatures: note.signatures.filter((line) =>
      note.signedBy.some(({ name, id }) => name === line.name && id === line.keyId),
    ),
  });

const malformed = (why: string, code: CheckpointRefusal['code'] = 'checkpoint.malformed') =>
  refused(
    refusal('invalid', code, `This is not a checkpoint: ${why}.`, {
      because: [{ citation: 'C2SP tlog-checkpoint v1.0.0', text: why }],
      next: 'Fetch the checkpoint again from the log.',
    }),
  );
