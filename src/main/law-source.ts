// Where packs are read from: the folder that comes with the program, and those the operator adds.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { PackFile } from '../kernel/law/index.ts';
import { packageFolder } from './package-folder.ts';

const REFERENCE = 'reference';
export const packsFolder = (): string => path.join(packageFolder(), 'packs');
export const referenceFile = (name: string): string =>
  path.join(packsFolder(), REFERENCE, `${name}.yaml`);

/** Reference lists that engines read (DUO terms, diseases, regions). */
export const referencePack = (name: string): unknown =>
  parseYaml(readFileSync(referenceFile(name), 'utf8'));

export function packFilesIn(folder: string): PackFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file) && file.split(path.sep)[0] !== REFERENCE)
    .sort()
    .map((file) => ({
      path: path.join(path.basename(folder), file),
      bytes: readFileSync(path.join(folder, file)),
    }));
}
