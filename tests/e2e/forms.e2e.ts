// Every form sent with too little: what is wrong stands at its top, each line leads to its field, the
// field says it too, and nothing typed is lost.
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ids, PageUnderTest } from './page-under-test.ts';
import { chromiumPath, openBrowser, openStage, SKIPPED, type Stage } from './stage.ts';
import { idsOf } from './stage-ids.ts';
import { visitors } from './visitors.ts';

const isOff = chromiumPath === null;
if (isOff) console.warn(SKIPPED);

interface FormUnderTest extends PageUnderTest {
  /** Buttons that lead to the form. */
  readonly open?: readonly string[];
  /** What is typed, by its label; it must still stand there after. */
  readonly typed?: readonly [label: string, text: string];
  readonly submit: string;
}

const at = (name: string, as: string | null, address: string, submit: string) => ({
  name,
  as,
  address: (ids: Ids) => address.replace(/\{(\w+)\}/, (_, id: string) => ids[id] ?? ''),
  heading: /./,
  submit,
});

const FORMS: readonly FormUnderTest[] = [
  { ...at('sign-in', null, '/desk/', 'Sign in'), typed: ['Name to sign in with', 'steward'] },
  {
    ...at('new password', 'steward', '/desk/account', 'Change the password'),
    typed: ['Password now', 'not the right one'],
  },
  { ...at('token', 'auditor', '/desk/account', 'Issue the token') },
  {
    ...at('register a party', 'steward', '/desk/members/parties', 'Record it'),
    open: ['Register a party'],
    typed: ['Country, two letters', 'ZZZ'],
  },
  {
    ...at('record an owner', 'steward', '/desk/members/parties/{party}', 'Record it'),
    open: ['Record an owner'],
  },
  {
    ...at('say what is the same', 'steward', '/desk/members/parties/{party}', 'Record it'),
    open: ['Say what is the same'],
  },
  {
    ...at('register a person', 'operator', '/desk/members/people', 'Register a person'),
    open: ['Register a person'],
    typed: ['Name', 'Somebody invented'],
  },
  {
    ...at('import a pack', 'operator', '/desk/law/import', 'Import the pack'),
    typed: ['What it is called', 'xa/invented'],
  },
  { ...at('open an epoch', 'steward', '/desk/datasets/{dataset}/privacy', 'Open a new epoch') },
  { ...at('set privacy', 'steward', '/desk/datasets/{dataset}/privacy', 'Set') },
  { ...at('check a receipt', null, '/desk/log/check', 'Check'), typed: ['Receipt', '{"not": '] },
  {
    ...at('ask', 'researcher', '/desk/ask', 'Ask the holders first'),
    typed: ['The purpose in words', 'Lipids of invented people'],
  },
  {
    ...at(
      'draft an agreement',
      'treaty-officer',
      '/desk/agreements/new?type=data-agreement',
      'Check your answers',
    ),
    typed: ['Title', 'Arrangement of the forms'],
  },
  {
    ...at(
      'repeat an assessment',
      'steward',
      '/desk/datasets/{partnerDataset}/repeat',
      'Repeat and countersign',
    ),
  },
  {
    ...at('release a copy', 'steward', '/desk/transfers/release', 'Check and release'),
    typed: ['Links work for', '9'],
  },
  {
    ...at('register a data set', 'steward', '/desk/datasets/register', 'Continue'),
  },
  {
    ...at('withdraw participants', 'steward', '/desk/datasets/{dataset}/participants', 'Go on'),
    typed: ['Identifiers', 'invented-person-1'],
  },
];

describe.skipIf(isOff)('every form, sent with too little', () => {
  let stage: Stage;
  let browser: Browser;
  let visit: ReturnType<typeof visitors>;
  beforeAll(async () => {
    [stage, browser] = await Promise.all([openStage(700), openBrowser()]);
    visit = visitors(stage, browser, await idsOf(stage));
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.close();
  });

  it.concurrent.each(FORMS)('$name', async (one) => {
    const { page, address } = await visit(one);
    await page.goto(address);
    for (const name of one.open ?? [])
      await page.getByRole('button', { name, exact: true }).first().click();
    const form = page
      .getByRole('form')
      .or(page.locator('form'))
      .filter({ has: page.getByRole('button', { name: one.submit, exact: true }) })
      .first();
    const [label, text] = one.typed ?? [];
    const field = form.getByLabel(new RegExp(`^${label}`)).first();
    if (text) await field.fill(text);
    await form.getByRole('button', { name: one.submit, exact: true }).click();
    const summary = form.getByRole('alert').filter({ hasText: /needs? another look/ });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await eachLeadsToItsField(form, summary)).toEqual([]);
    if (text) expect(await field.inputValue()).toBe(text);
    await page.context().close();
  });
});

/** The lines of the summary that lead nowhere, or to a field that does not say what is wrong. */
async function eachLeadsToItsField(form: Locator, summary: Locator): Promise<string[]> {
  const wrong: string[] = [];
  const lines = summary.getByRole('link');
  if ((await lines.count()) === 0) wrong.push('the summary has no lines');
  for (const line of await lines.all()) {
    const said = (await line.textContent()) ?? '';
    await line.click();
    const { isIn, description } = await form.evaluate(focused);
    if (!isIn) wrong.push(`${said}: leads nowhere`);
    if (!description.includes(said)) wrong.push(`${said}: not said by its field`);
  }
  return wrong;
}

/** Where the focus is, and what a screen reader says there: of the field, or of the group it is in. */
function focused(form: Element): { readonly isIn: boolean; readonly description: string } {
  const field = document.activeElement;
  const said: string[] = [];
  for (let one = field; one && one !== form.parentElement; one = one.parentElement)
    for (const id of one.getAttribute('aria-describedby')?.split(' ') ?? [])
      said.push(document.getElementById(id)?.textContent ?? '');
  return { isIn: form.contains(field), description: said.join(' ') };
}
