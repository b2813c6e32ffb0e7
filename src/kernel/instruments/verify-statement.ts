// Checks the signatures of a statement with the one Ed25519 rule of the alliance (node:crypto).
// Whether a key counted at the instant is judged later, from facts, so that order of arrival
// changes nothing.
import { ok, type Result } from '../../base/result.ts';
import { verifyWithKey } from '../members/index.ts';
import { readSigned, refuse, type StatementRefusal, type VerifiedStatement } from './jws.ts';
import type { KeyRecord } from './key-record.ts';

export function verifyStatement(
  value: unknown,
  keys: readonly KeyRecord[],
): Result<VerifiedStatement, StatementRefusal> {
  const read = readSigned(value);
  if (!read.ok) return read;
  const { statement, signatures } = read.value;
  for (const [i, { keyId, signature, input }] of signatures.entries()) {
    const field = `/signatures/${i}`;
    const key = keys.find((known) => known.keyId === keyId && known.member === statement.member);
    if (key?.alg !== 'EdDSA')
      return refuse('statement.unknown-key', [
        { field, text: `${statement.member} has no key ${keyId} on this node's member list` },
      ]);
    if (!verifyWithKey(key.publicKey, input, signature))
      return refuse('statement.bad-signature', [{ field, text: `key ${keyId}` }]);
  }
  return ok({
    statement,
    digest: read.value.digest,
    signatures: signatures.map(({ keyId, signature }) => ({ keyId, signature })),
  });
}
