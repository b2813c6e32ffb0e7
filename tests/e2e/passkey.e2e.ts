// Signing in with a passkey, as a device makes it: Chromium's virtual authenticator stands for the
// device (WebAuthn Level 3 section 11).
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './enter.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

describe.skipIf(isOff)('a passkey', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let base = '';
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(900), openBrowser()]);
    page = await browser.newPage();
    // A passkey belongs to a name, not to a number.
    base = stage.addressOf('us').replace('127.0.0.1', 'localhost');
    const device = await page.context().newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('is added by somebody signed in with a password', async () => {
    await signIn(page, base, 'auditor');
    await page.goto(`${base}/desk/account`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey was added.').first().waitFor();
  });

  it('signs in without a password', async () => {
    await page.context().clearCookies();
    await page.goto(`${base}/desk/`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Pages', exact: true }).isVisible()).toBe(
      true,
    );
  });
});
