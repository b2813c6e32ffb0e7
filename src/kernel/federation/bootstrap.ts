// How a node that is not (or no longer) an active member reads the instruments: with a ticket
// signed by a key that a proposed accession, or the member list's past, names. Each instrument
// proves itself by its signatures, so the member that hands them out need not be trusted.
import type { MemberId } from '../../base/caller.ts';
import type { Digest } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { InstantSchema, PlaceSchema, parse, type Static, Type } from '../../base/schema.ts';
import type { Database } from '../storage/index.ts';
import type { NodeKey, NodeSigner, Verifier } from './node-signature.ts';
import type { CallPeer } from './peer-client.ts';
import {
  isSignedBy,
  isTimely,
  StatementSignatureSchema,
  signStatement,
} from './signed-statement.ts';

export const TicketSchema = Type.Object({
  statement: Type.Object(
    {
      type: Type.Literal('entente-bootstrap'),
      to: PlaceSchema,
      member: PlaceSchema,
      /** Where the last page ended; empty for the first. */
      after: Type.String({ maxLength: 200 }),
      madeAt: InstantSchema,
    },
    { additionalProperties: false },
  ),
  signature: StatementSignatureSchema,
});
export type Ticket = Static<typeof TicketSchema>;

export const BootstrapPageSchema = Type.Object({
  instruments: Type.Array(Type.Unknown(), { maxItems: 500 }),
  /** Absent on the last page. */
  next: Type.Optional(Type.String({ maxLength: 200 })),
});
export type BootstrapPage = Static<typeof BootstrapPageSchema>;

/** Filled from the instruments: what such a reader may see, and the keys it may read with. */
export interface BootstrapSource {
  /** Keys that a proposed or adopted accession names for the member, also after it left. */
  keysOfReader(db: Database, member: MemberId, at: Temporal.Instant): Promise<readonly NodeKey[]>;
  /** The founding instrument that this node adopted; null before there is one. */
  founding(db: Database): Promise<Digest | null>;
  /** The founding instrument first, then all that changed the membership, in order. */
  read(db: Database, member: MemberId, after: string): Promise<BootstrapPage>;
}

const LIFETIME_SECONDS = 300;
const DEADLINE_MS = 10_000;
const PAGES_MAX = 1000;

export async function makeTicket(
  signer: NodeSigner,
  { to, after, at }: { to: MemberId; after: string; at: Temporal.Instant },
): Promise<Ticket> {
  const type = 'entente-bootstrap' as const;
  const statement = { type, to, member: signer.member, after, madeAt: instantText(at) };
  return { statement, signature: await signStatement(signer, statement) };
}

export type BadTicket = Refusal<'federation.bad-ticket'>;

export function checkTicket(
  { statement, signature }: Ticket,
  keys: readonly NodeKey[],
  { self, at, verify }: { self: MemberId; at: Temporal.Instant; verify: Verifier },
): Result<null, BadTicket> {
  if (statement.to !== self) return badTicket(`it is made out for ${statement.to}`);
  if (!isTimely(statement.madeAt, at, LIFETIME_SECONDS)) return badTicket('it is out of time');
  const key = keys.find(({ keyId }) => keyId === signature.keyId);
  if (!key) return badTicket('no proposed accession names its key');
  if (!isSignedBy(key.publicKey, statement, signature, verify))
    return badTicket('its signature does not hold');
  return ok(null);
}

export interface BootstrapReading {
  readonly callPeer: CallPeer;
  readonly signer: NodeSigner;
  /** The member that invited, of the anchor. */
  readonly from: MemberId;
  readonly now: () => Temporal.Instant;
}

/** All instruments that the reader may see, oldest first; each is still to be checked by itself. */
export async function readBootstrap(reading: BootstrapReading): Promise<Result<Json[]>> {
  const { callPeer, signer, from: to } = reading;
  const instruments: Json[] = [];
  let after = '';
  for (let page = 0; page < PAGES_MAX; page++) {
    const ticket = await makeTicket(signer, { to, after, at: reading.now() });
    const request = { method: 'POST', path: '/federation/bootstrap', body: ticket } as const;
    const answer = await callPeer(to, request, { deadlineMs: DEADLINE_MS });
    if (!answer.ok) return answer;
    const read = parse(BootstrapPageSchema, answer.value);
    if (!read.ok) return read;
    instruments.push(...(read.value.instruments as Json[]));
    if (read.value.next === undefined) return ok(instruments);
    after = read.value.next;
  }
  return badTicket(`more than ${PAGES_MAX} pages were handed out`);
}

const badTicket = (text: string) =>
  refused(
    refusal('unauthenticated', 'federation.bad-ticket', `The ticket does not hold: ${text}.`, {
      because: [{ text }],
      next: 'Ask the inviting member to propose the accession with this key, then try again.',
    }),
  );
