// The law this node knows: packs that come with the program, and folders the operator adds. Reading
// stops at the first broken file, naming every problem: a node never starts on part of its law.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { refusal } from '../base/refusal.ts';
import { ok, type Result, refused } from '../base/result.ts';
import {
  checkReferences,
  type PackFile,
  type PackVersion,
  problemLine,
  readPack,
} from '../kernel/law/index.ts';
import { packageFolder } from './package-folder.ts';

const REFERENCE = 'reference';
export const packsFolder = (): string => path.join(packageFolder(), 'packs');

/** Reference lists that engines read (DUO terms, diseases, regions, assemblies). */
export const referencePack = (name: string): unknown =>
  parseYaml(readFileSync(path.join(packsFolder(), REFERENCE, `${name}.yaml`), 'utf8'));

export function packFilesIn(folder: string): PackFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file) && file.split(path.sep)[0] !== REFERENCE)
    .sort()
    .map((file) => ({
      path: path.join(path.basename(folder), file),
      bytes: readFileSync(path.join(folder, file)),
    }));
}

export interface LawSource {
  readonly folders: readonly string[];
  /** Demonstration packs are invented law: only a demonstration loads them. */
  readonly withDemonstration: boolean;
  /** When this node learned of each pack, by digest. */
  readonly knownFrom: (digest: string) => string;
}

export function readLaw(source: LawSource): Result<PackVersion[]> {
  const files = source.folders
    .flatMap(packFilesIn)
    .filter(
      (file) => source.withDemonstration || !file.path.includes(`packs${path.sep}demonstration`),
    );
  const readings = files.map(readPack);
  const read = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
  const problems = [
    ...readings.flatMap((reading) => (reading.ok ? [] : reading.problems)),
    ...checkReferences(read),
  ];
  if (problems.length > 0)
    return refused(
      refusal(
        'invalid',
        'node.broken-pack',
        'A rule pack cannot be read; the node does not start.',
        {
          because: problems.map((problem) => ({ text: problemLine(problem) })),
          next: 'Correct the packs named; `entente law test` shows the same problems.',
        },
      ),
    );
  return ok(
    read.map(({ pack, digest }) => ({ pack, digest, knownFrom: source.knownFrom(digest) })),
  );
}
