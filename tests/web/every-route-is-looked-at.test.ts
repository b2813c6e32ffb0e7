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

const isFixed = (route: string) => !route.includes('$');
const formOf = (route: string) =>
  new RegExp(`^${route.replace(/\$[a-zA-Z]+/g, '[^/]+').replace(/\$$/, '.+')}/?$`);

test('no page is left out of axe, the four looks and the keyboard walk', () => {
  const routes = globSync('src/faces/web/pages/*/routes.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/'(\/[a-z$][^' ]*)'/g)].map((found) => found[1]!),
  );
  expect(routes.length).toBeGreaterThan(30);
  const fixed = routes.filter(isFixed);
  const others = looked.filter((address) => !fixed.includes(address));
  const missing = routes.filter((route) => {
    // A fixed address is a page of its own, and stands for no other.
    const seen = isFixed(route) ? looked : others;
    return !seen.some((address) => formOf(route).test(address));
  });
  expect(missing).toEqual([]);
});
