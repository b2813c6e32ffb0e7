// The rule against published vectors (C2SP CCTV and Wycheproof, where present) and against itself.

import { generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64url, fromHex, utf8 } from '../../../base/bytes.ts';
import { verifyEd25519 } from '../../../base/signature.ts';
import { isAcceptablePublicKey, verifyWithKey } from './ed25519.ts';

const folder = path.resolve(import.meta.dirname, '../../../../../shared/data/vectors/ed25519');
const isPresent = existsSync(folder);
const vectors = isPresent ? describe : describe.skip;

function freshPair() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { raw: fromBase64url(publicKey.export({ format: 'jwk' }).x!)!, privateKey };
}

it('accepts what was signed and nothing else', () => {
  const { raw, privateKey } = freshPair();
  const message = utf8('a statement');
  const signature = sign(null, message, privateKey);
  expect(verifyWithKey(raw, message, signature)).toBe(true);
  for (let i = 0; i < signature.length; i++) {
    const changed = Uint8Array.from(signature);
    changed[i]! ^= 1;
    expect(verifyWithKey(raw, message, changed)).toBe(false);
  }
  expect(verifyWithKey(raw, utf8('another'), signature)).toBe(false);
  expect(verifyWithKey(raw.slice(1), message, signature)).toBe(false);
  expect(verifyWithKey(raw, message, signature.subarray(1))).toBe(false);
});

it('enrols every generated key', () => {
  for (let i = 0; i < 50; i++) expect(isAcceptablePublicKey(freshPair().raw)).toBe(true);
});

it('enrols no point of small order, in any spelling, and nothing off the curve', () => {
  // The eight points of small order and their non-canonical spellings, from
  // "Taming the many EdDSAs" (Chalkias, Garillot, Nikolaenko 2020), table 1.
  const refused = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000080',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
    // y = 2 has no x on the curve.
    '0200000000000000000000000000000000000000000000000000000000000000',
  ];
  for (const key of refused)
    expect([key, isAcceptablePublicKey(fromHex(key))]).toEqual([key, false]);
  expect(isAcceptablePublicKey(new Uint8Array(31))).toBe(false);
});

vectors(`published vectors${isPresent ? '' : ' (skipped: absent here)'}`, () => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as T;

  it('accepts exactly 43 of the 914 CCTV edge cases, and so does the browser rule', async () => {
    type Case = { key: string; sig: string; msg: string };
    let accepted = 0;
    for (const { key, sig, msg } of read<Case[]>('cctv.json')) {
      const [raw, signature] = [fromHex(key), fromHex(sig)];
      const verdict = verifyWithKey(raw, utf8(msg), signature);
      expect(await verifyEd25519(raw, utf8(msg), signature)).toBe(verdict);
      if (verdict) accepted++;
    }
    expect(accepted).toBe(43);
  });

  it('enrols no CCTV key of low order or non-canonical encoding', () => {
    type Case = { key: string; flags: string[] | null };
    for (const { key, flags } of read<Case[]>('cctv.json')) {
      const isBad = flags?.includes('low_order_A') || flags?.includes('non_canonical_A');
      expect([key, isAcceptablePublicKey(fromHex(key))]).toEqual([key, !isBad]);
    }
  });

  it('judges every Wycheproof case as published', () => {
    type Group = { publicKey: { pk: string }; tests: Test[] };
    type Test = { tcId: number; msg: string; sig: string; result: string };
    let seen = 0;
    for (const group of read<{ testGroups: Group[] }>('wycheproof.json').testGroups)
      for (const { tcId, msg, sig, result } of group.tests) {
        const raw = fromHex(group.publicKey.pk);
        const verdict = verifyWithKey(raw, fromHex(msg), fromHex(sig));
        expect([tcId, verdict]).toEqual([tcId, result === 'valid']);
        seen++;
      }
    expect(seen).toBe(151);
  });
});
