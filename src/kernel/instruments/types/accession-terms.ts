// What an instrument of membership says of a nation: who it is, where its node answers, which log
// is its own, and the keys it signs with. Keys are pinned here, by adoption, and nowhere else: a
// name in DNS has no history.
import { fromBase64url } from '../../../base/bytes.ts';
import type { MemberId } from '../../../base/caller.ts';
import type { Because } from '../../../base/refusal.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { isAcceptablePublicKey } from '../../members/index.ts';
import type { KeyRecord } from '../key-record.ts';
import { MemberSchema } from '../member-list.ts';

export const ACCESSION = 'accession';

const closed = { additionalProperties: false };
export const EnrolledKeySchema = Type.Object(
  {
    keyId: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$', maxLength: 120 }),
    publicKey: Type.String({
      pattern: '^[A-Za-z0-9_-]{43}$',
      description: 'raw Ed25519 public key, base64url',
    }),
    purpose: Type.Enum(['instruments', 'node', 'log', 'witness', 'recovery'], {
      description:
        'signs instruments, messages between nodes, heads of the log, cosignatures, or the ' +
        'replacement of the others when they are lost',
    }),
  },
  closed,
);
export type EnrolledKey = Static<typeof EnrolledKeySchema>;

export const AccessionTermsSchema = Type.Object(
  {
    member: MemberSchema,
    names: Type.Record(
      Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }),
      Type.String({ minLength: 1, maxLength: 200 }),
      { description: 'by language (BCP 47); English (en) is needed' },
    ),
    address: Type.String({
      pattern: '^https?://[^\\s/?#@]+(/[^\\s?#]*)?$',
      maxLength: 500,
      description: "base of the node's API",
    }),
    logOrigin: Type.String({
      pattern: '^[^\\s+]+$',
      maxLength: 200,
      description: 'name of its log; with the key for log it makes the C2SP verifier key',
    }),
    signingKeys: Type.Array(EnrolledKeySchema, { minItems: 1, maxItems: 50 }),
  },
  closed,
);
export type AccessionTerms = Static<typeof AccessionTermsSchema>;

/** Enrolment refuses small-order and non-canonical points, and one key under two names. */
export function keyProblems(field: string, keys: readonly EnrolledKey[]): Because[] {
  const problems = keys.flatMap(({ publicKey }, i) => {
    const raw = fromBase64url(publicKey);
    if (raw && isAcceptablePublicKey(raw)) return [];
    return [{ field: `${field}/${i}/publicKey`, text: 'no Ed25519 key that may be enrolled' }];
  });
  if (new Set(keys.map(({ keyId }) => keyId)).size !== keys.length)
    problems.push({ field, text: 'two keys carry the same id' });
  if (new Set(keys.map(({ publicKey }) => publicKey)).size !== keys.length)
    problems.push({ field, text: 'one key stands under two ids' });
  return problems;
}

export function accessionProblems(field: string, terms: AccessionTerms): Because[] {
  const problems = keyProblems(`${field}/signingKeys`, terms.signingKeys);
  if (!('en' in terms.names)) problems.push({ field: `${field}/names`, text: 'no English name' });
  for (const purpose of ['instruments', 'node', 'log'] as const)
    if (!terms.signingKeys.some((key) => key.purpose === purpose))
      problems.push({ field: `${field}/signingKeys`, text: `no key for ${purpose}` });
  return problems;
}

/** The newcomer's keys for instruments, so that it can sign the very text that enrols them. */
export const keysOfNewcomer = (
  { member, signingKeys }: AccessionTerms,
  fromAt: string,
): KeyRecord[] =>
  signingKeys
    .filter(({ purpose }) => purpose === 'instruments')
    .map(({ keyId, publicKey }) => ({
      keyId,
      member: member as MemberId,
      alg: 'EdDSA',
      publicKey: fromBase64url(publicKey)!,
      fromAt,
    }));

/** The terms in words. */
export const printAccession = ({
  member,
  names,
  address,
  logOrigin,
  signingKeys,
}: AccessionTerms) => [
  `${names['en'] ?? member} (${member}) joins; its node answers at ${address}.`,
  `Its log is ${logOrigin}.`,
  ...signingKeys.map(
    ({ keyId, purpose, publicKey }) => `Key ${keyId} for ${purpose}: ${publicKey}`,
  ),
];
