// The four ways in which every page is looked at, and what axe finds in each.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export interface Look {
  readonly name: 'light' | 'dark' | 'narrow' | 'forced-colours';
  readonly window: { readonly width: number; readonly height: number };
  readonly media: {
    readonly colorScheme: 'light' | 'dark';
    readonly forcedColors: 'active' | 'none';
  };
}

const wide = { width: 1440, height: 900 };
const light = { colorScheme: 'light', forcedColors: 'none' } as const;
export const LOOKS: readonly Look[] = [
  { name: 'light', window: wide, media: light },
  { name: 'dark', window: wide, media: { ...light, colorScheme: 'dark' } },
  { name: 'narrow', window: { width: 320, height: 800 }, media: light },
  { name: 'forced-colours', window: wide, media: { ...light, forcedColors: 'active' } },
];

/** The page as it stands, in another look; what it computes from its width has been drawn again. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia(look.media);
  await page.setViewportSize(look.window);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {
      readonly target: readonly string[];
      readonly failureSummary: string;
    }[];
  }[];
}

/** One line a violation: rule, element, what to do. The page's own policy forbids foreign script, so
 * axe is evaluated by the browser's debugger, not added to the document. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(SOURCE);
  const options = { runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] };
  const result = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as AxeResult;
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary}`,
    ),
  );
}

/** True when the page is no wider than its window: nothing scrolls sideways at 320 px. */
export const fitsItsWindow = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1,
  );
