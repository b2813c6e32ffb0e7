// Runs the sample steps that a description says the node can run by itself. Foreign software never
// runs on a node: what can be run again is a closed list, and unpacking is all that is on it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { MeasuredFile } from '../model.ts';
import { type FileWatch, ReadingCancelled } from '../tables/index.ts';
import type { Rerun } from './evidence.ts';
import type { Stated } from './stated.ts';
import { isOf } from './table-reading.ts';

interface Reading {
  readonly dataFolder: string;
  readonly dataset: { readonly files: readonly MeasuredFile[] };
  readonly stated: Pick<Stated, 'steps'>;
  readonly watch?: FileWatch | undefined;
}

export async function rerunsOf(reading: Reading): Promise<Rerun[]> {
  const reruns: Rerun[] = [];
  for (const step of reading.stated.steps)
    if (step.rerun === 'unpack') reruns.push(await unpackedAgain(reading, step));
  return reruns;
}

async function unpackedAgain(
  { dataFolder, dataset: { files }, watch }: Reading,
  { id: step, uses, makes }: Stated['steps'][number],
): Promise<Rerun> {
  const registered = (names: readonly string[]) =>
    files.filter(({ path: file }) => names.some((name) => isOf(name, file)));
  const [used, ...otherUsed] = registered(uses);
  const [made, ...otherMade] = registered(makes);
  if (!made || otherMade.length > 0) return not(step, null, 'It makes not one registered file.');
  if (!used || otherUsed.length > 0)
    return not(step, made.path, 'It uses not one registered file.');
  try {
    const from = path.join(dataFolder, used.path);
    const sha256 = await unpackedDigest(from, made.bytes, watch);
    return { step, makes: made.path, sha256 };
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (!/^(Z_|ERR_ZLIB|ENOENT|EACCES|EISDIR)/.test(code)) throw cause;
    return not(step, made.path, `${used.path} could not be unpacked (${code}).`);
  }
}

const not = (step: string, makes: string | null, because: string): Rerun => ({
  step,
  makes,
  sha256: null,
  because,
});

/** Stops one byte after the expected end: more of it, however much, is a difference already. */
async function unpackedDigest(from: string, expected: number, watch?: FileWatch): Promise<string> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    await pipeline(createReadStream(from), createGunzip(), async (unpacked) => {
      for await (const chunk of unpacked as AsyncIterable<Uint8Array>) {
        if (watch?.isCancelled()) throw new ReadingCancelled();
        hash.update(chunk);
        bytes += chunk.length;
        if (bytes > expected) return;
      }
    });
  } catch (cause) {
    // Leaving a stream early aborts it.
    if (bytes <= expected) throw cause;
  }
  return `sha256:${hash.digest('hex')}`;
}
