// People who look at pages: one sign-in a person, a browser context of its own for each look.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { signIn } from './enter.ts';
import type { Ids, PageUnderTest } from './page-under-test.ts';
import type { Stage } from './stage.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface Visit {
  readonly page: Page;
  readonly address: string;
}

/** Opens no address yet: what the network does may be settled before. */
export function visitors(stage: Stage, browser: Browser, ids: Ids) {
  const signedIn = new Map<string, Promise<StorageState>>();
  const enter = (base: string, login: string): Promise<StorageState> => {
    const key = `${base} ${login}`;
    const known = signedIn.get(key) ?? signInOnce(browser, base, login);
    signedIn.set(key, known);
    return known;
  };
  return async (one: PageUnderTest): Promise<Visit> => {
    const base = stage.addressOf(one.node ?? 'us');
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      ...(one.as ? { storageState: await enter(base, one.as) } : {}),
    });
    return { page: await context.newPage(), address: base + one.address(ids) };
  };
}

async function signInOnce(browser: Browser, base: string, login: string): Promise<StorageState> {
  const context = await browser.newContext();
  await signIn(await context.newPage(), base, login);
  const state = await context.storageState();
  await context.close();
  return state;
}
