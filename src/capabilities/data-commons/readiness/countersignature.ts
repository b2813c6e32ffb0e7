// Another node's word that it repeated the checks on the same bytes and found the same: what it
// states, over which hashes, signed with its node key.
import { fromBase64url, toBase64url, utf8 } from '../../../base/bytes.ts';
import { canonicalBytes, canonicalJson } from '../../../base/canonical-json.ts';
import { instantFrom, plus } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import {
  DigestSchema,
  InstantSchema,
  PlaceSchema,
  type Static,
  Type,
} from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;

export const SignatureSchema = Type.Object(
  {
    keyId: Type.String({ minLength: 1, maxLength: 120 }),
    value: Type.String({ pattern: '^[A-Za-z0-9_-]{86}$', description: 'Ed25519, base64url' }),
  },
  strict,
);
export type Signature = Static<typeof SignatureSchema>;

/** What both sides looked at: equal bindings mean the same bytes under the same profile. */
export const BindingSchema = Type.Object(
  {
    dataset: Type.String(),
    files: Type.Array(
      Type.Object({ sha256: DigestSchema, bytes: Type.Integer({ minimum: 0 }) }, strict),
      { description: 'Sorted by digest' },
    ),
    description: DigestSchema,
    profile: Type.Object(
      { id: Type.String(), version: Type.String(), digest: DigestSchema },
      strict,
    ),
  },
  strict,
);
export type Binding = Static<typeof BindingSchema>;

export const CountersignatureSchema = Type.Object(
  {
    statement: Type.Object(
      {
        report: DigestSchema,
        binding: BindingSchema,
        member: PlaceSchema,
        tool: Type.String(),
        repeatedAt: InstantSchema,
        checks: Type.Record(Type.String(), Type.String(), {
          description: 'Outcome of each check that was repeated',
        }),
      },
      strict,
    ),
    signature: SignatureSchema,
  },
  strict,
);
export type Countersignature = Static<typeof CountersignatureSchema>;
export type CountersignatureStatement = Countersignature['statement'];

/** The first line keeps one kind of signed thing from being read as another. */
const signedBytes = (kind: string, value: Json): Uint8Array =>
  utf8(`entente ${kind} v1\n${new TextDecoder().decode(canonicalBytes(value))}`);

export const countersignedBytes = (statement: CountersignatureStatement): Uint8Array =>
  signedBytes('readiness countersignature', statement as unknown as Json);
export const reportBytes = (report: Json): Uint8Array => signedBytes('readiness report', report);

/** Signs as this node. */
export interface ReportSigner {
  readonly keyId: string;
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
}
export async function signatureOf(signer: ReportSigner, bytes: Uint8Array): Promise<Signature> {
  const { keyId } = signer;
  return { keyId, value: toBase64url(await signer.sign(bytes)) };
}

/** True when the member's key of that name signed these bytes and counted then. */
export type ReportVerifier = (claim: {
  readonly member: string;
  readonly keyId: string;
  readonly bytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly at: Temporal.Instant;
}) => Promise<boolean>;

export async function isSignedBy(
  verify: ReportVerifier,
  member: string,
  bytes: Uint8Array,
  { keyId, value }: Signature,
  at: Temporal.Instant,
): Promise<boolean> {
  const signature = fromBase64url(value);
  return signature !== null && verify({ member, keyId, bytes, signature, at });
}

/** By how much another node's clock may be ahead of ours. */
const SKEW = 'PT5M';
export const isToCome = (instant: string, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(instantFrom(instant), plus(now, SKEW)) > 0;

/** How long another node's word counts for a new report over the same work. */
const COUNTS_FOR = 'P12M';

export const isSameWork = (
  { statement }: Countersignature,
  binding: Binding,
  at: Temporal.Instant,
): boolean =>
  canonicalJson(statement.binding as unknown as Json) ===
    canonicalJson(binding as unknown as Json) &&
  Temporal.Instant.compare(plus(instantFrom(statement.repeatedAt), COUNTS_FOR), at) > 0;
