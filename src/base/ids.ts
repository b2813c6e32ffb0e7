// Prefixed, branded identifiers: `lot_` and 26 characters of Crockford base 32 (128 random bits).
// The randomness is passed in, so that a seeded demonstration gets the same ids.
declare const brand: unique symbol;
export type Id<Prefix extends string> = `${Prefix}_${string}` & { readonly [brand]?: Prefix };

/** Fills and returns `length` bytes. The CSPRNG in production, a seeded stream in the testkit. */
export type RandomBytes = (length: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

export function newId<Prefix extends string>(prefix: Prefix, random: RandomBytes): Id<Prefix> {
  let bits = 0n;
  for (const byte of random(16)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < 26; i++) {
    text = ALPHABET[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return `${prefix}_${text}` as Id<Prefix>;
}

export const isId = <Prefix extends string>(prefix: Prefix, text: string): text is Id<Prefix> =>
  new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`).test(text);
