// The demonstration's question, built as people do: by the labels on the page, up to what each
// holder says beforehand.
import type { Page } from 'playwright-core';

export async function buildQuestion(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .getByRole('link', { name: 'Ask', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: 'Ask' }).waitFor();
  await page.getByRole('combobox', { name: 'Class' }).selectOption('cardiac-genomes');
  await page.getByRole('radio', { name: /^How many carry a variant/ }).check();
  await page
    .getByRole('textbox', { name: 'The variant on one line' })
    .fill('GRCh38:chr1:55051215:G:A');
  await page.getByRole('checkbox', { name: /^Biomedical research/ }).check();
  const commercial = page.getByRole('group', { name: 'Is it done for commercial advantage?' });
  await commercial.getByRole('radio', { name: 'No' }).check();
  const training = page.getByRole('group', { name: 'Will a model be trained on the answers?' });
  await training.getByRole('radio', { name: 'No' }).check();
  await page.getByRole('button', { name: 'Ask the holders first' }).click();
  await page.getByText('2 will be answered and 1 will be refused').waitFor();
}
