// The law: do all rule packs of this node read.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { problemLine, readPack } from '../../kernel/law/index.ts';
import { packFilesIn, packsFolder } from '../law-source.ts';
import { besideSettings } from '../read-only-node.ts';
import type { Settings } from '../settings.ts';
import { bad, type Finding, fine } from './finding.ts';

export function checkPacks(settings: Settings): Finding[] {
  const extra = (settings.extraPacks ?? []).map((name) => besideSettings(settings, name));
  const absent = extra.filter((folder) => !existsSync(folder));
  const folders = [packsFolder(), ...extra.filter((folder) => existsSync(folder))];
  const files = folders
    .flatMap(packFilesIn)
    .filter(
      (file) =>
        settings.isDemonstration || !file.path.startsWith(path.join('packs', 'demonstration')),
    );
  const problems = files.flatMap((file) => {
    const reading = readPack(file);
    return reading.ok ? [] : reading.problems;
  });
  const next = 'Correct the pack; `entente law test` checks it. The node does not start on it.';
  return [
    ...absent.map((folder) => bad('packs', `${folder} is not there`, 'Correct `extraPacks`.')),
    ...problems.map((problem) => bad('packs', problemLine(problem), next)),
    ...(problems.length === 0 ? [fine('packs', `${files.length} read`)] : []),
  ];
}
