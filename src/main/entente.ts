// The `entente` command.
import { readFileSync } from 'node:fs';
import path from 'node:path';

// From `src/main` and from `dist/src/main` alike, the package's folder is the first one upwards with a manifest.
function packageVersion(): string {
  let folder = import.meta.dirname;
  for (;;) {
    try {
      return (
        JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }
      ).version;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
      folder = path.dirname(folder);
    }
  }
}

if (process.argv[2] === '--version')
  process.stdout.write(`entente ${packageVersion()} (node ${process.version})\n`);
