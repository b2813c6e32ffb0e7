// A fingerprint: eight groups of four hexadecimal digits of a digest, short enough to be read out
// over the telephone and long enough (128 bits) that nobody finds a second text for it.
import { digestOfJson } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';

const DIGITS = 32;

export const fingerprintOf = (value: Json): string =>
  digestOfJson(value)
    .slice('sha256:'.length, 'sha256:'.length + DIGITS)
    .replace(/(.{4})(?=.)/g, '$1 ');

/** However it was typed in: with or without spaces, in either case. */
export const isSameFingerprint = (one: string, other: string): boolean => {
  const bare = (text: string) => text.replace(/\s+/g, '').toLowerCase();
  return bare(one) === bare(other);
};
