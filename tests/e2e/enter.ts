// Signing in as one of the cast, as people do: by the labels on the page.
import type { Page } from 'playwright-core';

interface CastReply {
  readonly output: {
    readonly cast: readonly { readonly login: string; readonly password: string }[];
  };
}

export async function signIn(page: Page, base: string, login: string): Promise<void> {
  await page.goto(`${base}/desk/`);
  await enterPassword(page, base, login);
}

/** On the sign-in page that stands there already. */
export async function enterPassword(page: Page, base: string, login: string): Promise<void> {
  await page.getByLabel('Name to sign in with').fill(login);
  await page.getByLabel('Password', { exact: true }).fill(await passwordOf(base, login));
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Pages', exact: true })
    .or(page.getByLabel('Open the menu'))
    .first()
    .waitFor({ state: 'attached' });
}

async function passwordOf(base: string, login: string): Promise<string> {
  const { output } = (await (await fetch(`${base}/demo/cast`)).json()) as CastReply;
  const person = output.cast.find((one) => one.login === login);
  if (!person) throw new Error(`${base} has nobody called ${login}`);
  return person.password;
}

/** The same person as a program: a session's token. */
export async function tokenOf(base: string, login: string): Promise<string> {
  const password = await passwordOf(base, login);
  const reply = await fetch(`${base}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  return ((await reply.json()) as { output: { token: string } }).output.token;
}
