// Ids of a demonstration come from its seed, so that the same seed shows the same ids again. Keys,
// salts, tokens and nonces never do: they are drawn from the system's CSPRNG.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { concatBytes, utf8 } from '../../base/bytes.ts';
import { sha256 } from '../../base/digest.ts';
import type { RandomBytes } from '../../base/ids.ts';

interface IdSeed {
  readonly seed: number;
  /** Each start draws a stream of its own: no id is ever given twice. */
  readonly starts: number;
}
const seedFile = (folder: string): string => path.join(folder, 'id-seed.json');

export const writeIdSeed = (folder: string, seed: number): void =>
  write(folder, { seed, starts: 0 });

/** Of this start of the node in the folder; null where no seed was set. */
export function seededIds(folder: string, member: string): RandomBytes | null {
  if (!existsSync(seedFile(folder))) return null;
  const { seed, starts } = JSON.parse(readFileSync(seedFile(folder), 'utf8')) as IdSeed;
  write(folder, { seed, starts: starts + 1 });
  return stream(`entente demonstration ids ${seed} ${member} ${starts}`);
}

const write = (folder: string, held: IdSeed): void =>
  writeFileSync(seedFile(folder), `${JSON.stringify(held)}\n`);

function stream(name: string): RandomBytes {
  let drawn = 0;
  return (length) => {
    const blocks: Uint8Array[] = [];
    for (let bytes = 0; bytes < length; bytes += 32)
      blocks.push(sha256(utf8(`${name} ${drawn++}`)));
    return concatBytes(...blocks).slice(0, length);
  };
}
