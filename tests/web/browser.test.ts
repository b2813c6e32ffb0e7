// The portable verifier in the browser itself: built alone, without the pages, it says of every
// published vector what it says in Node. Without Chromium this is skipped, and the run says so.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openBrowser, SKIPPED } from '../e2e/stage.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

const PAGE = `<!doctype html><title>verifier</title>
<script type="module">import * as verifier from '/verifier.js'; window.verifier = verifier;</script>`;

interface Receipts {
  readonly policy: string;
  readonly receipts: readonly { receipt: string; state: string; firstBad: string | null }[];
}
const { policy, receipts } = JSON.parse(
  readFileSync(path.join(ROOT, 'tests/vectors/ledger-receipts.json'), 'utf8'),
) as Receipts;

/** Runs in the page. */
async function judge([policyText, texts]: [string, string[]]) {
  const { verifier } = globalThis as unknown as {
    verifier: typeof import('../../src/portable.ts');
  };
  const said = verifier.parsePolicy(policyText);
  if (!said.ok) throw new Error(said.refusal.message);
  const found = [];
  for (const text of texts) {
    const { firstBad, state } = await verifier.verifyReceipt(text, said.value);
    found.push({ firstBad: firstBad?.what ?? null, state });
  }
  return found;
}

async function buildVerifier(folder: string): Promise<string> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    publicDir: false,
    // As on the pages, whose Content-Security-Policy lets nobody compile a schema.
    resolve: {
      alias: { 'typebox/compile': path.join(ROOT, 'src/faces/web/api/check-schema.ts') },
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      lib: { entry: path.join(ROOT, 'src/portable.ts'), formats: ['es'], fileName: 'verifier' },
    },
  });
  return readFileSync(path.join(folder, 'verifier.js'), 'utf8');
}

describe.skipIf(isOff)('the portable verifier, in the browser', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-verifier-'));
    const script = await buildVerifier(folder);
    rmSync(folder, { recursive: true });
    server = createServer((request, response) => {
      const isScript = request.url === '/verifier.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(isScript ? script : PAGE);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it('finds receipts good or bad as in Node', async () => {
    const texts = receipts.map(({ receipt }) => receipt);
    const found = await page.evaluate(judge, [policy, texts] as [string, string[]]);
    expect(found).toEqual(receipts.map(({ firstBad, state }) => ({ firstBad, state })));
  });
});
