// The words that a log and its witness exchange (C2SP tlog-witness v1.0.0): an old size, a proof
// and a checkpoint one way; cosignature lines, or the size the witness holds, the other way.
import { fromBase64, toBase64 } from '../../base/bytes.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parseSize } from './checkpoint.ts';
import { HASH_BYTES } from './merkle.ts';
import { type NoteSignature, parseSignatureLine } from './note.ts';

export const PROOF_LINES_MAX = 63;

export interface WitnessRequest {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note, as the log wrote it. */
  readonly checkpoint: string;
}

export type WitnessTextRefusal = Refusal<'witness.malformed'>;

export const formatWitnessRequest = ({ oldSize, proof, checkpoint }: WitnessRequest): string =>
  [`old ${oldSize}`, ...proof.map(toBase64), '', checkpoint].join('\n');

export function parseWitnessRequest(body: string): Result<WitnessRequest, WitnessTextRefusal> {
  const blank = body.indexOf('\n\n');
  if (blank < 0) return malformed('no blank line stands before the checkpoint');
  const [first, ...lines] = body.slice(0, blank).split('\n') as [string, ...string[]];
  const oldSize = first.startsWith('old ') ? parseSize(first.slice(4)) : null;
  if (oldSize === null) return malformed('line 1 is not "old" and a decimal size');
  if (lines.length > PROOF_LINES_MAX)
    return malformed(`it has more than ${PROOF_LINES_MAX} proof lines`);
  const proof: Uint8Array[] = [];
  for (const [i, line] of lines.entries()) {
    const hash = fromBase64(line);
    if (hash?.length !== HASH_BYTES) return malformed(`proof line ${i + 2} is not a hash`);
    proof.push(hash);
  }
  return ok({ oldSize, proof, checkpoint: body.slice(blank + 2) });
}

/** The signature lines of a witness's 200 reply; unknown names are for the caller to ignore. */
export function parseCosignatures(body: string): Result<NoteSignature[], WitnessTextRefusal> {
  const lines = body.split('\n');
  if (lines.pop() !== '' || lines.length === 0)
    return malformed('the reply is not signature lines that each end in a newline');
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (!signature) return malformed(`line ${signatures.length + 1} is no signature line`);
    signatures.push(signature);
  }
  return ok(signatures);
}

const malformed = (why: string) =>
  refused(
    refusal(
      'invalid',
      'witness.malformed',
      `This is not a message between log and witness: ${why}.`,
      {
        because: [{ citation: 'C2SP tlog-witness v1.0.0', text: why }],
        next: 'Send it again as the specification says.',
      },
    ),
  );
