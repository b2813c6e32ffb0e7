// Rotation: the holder of the old key (or of the recovery key) names the new one, and the new key
// signs too, so that nobody enrols a key they do not hold. The statement proves itself; whoever
// carries it need not be trusted. The signed bytes are canonical JSON whose `type` keeps them apart
// from all else.
import { fromBase64url, toBase64url } from '../../../base/bytes.ts';
import type { MemberId } from '../../../base/caller.ts';
import { canonicalBytes } from '../../../base/canonical-json.ts';
import { type Digest, digestOfJson } from '../../../base/digest.ts';
import { instantFrom, instantText } from '../../../base/instants.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { KeyPurpose, RotationStatement, SignedRotation } from '../portable.ts';
import { isAcceptablePublicKey, verifyWithKey } from './ed25519.ts';
import type { MemberKey } from './key-facts.ts';
import { keyIdOf } from './key-id.ts';

/** Signs with one private key that never leaves whoever provides this. */
export interface KeySigner {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

export interface RotationDraft {
  readonly member: MemberId;
  readonly purpose: KeyPurpose;
  readonly newKey: Uint8Array;
  readonly authorisedBy: string;
  readonly retires: readonly string[];
  readonly reason: RotationStatement['reason'];
  readonly at: Temporal.Instant;
  /** When the new key begins and the old ones end; both now when absent. */
  readonly fromAt?: Temporal.Instant | undefined;
  readonly retiresAt?: Temporal.Instant | undefined;
  readonly retiresIndex?: number | undefined;
}

export function rotationStatement(draft: RotationDraft): RotationStatement {
  const { member, purpose, newKey, authorisedBy, retires, reason, at, retiresIndex } = draft;
  const fromAt = draft.fromAt ?? at;
  return {
    type: 'entente-key-rotation',
    member,
    purpose,
    newKey: toBase64url(newKey),
    authorisedBy,
    retires: [...retires],
    reason,
    madeAt: instantText(at),
    fromAt: instantText(fromAt),
    retiresAt: instantText(draft.retiresAt ?? fromAt),
    ...(retiresIndex === undefined ? {} : { retiresIndex }),
  };
}

/** The bytes that both keys sign. */
export const rotationBytes = (statement: RotationStatement): Uint8Array =>
  canonicalBytes(statement);
export const rotationDigest = (statement: RotationStatement): Digest => digestOfJson(statement);

export function signRotation(
  statement: RotationStatement,
  authority: KeySigner,
  successor: KeySigner,
): SignedRotation {
  const bytes = rotationBytes(statement);
  const signatures = [authority, successor].map(({ keyId, sign }) => ({
    keyId,
    signature: toBase64url(sign(bytes)),
  }));
  return { statement, signatures };
}

export type RotationRefusal = Refusal<'members.bad-rotation'>;

/** Form and both signatures; `authority` is the key the statement says it is authorised by. */
export function checkRotation(
  { statement, signatures }: SignedRotation,
  authority: MemberKey | undefined,
): Result<null, RotationRefusal> {
  const newKey = fromBase64url(statement.newKey);
  if (!newKey || !isAcceptablePublicKey(newKey))
    return badRotation('/statement/newKey', 'no Ed25519 key that may be enrolled');
  if (statement.purpose === 'recovery' && authority?.purpose !== 'recovery')
    return badRotation('/statement/authorisedBy', 'only the recovery key replaces itself');
  const { madeAt, fromAt, retiresAt } = statement;
  for (const text of [madeAt, fromAt, retiresAt])
    if (instantText(instantFrom(text)) !== text)
      return badRotation('/statement', `${text} is not an instant with milliseconds`);
  if (fromAt < madeAt || retiresAt < fromAt)
    return badRotation('/statement/fromAt', 'made, beginning and end must follow one another');
  if (!authority || authority.member !== statement.member)
    return badRotation('/statement/authorisedBy', `${statement.member} has no such key here`);
  const bytes = rotationBytes(statement);
  const holds = (keyId: string, raw: Uint8Array) => {
    const found = signatures.find((candidate) => candidate.keyId === keyId);
    const signature = found && fromBase64url(found.signature);
    return Boolean(signature && verifyWithKey(raw, bytes, signature));
  };
  if (!holds(authority.keyId, authority.publicKey))
    return badRotation('/signatures', `the signature of ${authority.keyId} does not hold`);
  if (!holds(keyIdOf(newKey), newKey))
    return badRotation('/signatures', 'the new key did not sign, so its holder is not proven');
  return ok(null);
}

export const badRotation = (field: string, text: string) =>
  refused(
    refusal('invalid', 'members.bad-rotation', `The key rotation does not hold: ${text}.`, {
      because: [{ field, text }],
      next: 'Make the rotation again with a key that counts; see docs/guides/lost-keys.md.',
    }),
  );
