// Every page in four looks: axe finds nothing, nothing scrolls sideways, the browser's console stays
// empty, and a picture is left in artefacts/. One keyboard walk a page: the focus is always seen.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './enter.ts';
import { focusWalk } from './keyboard.ts';
import { fitsItsWindow, LOOKS, type Look, violationsOn } from './looks.ts';
import { type Ids, PAGES, type PageUnderTest } from './pages.ts';
import { ARTEFACTS, chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';
import { idsOf } from './stage-ids.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

describe.skipIf(isOff)('every page of the desk', () => {
  let stage: Stage;
  let browser: Browser;
  let ids: Ids;
  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    [stage, browser] = await Promise.all([openStage(400), openBrowser()]);
    ids = await idsOf(stage);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const open = async (one: PageUnderTest, look: Look) => {
    const context = await browser.newContext({ ...look.context, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    page.on('pageerror', (cause) => said.push(`${cause}`));
    const base = stage.addressOf(one.node ?? 'us');
    if (one.as) await signIn(page, base, one.as);
    await page.goto(base + one.address(ids));
    await page.getByRole('heading', { level: 1, name: one.heading }).waitFor();
    await page.waitForLoadState('networkidle');
    return { page, said: () => said.filter((text) => !isRefusal(text)) };
  };

  describe.each(PAGES)('$name', (one) => {
    it.each(LOOKS)('in $name', async (look) => {
      const { page, said } = await open(one, look);
      await page.screenshot({
        path: path.join(ARTEFACTS, `${one.name}-${look.name}.png`),
        fullPage: true,
      });
      expect(await violationsOn(page)).toEqual([]);
      expect(await fitsItsWindow(page), 'scrolls sideways').toBe(true);
      expect(await headings(page)).toBe(1);
      expect(said()).toEqual([]);
      await page.context().close();
    });

    it('by keyboard alone', async () => {
      const { page } = await open(one, LOOKS[0]!);
      const walk = await focusWalk(page, 60);
      expect(walk.steps).toBeGreaterThan(0);
      expect(walk.unseen).toEqual([]);
      await page.context().close();
    });
  });
});

/** The browser itself reports 4xx answers; the page shows them as refusals. */
const isRefusal = (text: string): boolean =>
  /the server responded with a status of 4\d\d/.test(text);

const headings = (page: Page): Promise<number> => page.getByRole('heading', { level: 1 }).count();
