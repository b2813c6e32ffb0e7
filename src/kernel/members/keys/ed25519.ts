// The one Ed25519 rule. Two libraries disagree on 618 of the 914 CCTV edge signatures, which an
// insider could use to make a vote count at some nodes only; so every signature is judged by
// node:crypto after small orders are refused (see base/signature.ts), and keys that no honest
// generator makes (small order, non-canonical, off the curve) are never enrolled.
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { toHex } from '../../../base/bytes.ts';
import { hasAcceptableForm, isSmallOrderPoint } from '../../../base/signature.ts';

const KEYS_KEPT_MAX = 1024;
// RFC 8410: SubjectPublicKeyInfo of an Ed25519 key is this header and the 32 bytes.
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex');

const kept = new Map<string, KeyObject>();

// Importing costs about a sixth of a verification, and a node sees the same few keys again and
// again.
function keyFrom(rawPublicKey: Uint8Array): KeyObject {
  const name = toHex(rawPublicKey);
  const known = kept.get(name);
  if (known) return known;
  const der = Buffer.concat([SPKI_HEADER, rawPublicKey]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  if (kept.size >= KEYS_KEPT_MAX) kept.delete(kept.keys().next().value!);
  kept.set(name, key);
  return key;
}

/** True when the signature holds; never throws on malformed input. */
export function verifyWithKey(
  rawPublicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  return (
    hasAcceptableForm(rawPublicKey, signature) &&
    verify(null, bytes, keyFrom(rawPublicKey), signature)
  );
}

const P = 2n ** 255n - 19n;
// The curve constant d of RFC 8032 section 5.1.
const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;

/** Whether a key may be enrolled: a canonical point on the curve, not of small order. */
export function isAcceptablePublicKey(raw: Uint8Array): boolean {
  if (raw.length !== 32 || isSmallOrderPoint(raw)) return false;
  const y = littleEndian(raw) & (2n ** 255n - 1n);
  return y < P && isOnCurve(y);
}

const littleEndian = (raw: Uint8Array): bigint => BigInt(`0x${toHex(raw.toReversed())}`);

// -x² + y² = 1 + d x² y², so x² = (y² - 1) / (d y² + 1) must be a square. Its zero belongs to y = 1
// and y = -1, which are of small order, so the sign bit needs no further look.
function isOnCurve(y: bigint): boolean {
  const square = (y * y) % P;
  const x2 = (((square - 1n + P) % P) * power((D * square + 1n) % P, P - 2n)) % P;
  return power(x2, (P - 1n) / 2n) === 1n;
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let factor = base % P;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % P;
    factor = (factor * factor) % P;
  }
  return result;
}
