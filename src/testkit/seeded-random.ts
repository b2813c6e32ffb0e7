// Random bytes from a seed: SHA-256 in counter mode. The same seed gives the same ids and keys, so it
// is for tests and demonstrations only.
import { utf8 } from '../base/bytes.ts';
import { sha256 } from '../base/digest.ts';
import type { RandomBytes } from '../base/ids.ts';

export function seededRandom(seed: string): RandomBytes {
  let block = 0;
  let rest: number[] = [];
  return (length) => {
    while (rest.length < length) rest.push(...sha256(utf8(`${seed} ${block++}`)));
    const taken = rest.slice(0, length);
    rest = rest.slice(length);
    return Uint8Array.from(taken);
  };
}
