// Reads other people's test vectors where they are at hand; tests that use them skip, saying so,
// where they are not. None of them is part of this repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data/vectors');

export const hasForeignVectors = existsSync(FOLDER);
export const foreignTitle = (title: string): string =>
  hasForeignVectors ? title : `${title} (skipped: ../shared/data/vectors is absent)`;

export const foreignBytes = (file: string): Uint8Array => readFileSync(path.join(FOLDER, file));
export const foreignJson = <T>(file: string): T =>
  JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as T;

/** Every JSON file below the folder, as relative paths. */
export const foreignFiles = (folder: string): string[] =>
  readdirSync(path.join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.join(folder, file))
    .sort();
