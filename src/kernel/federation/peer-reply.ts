// A proven reply, read: the envelope that the HTTP door puts around an operation's output, or the
// problem that it puts around a refusal.
import type { MemberId } from '../../base/caller.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type { Evidence } from '../../base/operation.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { parse, Type } from '../../base/schema.ts';
import { passedThrough, readRefusal } from './partner-refusal.ts';

export interface Heard {
  readonly status: number;
  readonly body: Json;
}

/** What a partner's `perform` answered: the same shape that this node's own gives. */
export interface PeerReply {
  readonly result: Result<Json>;
  /** The partner's entry and promise, of a "no" as of a "yes"; kept beside the answer. */
  readonly evidence?: Evidence;
  readonly verdict?: Json;
}

export type PeerRefused = Refusal<'federation.peer-refused'>;

const EvidenceSchema = Type.Object({
  entry: Type.String({ maxLength: 100 }),
  leafHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  promise: Type.String({ maxLength: 4000 }),
});

export function readReply(member: MemberId, { status, body }: Heard): PeerReply {
  const envelope = isObject(body) ? body : {};
  const evidence = parse(EvidenceSchema, envelope['evidence']);
  const kept = evidence.ok ? { evidence: evidence.value } : {};
  if (status >= 200 && status < 300) {
    const { output = null, verdict } = envelope;
    return { result: ok(output), ...kept, ...(verdict === undefined ? {} : { verdict }) };
  }
  const theirs = readRefusal(body);
  const result = refused(theirs ? passedThrough(member, theirs) : withoutReason(member, status));
  return { result, ...kept };
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutReason = (member: MemberId, status: number): PeerRefused =>
  refusal(
    'unavailable',
    'federation.peer-refused',
    `${member} answered with status ${status} and no reason that this node can read.`,
    {
      because: [{ text: `HTTP status ${status}` }],
      next: `Ask the operator of ${member}'s node.`,
      detail: { member, status },
    },
  );

/** A "no" without a signature: shown, and nothing is concluded from it. */
export const refusedUnproven = (
  member: MemberId,
  status: number,
  theirs: Refusal | null,
): PeerRefused =>
  refusal(
    'unavailable',
    'federation.peer-refused',
    `Status ${status} came back from ${member}'s address, without ${member}'s signature.`,
    {
      because: [{ text: theirs?.message ?? 'A gateway on the way may have answered.' }],
      next: `Ask the operator of ${member}'s node, or of the gateway before it.`,
      detail: { member, status, isProven: false },
    },
  );
