// The first story: a question to all partners, answered by two with receipts, refused by the third with
// its Act. By role and name only.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildQuestion } from './ask-variant.ts';
import { signIn } from './enter.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

describe.skipIf(isOff)('a question to three nations', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(600), openBrowser()]);
    page = await browser.newPage();
    await signIn(page, stage.addressOf('us'), 'researcher');
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('is built without syntax, and each holder says beforehand what its law will say', async () => {
    await buildQuestion(page);
    expect(await page.getByText('The holder’s own word').count()).toBeGreaterThan(0);
  });

  it('is answered node by node, each number with its receipt, the refusal with its Act', async () => {
    await page.getByRole('button', { name: 'Send the question' }).click();
    await page.getByText('All 3 have spoken.').waitFor();
    const main = page.getByRole('main');
    expect(await main.getByText('37 carriers').count()).toBeGreaterThan(0);
    expect(await main.getByText('21 carriers').count()).toBeGreaterThan(0);
    expect(
      await main.getByText(/Data Availability and Transparency Act 2022/).count(),
    ).toBeGreaterThan(0);
    const receipt = main
      .getByRole('group')
      .filter({ hasText: /^\s*Receipt ent_/ })
      .last();
    await receipt
      .getByText(/^\s*Receipt/)
      .first()
      .click();
    await receipt.getByRole('button', { name: 'Check it here' }).click();
    await main.getByText(/^The promise holds/).waitFor();
  });

  it('leads to the receipt in the holder’s log, checked here and failing when altered', async () => {
    const asked = page.url();
    await page.getByRole('link', { name: 'Open the receipt from the holder’s log' }).click();
    await page.getByRole('heading', { level: 1, name: /^Entry in the log of (GB|JP)$/ }).waitFor();
    await page.getByRole('button', { name: 'Check the proof here' }).click();
    await page.getByText(/^The receipt holds/).waitFor();
    const looked = page.getByRole('table', { name: 'What was looked at' });
    for (const thing of [/^inclusion/, /^cosignature/, /^body/])
      expect(await looked.getByRole('row', { name: thing }).first().textContent()).toContain(
        'holds',
      );
    await page.getByRole('button', { name: 'In what happened' }).click();
    await page.getByRole('alert').filter({ hasText: 'The receipt does not hold' }).waitFor();
    await page.goto(asked);
    await page.getByText('All 3 have spoken.').waitFor();
  });

  it('shows whoever follows its link the table that its sender saw', async () => {
    const figure = page.getByRole('figure').first();
    await figure.getByRole('tab', { name: 'Table' }).click();
    await page.waitForURL(/tables=/);
    await page.reload();
    await figure.getByRole('tab', { name: 'Table', selected: true }).waitFor();
    expect(await figure.getByRole('table').isVisible()).toBe(true);
    await figure.getByRole('tab', { name: 'Figure' }).click();
    await page.waitForURL((url) => !url.search.includes('tables'));
  });

  it('is whole on paper: whose node it is from, figure, table and citations, nothing to press', async () => {
    await page.emulateMedia({ media: 'print' });
    const seen = (role: 'navigation' | 'button' | 'banner') =>
      page.getByRole(role).filter({ visible: true }).count();
    expect([await seen('navigation'), await seen('button'), await seen('banner')]).toEqual([
      0, 0, 0,
    ]);
    const printed = page.getByText(/^United States of America · .* entries · /);
    expect(await printed.textContent()).toContain(new URL(page.url()).pathname);
    const parts = [printed, page.getByRole('figure').first(), page.getByRole('table').first()];
    for (const part of parts) expect(await part.isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
    expect(await printed.isVisible()).toBe(false);
  });
});
