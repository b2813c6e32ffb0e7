// argon2id hashes carry their parameters and fit exactly their password.
import { expect, it } from 'vitest';
import { seededBytes } from '../../../testkit/network.ts';
import { CURRENT_COST, hashPassword, isOutdated, isPassword, NOBODYS_HASH } from './passwords.ts';
import { newToken, tokenDigest } from './secrets.ts';

const random = seededBytes(1);

it('fits its password, in every Unicode spelling of it, and no other', async () => {
  const phc = await hashPassword('Crème brûlée 2026', random);
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await isPassword('Crème brûlée 2026', phc)).toBe(true);
  expect(await isPassword('Crème brûlée 2026'.normalize('NFD'), phc)).toBe(true);
  expect(await isPassword('Creme brulee 2026', phc)).toBe(false);
  expect(await isPassword('anything', NOBODYS_HASH)).toBe(false);
  expect(phc).not.toBe(await hashPassword('Crème brûlée 2026', random));
});

it('knows a hash of a lower cost', async () => {
  const weak = await hashPassword('a long enough one', random, { memoryKiB: 8192, passes: 1 });
  expect(await isPassword('a long enough one', weak)).toBe(true);
  expect(isOutdated(weak)).toBe(true);
  expect(isOutdated(await hashPassword('a long enough one', random, CURRENT_COST))).toBe(false);
});

it('keeps tokens as digests and knows their one spelling', () => {
  const token = newToken(random);
  expect(tokenDigest(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(tokenDigest(`${token}=`)).toBeNull();
  expect(tokenDigest(` ${token}`)).toBeNull();
  expect(tokenDigest(token.slice(0, -2))).toBeNull();
  expect(tokenDigest('')).toBeNull();
});
