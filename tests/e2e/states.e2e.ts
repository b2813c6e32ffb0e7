// Every page while it waits for its node, when the node does not answer, when it answers again, and
// when only one read fails: nothing is left to chance, nothing is silently less.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page, Request, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitsItsWindow, LOOKS, violationsOn, wear } from './looks.ts';
import type { PageUnderTest } from './page-under-test.ts';
import { PAGES } from './pages.ts';
import { ARTEFACTS, chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';
import { idsOf } from './stage-ids.ts';
import { visitors } from './visitors.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

/** The frame asks these for itself and shows by itself what came of it. */
const OF_THE_FRAME = ['/sessions/me', '/node/status'];
/** A page that stops asking its node would be silently less: only these ask for nothing. */
const READS_NOTHING = new Set([
  ...['ask-forbidden', 'dataset-register-forbidden'],
  ...['kit', 'law-import', 'not-found'],
]);
/** Put as POST because they are long; nothing is written by them. */
const LONG_READS = ['/data-commons/catalogue-searches'];
const SILENT = /^The node does not answer$|A part of this page is missing/;

describe.skipIf(isOff)('every page of the desk, before and without its answer', () => {
  let stage: Stage;
  let browser: Browser;
  let visit: ReturnType<typeof visitors>;
  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    [stage, browser] = await Promise.all([openStage(800), openBrowser()]);
    visit = visitors(stage, browser, await idsOf(stage));
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it.concurrent.each(PAGES)('$name', async (one) => {
    const reads = await readsOf(one);
    expect(reads.length > 0, 'asks its node for something').toBe(!READS_NOTHING.has(one.name));
    if (reads.length === 0) return;
    const wrong = [...(await waiting(one)), ...(await silent(one))];
    for (const read of reads) if (isNew(read)) wrong.push(...(await lacking(one, read)));
    expect(wrong).toEqual([]);
  });

  /** Each read is taken away once, on the first page that asks for it. */
  const tried = new Set<string>();
  const isNew = (read: string): boolean => {
    const shape = read.replace(/\/[a-z]{2,4}_[a-z0-9]+|\/[A-Z]{2}\b/g, '/…');
    return !tried.has(shape) && tried.add(shape).size > 0;
  };

  const readsOf = async (one: PageUnderTest): Promise<string[]> => {
    const { page, address } = await visit(one);
    const reads = new Set<string>();
    page.on('request', (request) => {
      if (isRead(request)) reads.add(new URL(request.url()).pathname);
    });
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: one.heading }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().close();
    return [...reads];
  };

  const waiting = async (one: PageUnderTest): Promise<string[]> => {
    const { page, address } = await visit(one);
    const held: Route[] = [];
    await page.route(
      () => true,
      (route) => (isRead(route.request()) ? void held.push(route) : route.continue()),
    );
    await page.goto(address);
    const wrong: string[] = [];
    const main = page.getByRole('main');
    await main
      .getByRole('status')
      .filter({ hasText: 'Loading' })
      .or(main.getByRole('heading', { level: 1 }))
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => wrong.push('waiting: blank'));
    wrong.push(...(await looked(page, `${one.name}-waiting`)));
    await Promise.all(held.map((route) => route.abort()));
    await page.context().close();
    return wrong;
  };

  const silent = async (one: PageUnderTest): Promise<string[]> => {
    const { page, address } = await visit(one);
    await page.route(
      () => true,
      (route) => (isRead(route.request()) ? route.abort() : route.continue()),
    );
    await page.goto(address);
    const wrong: string[] = [];
    const main = page.getByRole('main');
    const again = main.getByRole('button', { name: 'Try again' });
    await again
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => wrong.push('silent: unsaid'));
    wrong.push(...(await looked(page, `${one.name}-silent`)));
    await page.unrouteAll();
    for (let asked = 0; asked < 9 && (await main.getByText(SILENT).count()) > 0; asked += 1) {
      await main.evaluate(askAgain);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(500);
    }
    await page
      .getByRole('heading', { level: 1, name: one.heading })
      .waitFor({ timeout: 20_000 })
      .catch(() => wrong.push('answered again: not whole'));
    if ((await main.getByText(SILENT).count()) > 0) wrong.push('answered again: still silent');
    await page.context().close();
    return wrong;
  };

  const lacking = async (one: PageUnderTest, read: string): Promise<string[]> => {
    const { page, address } = await visit(one);
    await page.route(
      (url) => url.pathname === read,
      (route) => route.abort(),
    );
    await page.goto(address);
    const said = page.getByRole('main').getByText(SILENT);
    const wrong: string[] = [];
    await said
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => wrong.push(`without ${read}: unsaid`));
    await page.context().close();
    return wrong;
  };
});

/** Every one that stands there now: some go by themselves, since their page looks again. */
const askAgain = (main: Element): void => {
  for (const button of main.querySelectorAll('button'))
    if (button.textContent === 'Try again') button.click();
};

const isRead = (request: Request): boolean => {
  const { pathname } = new URL(request.url());
  return (
    request.resourceType() === 'fetch' &&
    (request.method() === 'GET' || LONG_READS.includes(pathname)) &&
    !pathname.startsWith('/desk/') &&
    !OF_THE_FRAME.includes(pathname)
  );
};

async function looked(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const look of LOOKS.filter(({ name }) => name === 'light' || name === 'narrow')) {
    await wear(page, look);
    await page.screenshot({
      path: path.join(ARTEFACTS, `${name}-${look.name}.png`),
      fullPage: true,
    });
    wrong.push(...(await violationsOn(page)).map((text) => `${name} ${look.name}: ${text}`));
    if (!(await fitsItsWindow(page))) wrong.push(`${name} ${look.name}: scrolls sideways`);
  }
  return wrong;
}
