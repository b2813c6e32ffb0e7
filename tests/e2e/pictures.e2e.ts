// The README's six pictures, taken anew on a fresh demonstration. They are left in artefacts/readme;
// `ENTENTE_PICTURES=docs/pictures npm run e2e -- pictures` puts them where the README shows them.
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './enter.ts';
import { LOOKS, wear } from './looks.ts';
import {
  ARTEFACTS,
  chromiumPath,
  type NationKey,
  openBrowser,
  openStage,
  SKIPPED,
  type Stage,
} from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);
const folder = process.env['ENTENTE_PICTURES'] ?? path.join(ARTEFACTS, 'readme');
/** An empty page of this size packs to less. */
const PICTURE_BYTES_MIN = 60_000;

interface Picture {
  readonly name: string;
  readonly as: string;
  readonly node?: NationKey;
  readonly address: string;
  /** What a person does before it is taken. */
  readonly reach?: (page: Page) => Promise<void>;
  readonly isWhole?: boolean;
}

const PICTURES: readonly Picture[] = [
  { name: 'home', as: 'auditor', address: '/desk/', isWhole: true },
  {
    name: 'answers',
    as: 'researcher',
    address: '/desk/questions',
    reach: async (page) => {
      // The first question that was ever asked: answered by two holders, not by the third.
      await page.getByRole('row').last().getByRole('link').first().click();
      await page.getByRole('figure').first().waitFor();
      await page.getByText('Duties', { exact: true }).first().waitFor();
    },
    isWhole: true,
  },
  {
    name: 'readiness',
    as: 'steward',
    node: 'uk',
    address: '/desk/datasets',
    reach: async (page) => {
      await page
        .getByRole('link', { name: /^Thornfield Heart Cohort/ })
        .first()
        .click();
      await page
        .getByRole('link', { name: /checks/i })
        .first()
        .click();
      await page.getByRole('heading', { level: 1, name: /readiness/i }).waitFor();
    },
  },
  { name: 'law', as: 'auditor', address: '/desk/law' },
  {
    name: 'receipt',
    as: 'auditor',
    address: '/desk/log',
    reach: async (page) => {
      const entries = page.getByRole('table', { name: 'Entries' });
      await entries.getByRole('link', { name: 'question.asked' }).first().click();
      await page.getByRole('button', { name: 'Check the proof here' }).click();
      await page.getByText('The receipt holds', { exact: true }).waitFor();
    },
    isWhole: true,
  },
  {
    name: 'palette',
    as: 'auditor',
    address: '/desk/',
    reach: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('combobox').fill('28 CFR');
      await page.getByRole('option').nth(1).waitFor();
    },
  },
];

describe.skipIf(isOff)('the pictures of the README', () => {
  let stage: Stage;
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [stage, browser] = await Promise.all([openStage(700), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it.each(PICTURES)('$name', async ({ name, as, node = 'us', address, reach, isWhole = false }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    const base = stage.addressOf(node);
    await wear(page, LOOKS[0]!);
    await signIn(page, base, as);
    await page.goto(base + address);
    await page.waitForLoadState('networkidle');
    await reach?.(page);
    await page.waitForLoadState('networkidle');
    const file = path.join(folder, `${name}.png`);
    await page.screenshot({ path: file, fullPage: isWhole });
    expect(statSync(file).size).toBeGreaterThan(PICTURE_BYTES_MIN);
    await context.close();
  });
});
