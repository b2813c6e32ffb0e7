// Every address of the desk is among the pages that the browser tests look at, in some state.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGES } from '../e2e/pages.ts';

const ids = new Proxy({}, { get: (_, name) => `id-${String(name)}` });
const looked = PAGES.map(
  ({ address }) =>
    address(ids)
      .replace(/^\/desk/, '')
      .split(/[?#]/)[0]!,
);

test('no page is left out of axe, the four looks and the keyboard walk', () => {
  const routes = globSync('src/faces/web/pages/*/routes.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'(\/[a-z$][^' ]*)'/g)].map((found) => found[1]!),
  );
  expect(routes.length).toBeGreaterThan(30);
  const missing = routes.filter((route) => {
    const form = new RegExp(`^${route.replace(/\$[a-zA-Z]+/g, '[^/]+').replace(/\$$/, '.+')}/?$`);
    return !looked.some((address) => form.test(address));
  });
  expect(missing).toEqual([]);
});
