// Why a witness does not cosign, and how C2SP tlog-witness says each over HTTP.
import { type Refusal, refusal } from '../../base/refusal.ts';
import { type Result, refused } from '../../base/result.ts';
import type { CheckpointRefusal } from './checkpoint.ts';
import type { KnownLog } from './known-logs.ts';
import type { NoteRefusal } from './note.ts';

export type WitnessRefusal = Refusal<
  | 'witness.malformed'
  | 'witness.unknown-log'
  | 'witness.not-signed'
  | 'witness.false-empty'
  | 'witness.stale'
  | 'witness.fork'
>;

export const malformedRequest = (why: string) =>
  refused(
    refusal('invalid', 'witness.malformed', why, {
      because: [{ citation: 'C2SP tlog-witness v1.0.0', text: why }],
    }),
  );

export const unknownLog = (origin: string) =>
  refused(
    refusal('not-found', 'witness.unknown-log', `This node does not witness the log ${origin}.`, {
      next: 'Logs of members are witnessed from their accession on, under the origin named there.',
    }),
  );

export function notSigned(origin: string, why: CheckpointRefusal | NoteRefusal) {
  const { because } = why;
  if (why.code === 'checkpoint.false-empty')
    return refused(refusal('conflict', 'witness.false-empty', why.message, { because }));
  if (why.code === 'checkpoint.malformed' || why.code === 'note.malformed')
    return malformedRequest(why.message);
  const message = `The head is not signed by ${origin} as this node knows it: ${why.message}`;
  return refused(refusal('forbidden', 'witness.not-signed', message, { because }));
}

/** `detail.size` is the size this witness holds. */
export function stale({ origin, member }: KnownLog, size: number, offered: number) {
  const isBehind = offered < size;
  const message = isBehind
    ? `${member}'s log ${origin} had ${size} entries and now offers ${offered}: it has gone back.`
    : `This witness holds ${origin} at size ${size}.`;
  const next = isBehind
    ? 'If an old backup was put back, restore the newer one; entries of the gap are owed.'
    : `Send the head again with a proof from size ${size}.`;
  return refused(refusal('conflict', 'witness.stale', message, { next, detail: { size } }));
}

export const forked = ({ origin, member }: KnownLog, size: number, why: string) =>
  refused(
    refusal(
      'denied',
      'witness.fork',
      `${member}'s log ${origin} is refused at size ${size}: ${why}.`,
      {
        because: [{ citation: 'RFC 9162 section 2.1.4', text: why }],
        next: `The evidence is kept; the alliance decides about ${member}.`,
      },
    ),
  );

export interface WitnessReply {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly contentType: string;
  readonly body: string;
}

const STATUS = {
  'witness.malformed': 400,
  'witness.unknown-log': 404,
  'witness.not-signed': 403,
  'witness.false-empty': 422,
  'witness.stale': 409,
  'witness.fork': 422,
} as const;

/** The answer to `POST add-checkpoint`. */
export function witnessReply(result: Result<string, WitnessRefusal>): WitnessReply {
  const contentType = 'text/plain; charset=utf-8';
  if (result.ok) return { status: 200, contentType, body: result.value };
  const { code, message, detail } = result.refusal;
  const status = STATUS[code];
  if (status !== 409) return { status, contentType, body: `${message}\n` };
  const { size } = detail as { size: number };
  return { status, contentType: 'text/x.tlog.size', body: `${size}\n` };
}
