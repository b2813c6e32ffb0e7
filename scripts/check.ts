// `npm run check`: types, lint, format, dependency rules, dead code, house rules. Runs all, then
// fails if any failed, so that one run shows everything. With `--write` the contract and the help
// are written as files first.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

function bin(name: string, command = name): string {
  const folder = path.join(root, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  return path.join(
    folder,
    typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[command]!,
  );
}

// Files that did not change are not checked again.
const TYPES_CACHE = path.join(root, 'node_modules/.cache/entente/types.tsbuildinfo');

const steps: [string, string[]][] = [
  [
    'types',
    [bin('typescript', 'tsc'), '-p', '.', '--incremental', '--tsBuildInfoFile', TYPES_CACHE],
  ],
  ['lint and format', [bin('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']],
  [
    'dependency rules',
    [bin('dependency-cruiser', 'depcruise'), 'src', '--config', '.dependency-cruiser.cjs'],
  ],
  ['dead code', [bin('knip'), '--no-progress']],
  ['house rules', [bin('vitest'), 'run', 'tests/house']],
];

if (process.argv.includes('--write'))
  steps.unshift(['contract and help', [path.join(root, 'scripts/golden.ts')]]);

const failed: string[] = [];
for (const [name, args] of steps) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (status === 0) continue;
  failed.push(name);
  process.stdout.write(stdout + stderr);
}
if (failed.length > 0) {
  console.error(`check failed: ${failed.join(', ')}`);
  process.exit(1);
}
