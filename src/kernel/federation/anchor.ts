// An anchor: what an invited nation is given by hand, outside the network, so that it can tell a
// true first contact from a false one. One member's address and key, and the digest of the founding
// instrument, whose signatures are by the keys it names and so prove themselves.
import { fromBase64url, toBase64url } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import { type Digest, digestOf } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import {
  DigestSchema,
  InstantSchema,
  PlaceSchema,
  parse,
  type Static,
  Type,
} from '../../base/schema.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { MemberDirectory } from './member-directory.ts';
import type { NodeKey } from './node-signature.ts';
import { AddressSchema, PublicKeySchema } from './peer-document.ts';

export const AnchorSchema = Type.Object(
  {
    format: Type.Literal('entente-anchor/1'),
    member: PlaceSchema,
    address: AddressSchema,
    key: Type.Object({
      keyId: Type.String({ pattern: '^[ -~]{1,128}$' }),
      publicKey: PublicKeySchema,
    }),
    logOrigin: Type.String({ minLength: 1, maxLength: 300 }),
    founding: DigestSchema,
    madeAt: InstantSchema,
  },
  { additionalProperties: false },
);
export type Anchor = Static<typeof AnchorSchema>;

export type AnchorRefusal = Refusal<'federation.bad-anchor' | 'federation.anchor-contradicted'>;

export interface AnchorParts {
  readonly member: string;
  readonly address: string;
  readonly key: NodeKey;
  readonly logOrigin: string;
  readonly founding: Digest;
  readonly madeAt: string;
}

export const makeAnchor = ({ key, ...parts }: AnchorParts): Anchor => ({
  format: 'entente-anchor/1',
  ...parts,
  key: { keyId: key.keyId, publicKey: toBase64url(key.publicKey) },
});

/** The file's text; its spelling is canonical, so that equal anchors are equal files. */
export const anchorText = (anchor: Anchor): string => `${canonicalJson(anchor)}\n`;

export function readAnchor(text: string): Result<Anchor, AnchorRefusal> {
  const value = jsonOf(text);
  const read = parse(AnchorSchema, value);
  if (!read.ok)
    return refused(
      badAnchor(read.refusal.because.map(({ field, text }) => `${field} ${text}`).join('; ')),
    );
  if (fromBase64url(read.value.key.publicKey)?.length !== 32)
    return refused(badAnchor('its key is not 32 bytes of base64url'));
  return ok(read.value);
}

/** The same whenever the anchor was made: who, where, which key, which alliance. */
export const anchorFingerprint = ({ madeAt: _, ...anchor }: Anchor): string =>
  fingerprintOf(anchor);

/** The canonical bytes of the founding instrument must be those that the anchor names. */
export function confirmFounding(anchor: Anchor, founding: Uint8Array): Result<null, AnchorRefusal> {
  const found = digestOf(founding);
  if (found === anchor.founding) return ok(null);
  return refused(
    contradicted(`the founding instrument is ${found}, the anchor names ${anchor.founding}`),
  );
}

/** After the instruments were read: the member list they give must pin what the anchor says. */
export async function confirmAnchor(
  anchor: Anchor,
  directory: MemberDirectory,
  at: Temporal.Instant,
): Promise<Result<null, AnchorRefusal>> {
  const keys = await directory.keysOf(anchor.member, 'node', at);
  const isPinned = keys.some((key) => toBase64url(key.publicKey) === anchor.key.publicKey);
  if (isPinned) return ok(null);
  return refused(contradicted(`the member list pins another node key for ${anchor.member}`));
}

/** A directory of the one member that the anchor names, for the first calls. */
export function anchorDirectory(anchor: Anchor): MemberDirectory {
  const publicKey = fromBase64url(anchor.key.publicKey)!;
  const isNamed = (member: string) => member === anchor.member;
  return {
    addressOf: async (member) => (isNamed(member) ? anchor.address : null),
    keysOf: async (member, purpose) =>
      isNamed(member) && purpose === 'node' ? [{ keyId: anchor.key.keyId, publicKey }] : [],
    activeMembers: async () => [anchor.member],
  };
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

const badAnchor = (text: string): AnchorRefusal =>
  refusal('invalid', 'federation.bad-anchor', `This is not an anchor: ${text}.`, {
    because: [{ text: 'An anchor is JSON of the form entente-anchor/1.' }],
    next: 'Ask the inviting member for the file again, and compare its fingerprint by telephone.',
  });

const contradicted = (text: string): AnchorRefusal =>
  refusal('denied', 'federation.anchor-contradicted', `The anchor does not fit: ${text}.`, {
    because: [{ text }],
    next: 'Stop: someone shows a false alliance. Compare the fingerprint with the inviting member.',
  });
