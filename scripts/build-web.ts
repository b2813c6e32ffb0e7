// Builds the pages into dist/web, with compressed twins of every file a browser loads, and a stamp
// of what they were built from. `--if-stale` does nothing when the stamp still fits; `npm start` asks
// for that. An installed package carries the built pages and has no sources to build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { InlineConfig } from 'vite';

const root = path.join(import.meta.dirname, '..');
const sources = path.join(root, 'src/faces/web');
const bundle = path.join(root, 'dist/web');
const stampFile = path.join(bundle, '.stamp');

type Warn = Parameters<
  NonNullable<NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>['onwarn']>
>;
function exceptDirectives(warning: Warn[0], warn: Warn[1]): void {
  if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
}

/** Style sheets arrive in any order; each says first which layer outranks which. */
const layersInOrder = {
  name: 'layers-in-order',
  generateBundle(_options: unknown, files: Record<string, { type: string; source?: unknown }>) {
    for (const [name, file] of Object.entries(files))
      if (name.endsWith('.css') && file.type === 'asset')
        file.source = `@layer tokens,base,ui,pages,print;${file.source}`;
  },
};

// Nothing is inlined: the node's Content-Security-Policy allows neither inline script nor data: fonts.
const webBuild = {
  root: sources,
  base: '/',
  publicDir: false,
  resolve: { alias: { 'typebox/compile': path.join(sources, 'api/check-schema.ts') } },
  plugins: [layersInOrder],
  css: { modules: { generateScopedName: '[name]-[local]-[hash:base64:4]' } },
  build: {
    outDir: bundle,
    emptyOutDir: true,
    target: 'es2023',
    // The first that know light-dark().
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    manifest: true,
    // "use client" means something to servers that render React; nothing here does.
    rolldownOptions: { onwarn: exceptDirectives },
  },
} satisfies InlineConfig;

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

/** A digest of everything that ends up in the pages. */
function stampOfSources(): string {
  const hash = createHash('sha256');
  const parts = [
    ...filesUnder(sources),
    ...filesUnder(path.join(root, 'src/base')),
    ...filesUnder(path.join(root, 'src/kernel/ledger')),
    path.join(root, 'package-lock.json'),
  ];
  for (const file of parts)
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const keptStamp = (): string | null =>
  existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : null;

function compressAll(): void {
  for (const file of filesUnder(bundle).filter((name) => /\.(js|css|html|json|svg)$/.test(name))) {
    const bytes = readFileSync(file);
    if (bytes.length < 1024) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
  }
}

async function buildWeb(): Promise<void> {
  const started = performance.now();
  // Tests build too, and their setting would put React's development build into the pages.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ ...webBuild, configFile: false, logLevel: 'warn' });
  compressAll();
  writeFileSync(stampFile, stampOfSources());
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`The pages are built into dist/web (${seconds} s).`);
}

const isAskedIfStale = process.argv.includes('--if-stale');
if (!existsSync(sources)) console.log('The pages came with the package.');
else if (!isAskedIfStale || keptStamp() !== stampOfSources()) await buildWeb();
