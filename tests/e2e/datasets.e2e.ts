// Data sets on the pages: found in the alliance's catalogue and judged for a purpose, registered as
// a new version and compared, participants taken out. By role and name only.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn, tokenOf } from './enter.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

describe.skipIf(isOff)('data sets on the pages', () => {
  let stage: Stage;
  let browser: Browser;
  let steward: Page;
  let researcher: Page;
  let dataset = '';
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(1000), openBrowser()]);
    const base = stage.addressOf('us');
    const token = await tokenOf(base, 'steward');
    const reply = await fetch(`${base}/data-commons/datasets`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const { output } = (await reply.json()) as { output: { datasets: { id: string }[] } };
    dataset = output.datasets[0]!.id;
    researcher = await (await browser.newContext()).newPage();
    steward = await (await browser.newContext()).newPage();
    await signIn(researcher, base, 'researcher');
    await signIn(steward, base, 'steward');
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });
  const goTo = (page: Page, where: string) => page.goto(`${stage.addressOf('us')}/desk${where}`);
  const rowOf = (page: Page, title: RegExp) => page.getByRole('row').filter({ hasText: title });

  it('are found by place and level, and judged for a purpose with whose law refuses', async () => {
    await goTo(researcher, '/catalogue');
    await researcher.getByText('7 data sets', { exact: true }).first().waitFor();
    await researcher
      .getByRole('button', { name: /^Australia/ })
      .first()
      .click();
    await researcher.getByText('2 data sets', { exact: true }).first().waitFor();
    await researcher.getByText('What may I use?').click();
    await researcher.getByRole('checkbox', { name: /^Biomedical research/ }).check();
    for (const label of [/commercial/i, /trained/i])
      await researcher.getByRole('combobox', { name: label }).selectOption('no');
    await researcher.getByRole('button', { name: /^Judge/ }).click();
    const refused = rowOf(researcher, /Southern Reef Heart Survey/);
    await refused.getByText('No', { exact: true }).waitFor();
    await refused.getByText('Why').click();
    await refused
      .getByText(/Data Availability and Transparency Act 2022/)
      .first()
      .waitFor();
  });

  it('get a new version from the form, beginning with what was said, and are compared', async () => {
    const data = path.join(stage.folder, '.entente/demo/us/data');
    const [head = '', ...rows] = readFileSync(path.join(data, 'prairie-heart.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    const kept = rows.slice(0, -3);
    writeFileSync(path.join(data, 'prairie-2.csv'), `${[head, ...kept].join('\n')}\n`);
    await goTo(steward, `/datasets/${dataset}/versions`);
    await steward.getByRole('link', { name: 'Register a new version' }).click();
    await steward.getByText('A new version of Prairie Heart Study (synthetic)').waitFor();
    await steward
      .getByRole('textbox', { name: /^Files that are in the data folder already/ })
      .fill('prairie-2.csv\nprairie-heart.vcf');
    for (let step = 0; step < 4; step++)
      await steward.getByRole('button', { name: 'Continue' }).click();
    await steward.getByRole('button', { name: /^Register/ }).click();
    await steward.getByRole('link', { name: 'Open the data set' }).waitFor({ timeout: 60_000 });
    await goTo(steward, `/datasets/${dataset}/versions`);
    const counts = steward.getByRole('table', { name: 'Counts that changed' });
    const persons = counts.getByRole('row').filter({ hasText: 'Persons' });
    await persons.waitFor();
    expect(await persons.getByRole('cell').allInnerTexts()).toEqual(['400', '397']);
  });

  it('let participants go, and say where they were and what is left to do', async () => {
    await goTo(steward, `/datasets/${dataset}/participants`);
    const named = steward.getByRole('textbox', { name: 'Identifiers' });
    await named.fill('nobody-of-this-name');
    await steward
      .getByRole('textbox', { name: 'Basis' })
      .fill('Consent form, section 9 (invented)');
    await steward.getByLabel('Receivers remove them by').fill('2027-01-31');
    const takeOut = async () => {
      await steward.getByRole('button', { name: 'Go on' }).click();
      await steward.getByRole('button', { name: 'Take them out' }).click();
    };
    await takeOut();
    await steward.getByText('1 of those named are in no file').first().waitFor();
    expect(await named.inputValue()).toBe('nobody-of-this-name');
    await named.fill('prairie-heart-000001');
    await takeOut();
    await steward.getByText('They are out of every answer.').first().waitFor();
    const found = steward.getByRole('table', { name: 'Where they were found' });
    const table = found.getByRole('row').filter({ hasText: 'prairie-2.csv' });
    expect((await table.getByRole('cell').allInnerTexts()).slice(-2)).toEqual(['1', '1']);
    await steward
      .getByText(/^Register files without them/)
      .first()
      .waitFor();
    expect(await steward.getByRole('main').innerText()).not.toContain('prairie-heart-000001');
  });
});
