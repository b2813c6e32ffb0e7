// Two holders fall silent between their word beforehand and the question: the answers that come are
// shown as they come, the slow and the absent one are named, and nobody's silence is taken for a zero.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildQuestion } from './ask-variant.ts';
import { signIn } from './enter.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

describe.skipIf(isOff)('a question of which two holders say nothing', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(600), openBrowser()]);
    page = await browser.newPage();
    await signIn(page, stage.addressOf('us'), 'researcher');
    await buildQuestion(page);
    await stage.fault('slow', '--at', 'us', '--to', 'GB');
    await stage.fault('down', '--at', 'us', '--to', 'JP');
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('shows at once who has spoken and who is waited for, and until when', async () => {
    await page.getByRole('button', { name: 'Send the question' }).click();
    const main = page.getByRole('main');
    await main.getByText('Answers are coming').first().waitFor();
    expect(await main.getByRole('progressbar').count()).toBe(1);
    await main.getByText(/^(GB.*|JP, GB): not heard yet, waited for until \d/).waitFor();
    await main
      .getByText(/Data Availability and Transparency Act 2022/)
      .first()
      .waitFor();
    expect(await main.getByText(/not heard yet/).count()).toBe(1);
  });

  it('names the slow one and the absent one, and counts neither as nothing', async () => {
    const main = page.getByRole('main');
    await main.getByText('Some said nothing').waitFor();
    await main
      .getByText(/^GB did not answer by \d/)
      .first()
      .waitFor();
    await main
      .getByText(/^JP could not be reached/)
      .first()
      .waitFor();
    expect(await main.getByText('Their silence is not a zero').count()).toBe(1);
    expect(await main.getByText(/^0 carriers/).count()).toBe(0);
  });

  it('is answered when it is asked again after they are back', async () => {
    await stage.fault('none');
    await page.getByRole('link', { name: 'Ask again with changes' }).click();
    await page.getByRole('button', { name: 'Ask the holders first' }).click();
    await page.getByText('2 will be answered and 1 will be refused').waitFor();
    await page.getByRole('button', { name: 'Send the question' }).click();
    await page.getByText('All 3 have spoken.').waitFor();
    expect(await page.getByRole('main').getByText('37 carriers').count()).toBeGreaterThan(0);
  });
});
