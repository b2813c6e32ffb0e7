// SHA-256 of bytes and of canonical JSON, spelt `sha256:<hex>` where people or files carry it.
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes.ts';
import { canonicalBytes } from './canonical-json.ts';
import type { Json } from './json.ts';

export type Digest = `sha256:${string}`;

// Node's own hash takes two thirds of the time for a tree node and a third for a kilobyte. Reached
// by name at run time, so that browsers, which have no such module, bundle nothing of it.
const native = globalThis.process?.getBuiltinModule?.('node:crypto');

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  native ? new Uint8Array(native.hash('sha256', bytes, 'buffer')) : nobleSha256(bytes);
export const digestOf = (bytes: Uint8Array): Digest => `sha256:${toHex(sha256(bytes))}`;
export const digestOfJson = (value: Json): Digest => digestOf(canonicalBytes(value));
export const isDigest = (text: string): text is Digest => /^sha256:[0-9a-f]{64}$/.test(text);
