// The two names a sequence has by its content: MD5 as in SAM headers (SAM v1 section 1.3.2) and the
// refget digest of GA4GH (sha512t24u: SHA-512, its first 24 bytes, base64url).
import { createHash } from 'node:crypto';
import { toBase64url } from '../../../../base/bytes.ts';
import { UPPER } from './sequence-letters.ts';

export interface SequenceDigests {
  readonly md5: string;
  /** Null where the sequence has other characters than letters: refget names none of these. */
  readonly refget: string | null;
}

const BUFFER_BYTES = 1 << 16;
const TRUNCATED_BYTES = 24;
const NO_LETTER = new Uint8Array(256).fill(1).fill(0, 65, 91);

export class SequenceDigest {
  readonly #md5 = createHash('md5');
  readonly #sha512 = createHash('sha512');
  readonly #buffer = Buffer.alloc(BUFFER_BYTES);
  #filled = 0;
  #isLetters = true;

  add(bytes: Uint8Array, start: number, end: number): void {
    const buffer = this.#buffer;
    let filled = this.#filled;
    let others = 0;
    for (let at = start; at < end; at++) {
      const upper = UPPER[bytes[at]!]!;
      if (upper === 0) continue;
      others |= NO_LETTER[upper]!;
      buffer[filled++] = upper;
      if (filled === BUFFER_BYTES) {
        this.#filled = filled;
        this.#flush();
        filled = 0;
      }
    }
    this.#filled = filled;
    if (others) this.#isLetters = false;
  }

  end(): SequenceDigests {
    this.#flush();
    const refget = toBase64url(this.#sha512.digest().subarray(0, TRUNCATED_BYTES));
    return {
      md5: this.#md5.digest('hex'),
      refget: this.#isLetters ? `SQ.${refget}` : null,
    };
  }

  #flush(): void {
    const filled = this.#buffer.subarray(0, this.#filled);
    this.#md5.update(filled);
    this.#sha512.update(filled);
    this.#filled = 0;
  }
}
