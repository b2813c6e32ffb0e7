// Signed notes (C2SP signed-note v1.0.0): text that a person can read, a blank line, signature
// lines. Signatures of unknown keys are ignored; a bad signature of a known key condemns the whole
// note.
import { concatBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from '../../base/bytes.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { verifyEd25519 } from '../../base/signature.ts';
import { verifyCosignature } from './cosignature.ts';
import { COSIGNATURE, isKeyName, type NoteKey } from './key.ts';

export interface NoteSignature {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly keyId: string;
  readonly signature: Uint8Array;
}

export interface Note {
  /** Ends in a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Room for a cosignature of each of 200 members, and their successors' keys. */
export const NOTE_SIGNATURES_MAX = 512;
const NOTE_CHARACTERS_MAX = 1_000_000;

export type NoteRefusal = Refusal<'note.malformed' | 'note.bad-signature' | 'note.unsigned'>;

export const signatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `— ${name} ${toBase64(concatBytes(fromHex(keyId), signature))}\n`;

export const formatNote = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`;

/** Null when the line (without its newline) is no signature line. */
export function parseSignatureLine(line: string): NoteSignature | null {
  const parts = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/.exec(line);
  if (!parts || !isKeyName(parts[1]!)) return null;
  const bytes = fromBase64(parts[2]!);
  if (!bytes || bytes.length < 5) return null;
  return { name: parts[1]!, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

export function parseNote(note: string): Result<Note, NoteRefusal> {
  if (note.length > NOTE_CHARACTERS_MAX) return malformed('it is longer than a million characters');
  if (!note.isWellFormed()) return malformed('it is not well-formed Unicode');
  if (hasControlCharacter(note)) return malformed('it has a control character other than newline');
  const split = note.lastIndexOf('\n\n');
  if (split < 0) return malformed('no blank line stands before its signatures');
  const lines = note.slice(split + 2).split('\n');
  if (lines.pop() !== '') return malformed('it does not end in a newline');
  if (lines.length === 0) return malformed('it carries no signature line');
  if (lines.length > NOTE_SIGNATURES_MAX)
    return malformed(`it carries more than ${NOTE_SIGNATURES_MAX} signatures`);
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (!signature) return malformed(`its signature line ${signatures.length + 1} is not one`);
    signatures.push(signature);
  }
  return ok({ text: note.slice(0, split + 1), signatures });
}

function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

/** What one signature line proves. */
export type Standing =
  | { readonly signature: NoteSignature; readonly is: 'valid'; readonly key: NoteKey }
  | { readonly signature: NoteSignature; readonly is: 'bad'; readonly key: NoteKey }
  | { readonly signature: NoteSignature; readonly is: 'unknown' };

/** Every line's standing, in order; the judgement over the note is the caller's. */
export async function standings(note: Note, known: readonly NoteKey[]): Promise<Standing[]> {
  const found: Standing[] = [];
  for (const signature of note.signatures) {
    const key = known.find(({ name, id }) => name === signature.name && id === signature.keyId);
    if (!key) found.push({ signature, is: 'unknown' });
    else {
      const isValid = await verifySignature(key, note.text, signature.signature);
      found.push({ signature, is: isValid ? 'valid' : 'bad', key });
    }
  }
  return found;
}

const verifySignature = (key: NoteKey, text: string, signature: Uint8Array): Promise<boolean> =>
  key.type === COSIGNATURE
    ? verifyCosignature(key.publicKey, text, signature)
    : verifyEd25519(key.publicKey, utf8(text), signature);

export interface VerifiedNote extends Note {
  /** The known keys whose signatures hold, each once. */
  readonly signedBy: readonly NoteKey[];
}

/** The note, if at least one known key signed it and no known key's signature is bad. */
export async function verifyNote(
  text: string,
  known: readonly NoteKey[],
): Promise<Result<VerifiedNote, NoteRefusal>> {
  const note = parseNote(text);
  if (!note.ok) return note;
  const signedBy = new Set<NoteKey>();
  for (const standing of await standings(note.value, known)) {
    if (standing.is === 'bad') return badSignature(standing.key);
    if (standing.is === 'valid') signedBy.add(standing.key);
  }
  if (signedBy.size === 0)
    return refused(
      refusal('unauthenticated', 'note.unsigned', 'No key known here has signed this note.', {
        because: note.value.signatures.map((line) => ({
          text: `signed by ${line.name} with key ${line.keyId}, which is not known here`,
        })),
        next: 'Add the verifier key of the log or witness that you trust, or ask for its note.',
      }),
    );
  return ok({ ...note.value, signedBy: [...signedBy] });
}

const malformed = (why: string) =>
  refused(
    refusal('invalid', 'note.malformed', `This is not a signed note: ${why}.`, {
      because: [{ citation: 'C2SP signed-note v1.0.0', text: why }],
      next: 'Fetch the note again from its source.',
    }),
  );

const badSignature = ({ name, id }: NoteKey) =>
  refused(
    refusal(
      'unauthenticated',
      'note.bad-signature',
      `The signature of ${name} (key ${id}) does not hold for this text.`,
      {
        because: [{ text: `the text or the signature of ${name} was changed after signing` }],
        next: 'Do not use this note; fetch it again and compare it with another holder of it.',
      },
    ),
  );
