// The files beside an inspected one (its index, a part of a triplet), or within an inspected
// folder. Nothing outside of that folder is ever opened, and all is closed after the inspection.
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { SeekableFile } from './contract.ts';
import { seekable } from './sources/index.ts';

const OPEN_MAX = 256;

export class FilesBeside {
  readonly #folder: string;
  readonly #open = new Map<string, SeekableFile & { close(): Promise<void> }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async find(name: string): Promise<SeekableFile | null> {
    const file = path.resolve(this.#folder, name);
    if (name.includes('\0') || !isBelow(path.resolve(this.#folder), file)) return null;
    const known = this.#open.get(file);
    if (known) return known;
    const found = await seekable(file);
    if (found === null) return null;
    // A link may lead out of the folder.
    if (!isBelow(await realpath(this.#folder), await realpath(file))) {
      await found.close();
      return null;
    }
    if (this.#open.size >= OPEN_MAX) await this.#closeOldest();
    this.#open.set(file, found);
    return found;
  }

  async #closeOldest(): Promise<void> {
    const [oldest] = this.#open.keys();
    await this.#open.get(oldest!)!.close();
    this.#open.delete(oldest!);
  }

  async close(): Promise<void> {
    for (const file of this.#open.values()) await file.close();
    this.#open.clear();
  }
}

function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
