// The package's own folder: the first one upwards with a manifest, from `src/main` and
// `dist/src/main` alike.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export function packageFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

export function packageVersion(): string {
  const manifest = readFileSync(path.join(packageFolder(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
