// The second story: an agreement between two nations is drafted, proposed, signed at both nodes, in
// force, and suspended by a text of its own. By role and name only.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './enter.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

const AGREEMENT = 'Cardiac genomes, a pilot of two (invented)';
const SUSPENSION = 'Pause of the pilot of two (invented)';

describe.skipIf(isOff)('an agreement of two nations', () => {
  let stage: Stage;
  let browser: Browser;
  let us: Page;
  let uk: Page;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(500), openBrowser()]);
    [us, uk] = await Promise.all([
      browser.newContext().then((context) => context.newPage()),
      browser.newContext().then((context) => context.newPage()),
    ]);
    await signIn(us, stage.addressOf('us'), 'treaty-officer');
    await signIn(uk, stage.addressOf('uk'), 'treaty-officer');
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('is drafted from its kind; what is missing is said beside its field and nothing is lost', async () => {
    await beginDraft(us, 'Data agreement');
    await us.getByRole('textbox', { name: 'Title' }).fill(AGREEMENT);
    await us.getByRole('checkbox', { name: 'cardiac-genomes' }).check();
    await us.getByRole('button', { name: 'Check your answers' }).click();
    await us.getByText('Choose at least one other party.').first().waitFor();
    expect(await us.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(AGREEMENT);
    await chooseParties(us);
    await saveDraft(us);
    await us.getByRole('heading', { level: 1, name: AGREEMENT }).waitFor();
  });

  it('is proposed, and the other nation can read and sign it', async () => {
    await propose(us);
    await open(uk, AGREEMENT);
    const way = uk.getByRole('link', { name: 'Read and sign' });
    await way.waitFor();
    expect(await way.getAttribute('href')).toMatch(/\/agreements\/ins_[a-z0-9]+\/sign$/);
  });

  it('is signed at both nodes over bytes whose digest each browser computed, and is in force', async () => {
    await sign(us, 'US');
    await sign(uk, 'GB');
    await open(us, AGREEMENT);
    await us.getByRole('main').getByText('In force', { exact: true }).first().waitFor();
    await open(uk, AGREEMENT);
    await uk.getByRole('main').getByText('In force', { exact: true }).first().waitFor();
  });

  it('is suspended by a text that both sign', async () => {
    await beginDraft(us, 'Suspension of an agreement');
    await us.getByRole('textbox', { name: 'Title' }).fill(SUSPENSION);
    await chooseParties(us);
    const choice = us.getByRole('combobox', { name: 'Text it acts on' });
    await choice.selectOption({ label: `${AGREEMENT} (GB, US)` });
    await us.getByRole('textbox', { name: 'Reason' }).fill('The pilot is reviewed.');
    await saveDraft(us);
    await us.getByRole('heading', { level: 1, name: SUSPENSION }).waitFor();
    await propose(us);
    await sign(us, 'US');
    await open(uk, SUSPENSION);
    await sign(uk, 'GB');
    for (const page of [us, uk]) {
      await open(page, AGREEMENT);
      await page.getByRole('main').getByText('Suspended', { exact: true }).first().waitFor();
    }
  });
});

const goTo = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name, exact: true })
    .click();

async function beginDraft(page: Page, kind: string): Promise<void> {
  await goTo(page, 'Agreements');
  await page
    .getByRole('link', { name: /^Draft/ })
    .first()
    .click();
  await page.getByRole('link', { name: `Choose this kind : ${kind}`, exact: true }).click();
}

async function chooseParties(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'United Kingdom' }).check();
  await page.getByRole('radio', { name: /^Both parties sign/ }).check();
}

async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  await page.getByRole('button', { name: 'Save the draft' }).click();
}

async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Propose' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Sign and send' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** From the list of agreements, which looks again by itself for what partners send. */
async function open(page: Page, title: string): Promise<void> {
  await goTo(page, 'Home');
  await goTo(page, 'Agreements');
  await page.getByRole('main').getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function sign(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Read and sign' }).click();
  await page.getByRole('heading', { level: 1, name: /^Sign: / }).waitFor();
  await page.getByRole('checkbox', { name: /^I have read/ }).check();
  await page.getByRole('button', { name: /^Go on: check/ }).click();
  await page.getByRole('button', { name: /^Go on: see the bytes/ }).click();
  await page.getByText('The two digests are equal').waitFor();
  await page.getByRole('checkbox', { name: /^I have seen the digest/ }).check();
  await page.getByRole('button', { name: /^Go on: sign/ }).click();
  await page.getByRole('textbox', { name: /^To sign, type/ }).fill(code);
  await page.getByRole('button', { name: /^Sign with the nation/ }).click();
  await page.getByRole('heading', { name: 'Signed' }).waitFor();
}
