// Members' door.
export { isAcceptablePublicKey, verifyWithKey } from './keys/ed25519.ts';
