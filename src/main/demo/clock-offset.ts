// How far a demonstration node's clock runs ahead, kept beside its database so that a restart stays
// there.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = (folder: string): string => path.join(folder, 'clock-offset');

export function readClockOffset(folder: string): number {
  try {
    return Number(readFileSync(file(folder), 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw cause;
  }
}

export const writeClockOffset = (folder: string, offsetMs: number): void =>
  writeFileSync(file(folder), `${offsetMs}\n`);
