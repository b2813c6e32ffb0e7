// A session that ends while somebody types: the same person finds every word again, another person at
// the same machine finds nothing, and signing out keeps nothing.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterPassword, signIn } from './enter.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

const TYPED = 'Arrangement typed before the session ended';

describe.skipIf(isOff)('a session that ends while somebody types', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let base = '';
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(900), openBrowser()]);
    base = stage.addressOf('us');
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  const title = () => page.getByRole('textbox', { name: 'Title' });
  const typeDraft = async () => {
    await page.goto(`${base}/desk/agreements/new?type=data-agreement`);
    await title().fill(TYPED);
  };
  /** As the node ends it: the cookie is worth nothing any more, and the person comes back. */
  const endSession = async () => {
    await page.context().clearCookies();
    await page.evaluate('dispatchEvent(new Event("focus"))');
    await page.getByText('Your session has ended').waitFor();
  };

  it('gives the same person every word back', async () => {
    await signIn(page, base, 'treaty-officer');
    await typeDraft();
    await endSession();
    expect(await title().count()).toBe(0);
    await enterPassword(page, base, 'treaty-officer');
    await title().waitFor();
    expect(await title().inputValue()).toBe(TYPED);
    await expect.poll(() => page.title()).toBe('Draft a text · Entente');
  });

  it('is noticed when an act is refused for it, and the act can be done after', async () => {
    await page.getByRole('checkbox', { name: 'United Kingdom' }).check();
    await page.getByRole('radio', { name: /^Both parties sign/ }).check();
    await page.getByRole('checkbox', { name: 'cardiac-genomes' }).check();
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await page.context().clearCookies();
    const save = page.getByRole('button', { name: 'Save the draft' });
    await save.click();
    await page.getByText('Your session has ended').waitFor();
    await enterPassword(page, base, 'treaty-officer');
    await page.getByRole('button', { name: 'Check your answers' }).click();
    await save.click();
    await page.getByRole('heading', { level: 1, name: TYPED }).waitFor();
  });

  it('gives another person at the same machine nothing of it', async () => {
    await typeDraft();
    await endSession();
    await enterPassword(page, base, 'auditor');
    await page.getByRole('navigation', { name: 'Pages', exact: true }).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Draft a text' }).waitFor();
    expect(await page.content()).not.toContain(TYPED);
    expect(await title().inputValue()).toBe('');
  });

  it('keeps nothing behind the sign-in page when its person signs out', async () => {
    await page.context().clearCookies();
    await signIn(page, base, 'treaty-officer');
    await typeDraft();
    await page.getByRole('button', { name: /: You and display$/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: /^Sign in to the node/ }).waitFor();
    expect(await page.getByText('Your session has ended').count()).toBe(0);
    await enterPassword(page, base, 'treaty-officer');
    await title().waitFor();
    expect(await title().inputValue()).toBe('');
  });
});
