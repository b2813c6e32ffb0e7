import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { resolveTokens } from './palette.ts';

it('has the colours of the pages', () => {
  const file = path.join(import.meta.dirname, '../../faces/web/styles/tokens.css');
  const tokens = readFileSync(file, 'utf8').matchAll(
    /--([a-z0-9-]+): light-dark\((#\w+), (#\w+)\)/g,
  );
  const all = [...tokens];
  expect(all.length).toBeGreaterThan(20);
  for (const [, token, light, dark] of all) {
    expect(resolveTokens(`var(--${token})`, 'light')).toBe(light);
    expect(resolveTokens(`var(--${token})`, 'dark')).toBe(dark);
  }
  expect(resolveTokens('var(--unknown)', 'light')).toBe('var(--unknown)');
});
