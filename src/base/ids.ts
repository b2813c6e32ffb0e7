// Prefixed, branded identifiers: `lot_` and 26 characters of Crockford base 32 (128 random bits).
// The randomness is passed in, so that a seeded demonstration gets the same ids.
declare const brand: unique symbol;
export type Id<Prefix extends string> = `${Prefix}_${string}` & { readonly [brand]?: Prefix };

/** Fills and returns `length` bytes. The CSPRNG in production, a seeded stream in the testkit. */
export type RandomBytes = (length: number) => Uint8Array;

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

export function newId<Prefix extends string>(prefix: Prefix, random: RandomBytes): Id<Prefix> {
  // Two zero bits stand before the 128, so that they fill 26 characters of five bits.
  let text = '';
  let [held, bits] = [0, 2];
  for (const byte of random(16)) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; ) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return `${prefix}_${text}` as Id<Prefix>;
}

export const isId = <Prefix extends string>(prefix: Prefix, text: string): text is Id<Prefix> =>
  new RegExp(`^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`).test(text);
