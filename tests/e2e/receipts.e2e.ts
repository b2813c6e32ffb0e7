// The third story: a receipt checked in the browser itself, and a tampered copy failing. By role and
// name only.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from './enter.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

describe.skipIf(isOff)('a receipt, checked by the browser', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(500), openBrowser()]);
    page = await browser.newPage();
    await signIn(page, stage.addressOf('us'), 'auditor');
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it('holds, without a request to anybody while it is checked', async () => {
    await page
      .getByRole('navigation', { name: 'Pages', exact: true })
      .getByRole('link', { name: 'Log', exact: true })
      .click();
    const entries = page.getByRole('table', { name: 'Entries' });
    await entries.getByRole('link', { name: 'question.asked' }).first().click();
    await page.getByRole('button', { name: 'Check the proof here' }).waitFor();
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: 'Check the proof here' }).click();
    await page.getByText('The receipt holds', { exact: true }).waitFor();
    // The verifier's own script is fetched with its first use, and the node bar looks at its node.
    expect(asked.filter((path) => !/^\/(assets\/|node\/status$)/.test(path))).toEqual([]);
    const looked = page.getByRole('table', { name: 'What was looked at' });
    expect(await looked.getByRole('row', { name: /^inclusion/ }).textContent()).toContain('holds');
  });

  it('gives the table of what was looked at as a file, in words', async () => {
    const table = 'What was looked at';
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `Export: ${table}` }).click();
    await page.getByRole('menuitem', { name: 'JSON' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('what-was-looked-at.json');
    const rows = JSON.parse(readFileSync(await file.path(), 'utf8')) as object[];
    expect(rows.length).toBeGreaterThan(5);
    expect(rows).toContainEqual(expect.objectContaining({ Thing: 'inclusion', Holds: 'holds' }));
  });

  it.each([
    ['In what happened', /body/],
    ['In the proof', /inclusion/],
    ['In the signed head', /checkpoint/],
  ])('does not hold when one character is changed: %s', async (part, named) => {
    await page.getByRole('button', { name: part }).click();
    const verdict = page.getByRole('alert').filter({ hasText: 'The receipt does not hold' });
    await verdict.waitFor();
    expect(await verdict.textContent()).toMatch(named);
  });

  it('can be checked by anybody who has it and a policy, signed in or not', async () => {
    const base = stage.addressOf('us');
    const { entry } = await newestQuestion(base);
    const receipt = (await (await fetch(`${base}/ledger/entries/${entry}/receipt`)).json()).output;
    const stranger = await browser.newPage();
    await stranger.goto(`${base}/desk/log/check`);
    await stranger.getByRole('button', { name: 'Check', exact: true }).click();
    await stranger.getByRole('link', { name: 'Paste or choose a receipt.' }).waitFor();
    const { canonicalJson } = await import('../../src/base/canonical-json.ts');
    await stranger.getByRole('textbox', { name: /^Receipt/ }).fill(canonicalJson(receipt));
    await stranger.getByRole('button', { name: 'Use this node’s policy' }).click();
    await stranger.getByRole('button', { name: 'Check', exact: true }).click();
    await stranger.getByText('The receipt holds', { exact: true }).waitFor();
    expect(await stranger.getByRole('heading', { level: 1 }).textContent()).toBe('Check a receipt');
  });
});

async function newestQuestion(base: string): Promise<{ entry: string }> {
  const reply = await fetch(`${base}/ledger/entries?type=question.asked&limit=500`);
  const { output } = (await reply.json()) as { output: { entries: { entry: string }[] } };
  return output.entries.at(-1)!;
}
