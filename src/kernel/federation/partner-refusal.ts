// A partner's "no" as it travels: the members of base's Refusal inside an RFC 9457 problem. Read
// with the care that a stranger's words need, it becomes a refusal of our own again.
import type { MemberId } from '../../base/caller.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import { type Refusal, type RefusalKind, refusal } from '../../base/refusal.ts';
import { parse, type Static, Type } from '../../base/schema.ts';
import { shownText } from './wire-json.ts';

const KINDS = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'denied',
  'review',
  'not-found',
  'conflict',
  'too-much',
  'unavailable',
] as const satisfies readonly RefusalKind[];

const Text = Type.String({ maxLength: 20_000 });
const BecauseSchema = Type.Object({
  field: Type.Optional(Text),
  rule: Type.Optional(Text),
  citation: Type.Optional(Text),
  text: Text,
});
const WireRefusal = Type.Object({
  code: Type.String({ pattern: '^[a-z0-9-]+\\.[a-z0-9.-]+$', maxLength: 100 }),
  kind: Type.Union(KINDS.map((kind) => Type.Literal(kind))),
  message: Text,
  because: Type.Optional(Type.Array(BecauseSchema, { maxItems: 200 })),
  next: Type.Optional(Text),
  detail: Type.Optional(Type.Unknown()),
});

/** Null when the body is not a refusal. */
export function readRefusal(body: Json | undefined): Refusal | null {
  const read = parse(WireRefusal, body);
  if (!read.ok) return null;
  const { code, kind, message, because, next, detail } = read.value;
  return refusal(kind, code, shownText(message), {
    because: (because ?? []).map(shownBecause),
    ...(next === undefined ? {} : { next: shownText(next) }),
    ...(detail === undefined ? {} : { detail: detail as Json }),
  });
}

function shownBecause(reason: Static<typeof BecauseSchema>) {
  const texts = Object.entries(reason).map(([name, text]) => [name, shownText(text ?? '')]);
  return Object.fromEntries(texts) as Static<typeof BecauseSchema>;
}

/**
 * What a partner says about its own law, data and state passes through as it is. What it says about
 * the exchange itself (our signature, our standing) is wrapped, lest our own caller read it as
 * words about them.
 */
export function passedThrough(member: MemberId, theirs: Refusal): Refusal {
  if (theirs.kind !== 'unauthenticated' && !theirs.code.startsWith('federation.')) return theirs;
  return refusal(
    'unavailable',
    'federation.peer-refused',
    `${member} does not deal with this node's request: ${theirs.message}`,
    {
      because: theirs.because,
      ...(theirs.next === undefined ? {} : { next: theirs.next }),
      detail: { member, code: theirs.code },
    },
  );
}

/** Whether the partner itself, in a signed reply, refused the exchange with this code. */
export const isPeersWord = ({ code, detail }: Refusal, theirs: `federation.${string}`): boolean =>
  code === 'federation.peer-refused' && (detail as JsonObject | undefined)?.['code'] === theirs;
