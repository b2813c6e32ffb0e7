// The recovery key: made at init, written down or put on a stick, never kept on the node. It signs
// one thing only, a rotation of another key. As PKCS #8 PEM, so that a machine without Entente can
// sign too: `openssl pkeyutl -sign -rawin -inkey recovery.pem -in statement.json`.
import { createPrivateKey } from 'node:crypto';
import { fromBase64url } from '../../../base/bytes.ts';
import type { RandomBytes } from '../../../base/ids.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { pairFrom, signerFrom } from './keyring-files.ts';
import type { KeySigner } from './rotation.ts';

export interface RecoveryKey {
  readonly signer: KeySigner;
  /** PKCS #8 in PEM: the only copy. */
  readonly pem: string;
}

export function createRecoveryKey(random: RandomBytes): RecoveryKey {
  const pair = pairFrom(random(32), 'recovery');
  const pem = pair.privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  return { signer: signerFrom(pair), pem };
}

export function readRecoveryKey(pem: string): Result<KeySigner> {
  const seed = seedOf(pem);
  if (seed) return ok(signerFrom(pairFrom(seed, 'recovery')));
  return refused(
    refusal('invalid', 'members.not-a-recovery-key', 'This is not a recovery key.', {
      because: [{ text: 'It is not an Ed25519 private key as PKCS #8 PEM.' }],
      next: 'Use the file that `entente init` wrote, unchanged.',
    }),
  );
}

function seedOf(pem: string): Uint8Array | null {
  try {
    const { kty, crv, d } = createPrivateKey(pem).export({ format: 'jwk' });
    return kty === 'OKP' && crv === 'Ed25519' ? fromBase64url(d ?? '') : null;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return null;
    throw cause;
  }
}
