// SHA-256 of bytes and of canonical JSON, spelt `sha256:<hex>` where people or files carry it.
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes.ts';
import { canonicalBytes } from './canonical-json.ts';
import type { Json } from './json.ts';

export type Digest = `sha256:${string}`;

export const sha256 = (bytes: Uint8Array): Uint8Array => nobleSha256(bytes);
export const digestOf = (bytes: Uint8Array): Digest => `sha256:${toHex(sha256(bytes))}`;
export const digestOfJson = (value: Json): Digest => digestOf(canonicalBytes(value));
export const isDigest = (text: string): text is Digest => /^sha256:[0-9a-f]{64}$/.test(text);
