// Example 3 of AI-readiness: a steward raises a data set from level 1 to 3 on the pages by the to-do,
// a partner's question refused before is answered, and a floor raised by amendment refuses it again.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGREEMENTS } from '../../src/main/demo/agreements.ts';
import { DemoApi } from '../../src/main/demo/api.ts';
import { type DemoNation, NATIONS } from '../../src/main/demo/cast.ts';
import { demoFolder } from '../../src/main/demo/folder.ts';
import { conclude } from '../../src/main/demo/found.ts';
import { nowOf } from '../../src/main/demo/move-clocks.ts';
import { signIn } from './enter.ts';
import { columnAnswers, sheetAnswers } from './readiness-answers.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);
const PORT_OFFSET = 900;
const [US, UK] = NATIONS as [DemoNation, DemoNation];

interface Heard {
  readonly outcome: string;
  readonly refusal?: { readonly because: readonly { readonly text: string }[] };
}

describe.skipIf(isOff)('AI-readiness on the pages', () => {
  let stage: Stage;
  let browser: Browser;
  let page: Page;
  let api: DemoApi;
  let agreement = '';
  let dataset = '';
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(PORT_OFFSET), openBrowser()]);
    api = new DemoApi(demoFolder(stage.folder), PORT_OFFSET);
    const held = await api.must(US, 'steward', 'GET /data-commons/datasets');
    dataset = (held['datasets'] as { id: string }[])[0]!.id;
    const found = await api.must(US, 'steward', 'GET /instruments?type=data-agreement&limit=1');
    agreement = (found['instruments'] as { id: string }[])[0]!.id;
    page = await browser.newPage();
    await signIn(page, stage.addressOf('us'), 'steward');
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  /** The same parties and terms, but for the floor. */
  async function amendedTo(readinessFloor: number): Promise<void> {
    const { among, draft } = AGREEMENTS[0]!;
    const terms = { ...(draft['terms'] as object), readinessFloor };
    const amended = { among, draft: { ...draft, terms, amends: agreement } };
    const at = (await nowOf(api)).add({ minutes: 1 });
    agreement = (await conclude(api, amended, at)).id;
  }

  async function asked(): Promise<Heard> {
    const output = await api.must(UK, 'researcher', 'POST /data-commons/questions', {
      question: { kind: 'count', filters: [] },
      datasets: [dataset],
      purpose: {
        'purpose.terms': ['biomedical'],
        ...{ 'purpose.isCommercial': false, 'purpose.isAiTraining': false },
        ...{ 'purpose.isModelRelease': false, 'purpose.isCommercialModel': false },
        ...{ 'purpose.isPublicationPlanned': false, 'purpose.acceptedDuties': [] },
      },
    });
    return (output['answers'] as Heard[])[0]!;
  }
  const openReadiness = async () => {
    await page.goto(`${stage.addressOf('us')}/desk/datasets/${dataset}/readiness`);
    await page.getByRole('heading', { level: 1, name: /^Readiness of/ }).waitFor();
  };

  it('refuses a partner’s question below the floor, with the checks that failed', async () => {
    expect((await asked()).outcome).toBe('answered');
    await amendedTo(3);
    const refused = await asked();
    expect(refused.outcome).toBe('refused');
    expect(JSON.stringify(refused.refusal?.because)).toContain('Level 1 is below the floor of 3');
  });

  it('leads from each line of the to-do to the field that settles it', async () => {
    await openReadiness();
    await page.getByText(/^Level 1: Described For level 2/).waitFor();
    await page.getByRole('link', { name: /^Name the columns that together tell/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Describe/ }).waitFor();
    await page.getByRole('tab', { name: /^Columns/, selected: true }).waitFor();
  });

  it('is described column by column and sheet by sheet, and saved once', async () => {
    await page.getByRole('button', { name: 'Fill in the measured types' }).click();
    for (const more of await page.getByText('Codes, values, gaps').all()) await more.click();
    for (const [name, value] of columnAnswers('prairie-heart.csv')) await put(page, name, value);
    for (const { part, rows, answers } of sheetAnswers) {
      await page.getByRole('tab', { name: part }).click();
      for (let row = 0; row < rows; row++)
        await page.getByRole('button', { name: 'Add: Subgroups' }).click();
      for (const [name, value] of answers) await put(page, `description.datasheet.${name}`, value);
    }
    await page.getByRole('button', { name: 'Save the description' }).click();
    await page.getByRole('heading', { level: 1, name: /^Readiness of/ }).waitFor();
  });

  it('reaches level 3 by what is measured, and the same question is answered', async () => {
    await page.getByText(/^Level 3: AI-ready For level 4/).waitFor({ timeout: 60_000 });
    expect((await asked()).outcome).toBe('answered');
  });

  it('is refused again when the floor is raised by amendment, with the day to cure by', async () => {
    await amendedTo(4);
    const refused = await asked();
    expect(refused.outcome).toBe('refused');
    expect(JSON.stringify(refused.refusal?.because)).toContain('Level 3 is below the floor of 4');
    // The node looks every 15 s at what floors bear on.
    const cure = page.locator('#cures').getByRole('row').filter({ hasText: 'D1' }).first();
    const isOpened = async () => {
      await openReadiness();
      await page.locator('#cures').waitFor();
      return (await cure.count()) > 0;
    };
    await expect.poll(isOpened, { timeout: 45_000, interval: 2_000 }).toBe(true);
    const cells = await cure.getByRole('cell').allInnerTexts();
    expect(cells.filter((text) => /^\d{1,2} \w+ 20\d\d$/.test(text.trim()))).toHaveLength(2);
  });
});

/** Typed, chosen or ticked, by what the field is. */
async function put(page: Page, name: string, value: string | boolean): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  if (typeof value === 'boolean') await field.setChecked(value);
  else if (await field.evaluate((one) => one.tagName === 'SELECT')) await field.selectOption(value);
  else await field.fill(value);
}
