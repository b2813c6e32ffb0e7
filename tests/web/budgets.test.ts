// The weight of the pages, as the browser loads them: script compressed with gzip, map data apart.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');
const BUNDLE = path.join(ROOT, 'dist/web');
const FIRST_PAGE_KB_MAX = 160;
const MODULE_KB_MAX = 40;
// Components, figures and formats that several modules' pages share: loaded once, by the first.
const SHARED_KB_MAX = 90;

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

let manifest: Manifest;
beforeAll(() => {
  execFileSync(process.execPath, [path.join(ROOT, 'scripts/build-web.ts'), '--if-stale']);
  manifest = JSON.parse(readFileSync(path.join(BUNDLE, '.vite/manifest.json'), 'utf8'));
}, 60_000);

/** This chunk and everything it imports before it can run. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key]?.imports ?? []) withImports(imported, seen);
  return seen;
}

const kilobytes = (keys: Iterable<string>): number =>
  [...keys]
    .map((key) => manifest[key]!.file)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(path.join(BUNDLE, file))).length, 0) / 1024;

const isMapData = (key: string): boolean => /\/map\/|world/.test(key);

const entryKey = (): string => Object.keys(manifest).find((key) => manifest[key]!.isEntry)!;

describe('the weight of the pages', () => {
  it(`loads the first page with at most ${FIRST_PAGE_KB_MAX} kB of script`, () => {
    const first = withImports(entryKey());
    for (const page of ['pages/home/home-page.tsx', 'pages/enter/sign-in-page.tsx'])
      expect(manifest[page], page).toBeDefined();
    const home = new Set([...first, ...withImports('pages/home/home-page.tsx')]);
    const weight = kilobytes([...home].filter((key) => !isMapData(key)));
    console.log(`first page: ${weight.toFixed(1)} kB gzip of script`);
    expect(weight).toBeLessThanOrEqual(FIRST_PAGE_KB_MAX);
  });

  it(`keeps each module’s own pages within ${MODULE_KB_MAX} kB, what they share within ${SHARED_KB_MAX}`, () => {
    const first = withImports(entryKey());
    const pages = Object.keys(manifest).filter((key) => /^pages\/[^/]+\//.test(key));
    const users = new Map<string, Set<string>>();
    for (const page of pages)
      for (const chunk of withImports(page)) {
        const known = users.get(chunk) ?? new Set();
        users.set(chunk, known.add(page.split('/')[1]!));
      }
    const later = [...users].filter(([chunk]) => !first.has(chunk) && !isMapData(chunk));
    const shared = kilobytes(later.filter(([, by]) => by.size > 1).map(([chunk]) => chunk));
    const own = later.filter(([, by]) => by.size === 1);
    const modules = [...Map.groupBy(own, ([, by]) => [...by][0]!)].map(([module, chunks]) => ({
      module,
      weight: kilobytes(chunks.map(([chunk]) => chunk)),
    }));
    for (const { module, weight } of modules) console.log(`${module}: ${weight.toFixed(1)} kB`);
    console.log(`shared by modules: ${shared.toFixed(1)} kB`);
    expect(modules.length).toBeGreaterThan(4);
    expect(modules.filter(({ weight }) => weight > MODULE_KB_MAX)).toEqual([]);
    expect(shared).toBeLessThanOrEqual(SHARED_KB_MAX);
  });
});
