// Every page in four looks: axe finds nothing, nothing scrolls sideways (nor when it is read from the
// right), the browser's console stays empty, and a picture is left in artefacts/. One keyboard walk
// a page: the focus is always seen.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focusWalk } from './keyboard.ts';
import { fitsItsWindow, LOOKS, violationsOn, wear } from './looks.ts';
import type { PageUnderTest } from './page-under-test.ts';
import { PAGES } from './pages.ts';
import { ARTEFACTS, chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';
import { idsOf } from './stage-ids.ts';
import { visitors } from './visitors.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

describe.skipIf(isOff)('every page of the desk', () => {
  let stage: Stage;
  let browser: Browser;
  let visit: ReturnType<typeof visitors>;
  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    [stage, browser] = await Promise.all([openStage(400), openBrowser()]);
    visit = visitors(stage, browser, await idsOf(stage));
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const open = async (one: PageUnderTest) => {
    const { page, address } = await visit(one);
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text());
    });
    page.on('pageerror', (cause) => said.push(`${cause}`));
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: one.heading }).waitFor();
    await page.waitForLoadState('networkidle');
    return { page, said: () => said.filter((text) => !isRefusal(text)) };
  };

  it.concurrent.each(PAGES)('$name', async (one) => {
    const { page, said } = await open(one);
    const seen: string[] = [];
    for (const look of LOOKS) {
      await wear(page, look);
      await page.screenshot({
        path: path.join(ARTEFACTS, `${one.name}-${look.name}.png`),
        fullPage: true,
      });
      const violations = await violationsOn(page);
      seen.push(...violations.map((text) => `${look.name}: ${text}`));
      if (!(await fitsItsWindow(page))) seen.push(`${look.name}: scrolls sideways`);
    }
    await page.evaluate(`document.documentElement.dir = 'rtl'`);
    for (const look of LOOKS.filter(({ name }) => name === 'light' || name === 'narrow')) {
      await wear(page, look);
      if (!(await fitsItsWindow(page))) seen.push(`${look.name} from the right: scrolls sideways`);
    }
    await page.evaluate(`document.documentElement.dir = 'ltr'`);
    expect(seen).toEqual([]);
    expect(await headings(page)).toBe(1);
    await wear(page, LOOKS[0]!);
    const walk = await focusWalk(page, 60);
    expect(walk.steps).toBeGreaterThan(0);
    expect(walk.unseen).toEqual([]);
    expect(said()).toEqual([]);
    await page.context().close();
  });
});

/** The browser itself reports 4xx answers; the page shows them as refusals. */
const isRefusal = (text: string): boolean =>
  /the server responded with a status of 4\d\d/.test(text);

const headings = (page: Page): Promise<number> => page.getByRole('heading', { level: 1 }).count();
