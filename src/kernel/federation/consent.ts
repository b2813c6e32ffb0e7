// How a candidate hands over its own signatures: it is no partner yet, so nobody reads its feed.
// The slip is signed with the node key that its proposed accession names, over the digest of the
// bundle; the bundle proves itself.
import type { MemberId } from '../../base/caller.ts';
import { digestOfJson } from '../../base/digest.ts';
import { instantText } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import { DigestSchema, InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';
import type { NodeKey, NodeSigner, Verifier } from './node-signature.ts';
import {
  isSignedBy,
  isTimely,
  StatementSignatureSchema,
  signStatement,
} from './signed-statement.ts';

export const ConsentSlipSchema = Type.Object(
  {
    statement: Type.Object(
      {
        type: Type.Literal('entente-accession-consent'),
        to: PlaceSchema,
        member: PlaceSchema,
        bundle: DigestSchema,
        madeAt: InstantSchema,
      },
      { additionalProperties: false },
    ),
    signature: StatementSignatureSchema,
  },
  { additionalProperties: false },
);
export type ConsentSlip = Static<typeof ConsentSlipSchema>;

const LIFETIME_SECONDS = 300;

export async function makeConsentSlip(
  signer: NodeSigner,
  bundle: Json,
  { to, at }: { to: MemberId; at: Temporal.Instant },
): Promise<ConsentSlip> {
  const statement = {
    type: 'entente-accession-consent' as const,
    to,
    member: signer.member,
    bundle: digestOfJson(bundle),
    madeAt: instantText(at),
  };
  return { statement, signature: await signStatement(signer, statement) };
}

export type BadSlip = Refusal<'federation.bad-consent-slip'>;

export function checkConsentSlip(
  { statement, signature }: ConsentSlip,
  bundle: Json,
  keys: readonly NodeKey[],
  { self, at, verify }: { self: MemberId; at: Temporal.Instant; verify: Verifier },
): Result<null, BadSlip> {
  if (statement.to !== self) return bad(`it is made out for ${statement.to}`);
  if (!isTimely(statement.madeAt, at, LIFETIME_SECONDS)) return bad('it is out of time');
  if (statement.bundle !== digestOfJson(bundle)) return bad('it is about another bundle');
  const key = keys.find(({ keyId }) => keyId === signature.keyId);
  if (!key) return bad('no proposed accession names its key');
  if (!isSignedBy(key.publicKey, statement, signature, verify))
    return bad('its signature does not hold');
  return ok(null);
}

const bad = (text: string) =>
  refused(
    refusal('unauthenticated', 'federation.bad-consent-slip', `The slip does not hold: ${text}.`, {
      because: [{ text }],
      next: 'Ask the inviting member whether the accession is proposed, with the keys of this node.',
    }),
  );
