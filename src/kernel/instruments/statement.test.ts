// One statement, one spelling: what is signed is what is read, and every other form is refused.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64url, fromHex, fromUtf8, toBase64url, utf8 } from '../../base/bytes.ts';
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import { isAcceptablePublicKey } from '../members/index.ts';
import { readSigned, type SignedStatement, signedForm } from './jws.ts';
import { minute, sampleInstrument, sampleKey, say, signed, spansOf } from './samples.ts';
import { verifyStatement } from './verify-statement.ts';

const instrument = sampleInstrument(spansOf(['GB', 'US']));
const statement = say(instrument, 'GB', 'sign', minute(2), { reason: 'In good faith: é, 日本.' });
const key = sampleKey('GB');
const keys = [key.record, sampleKey('US').record, sampleKey('GB', 2).record];
const good = await signed(statement);
const codeOf = (value: unknown): string => {
  const read = verifyStatement(value, keys);
  return read.ok ? 'ok' : read.refusal.code;
};
/** The same statement with another protected header, signed as such. */
async function withHeader(header: Json | string): Promise<SignedStatement> {
  const text = typeof header === 'string' ? header : canonicalJson(header);
  const encoded = toBase64url(utf8(text));
  const signature = await key.sign(utf8(`${encoded}.${good.payload}`));
  return {
    payload: good.payload,
    signatures: [{ protected: encoded, signature: toBase64url(signature) }],
  };
}
async function withPayload(text: string): Promise<SignedStatement> {
  const payload = toBase64url(utf8(text));
  const header = good.signatures[0]!.protected;
  const signature = await key.sign(utf8(`${header}.${payload}`));
  return { payload, signatures: [{ protected: header, signature: toBase64url(signature) }] };
}

describe('a signed statement', () => {
  it('is read back as it was said', () => {
    const read = verifyStatement(good, keys);
    expect(read.ok && read.value.statement).toEqual(statement);
    expect(read.ok && signedForm(read.value)).toEqual(good);
  });

  it('carries several signatures of one member over the same payload', async () => {
    const two = await signed(statement, [key, sampleKey('GB', 2)]);
    expect(codeOf(two)).toBe('ok');
    expect(codeOf({ ...two, signatures: [...two.signatures, two.signatures[0]!] })).toBe(
      'statement.malformed',
    );
    const swapped = two.signatures.map(({ signature }, i) => ({
      protected: two.signatures[1 - i]!.protected,
      signature,
    }));
    expect(codeOf({ ...two, signatures: swapped })).toBe('statement.bad-signature');
  });

  it('counts only under a key of the member that it speaks for', async () => {
    const forged = await signed({ ...statement, member: 'US' }, [key]);
    expect(codeOf(forged)).toBe('statement.unknown-key');
    expect(verifyStatement(good, []).ok).toBe(false);
  });

  it('is refused after any change of a single byte', () => {
    const bytes = utf8(canonicalJson(good));
    let changes = 0;
    for (let i = 0; i < bytes.length; i++)
      for (const flip of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = Uint8Array.from(bytes);
        changed[i]! ^= flip;
        const value = parsed(changed);
        if (value === undefined) continue;
        changes++;
        expect([i, flip, codeOf(value)]).not.toEqual([i, flip, 'ok']);
      }
    expect(changes).toBeGreaterThan(3000);
  });
});

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(fromUtf8(bytes));
  } catch {
    return undefined;
  }
}

describe('second spellings', () => {
  const [first] = good.signatures as [SignedStatement['signatures'][number]];
  const spelt = (signature: string) => ({ ...good, signatures: [{ ...first, signature }] });
  // The last of 86 characters carries four bits that decoders drop.
  const last = first.signature.at(-1)!;
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const sibling = alphabet[alphabet.indexOf(last) ^ 1]!;
  it.each([
    ['a line feed', `${first.signature}\n`],
    ['a space', `${first.signature.slice(0, 10)} ${first.signature.slice(10)}`],
    ['padding', `${first.signature}==`],
    ['altered padding bits', first.signature.slice(0, -1) + sibling],
    ['nothing', ''],
    ['a byte too few', toBase64url(fromBase64url(first.signature)!.subarray(1))],
  ])('refuses a signature with %s', (_, signature) => {
    expect(codeOf(spelt(signature))).toMatch(/^statement\.(malformed|not-canonical)$/);
  });

  it.each([
    ['a key twice', () => canonicalJson({ ...statement }).replace('{', '{"at":"x",')],
    ['white space', () => ` ${canonicalJson({ ...statement })}`],
    ['another order', () => JSON.stringify(statement)],
    ['minus zero', () => canonicalJson({ ...statement }).replace('{', '{"a":-0,')],
    ['__proto__', () => canonicalJson({ ...statement }).replace('{', '{"__proto__":1,')],
  ])('refuses a payload with %s', async (_, text) => {
    expect(codeOf(await withPayload(text()))).toBe('statement.not-canonical');
  });

  it.each([
    ['an unknown member', { vote: 'yes' }],
    ['another typ', { typ: 'entente-instrument/1' }],
    ['an unknown role', { role: 'veto' }],
    ['a date that is none', { at: '2026-02-31T00:00:00.000Z' }],
    ['a matter outside the ladder', { matter: 'x' }],
    ['hidden characters', { reason: 'yes\u202eon' }],
  ])('refuses a payload with %s', async (_, change) => {
    const text = canonicalJson({ ...statement, ...change } as Json);
    expect(codeOf(await withPayload(text))).toBe('statement.malformed');
  });
});

describe('the protected header', () => {
  const header = { alg: 'EdDSA', kid: key.keyId, typ: 'entente-statement/1' };
  it.each<[string, Json | string, string]>([
    ['crit', { ...header, crit: ['exp'], exp: 1 }, 'statement.foreign-header'],
    ['b64 false', { ...header, b64: false, crit: ['b64'] }, 'statement.foreign-header'],
    ['a jwk of its own', { ...header, jwk: { kty: 'OKP' } }, 'statement.foreign-header'],
    ['alg none', { ...header, alg: 'none' }, 'statement.foreign-header'],
    ['alg HS256', { ...header, alg: 'HS256' }, 'statement.foreign-header'],
    ['no typ', { alg: 'EdDSA', kid: key.keyId }, 'statement.foreign-header'],
    ['another typ', { ...header, typ: 'JWT' }, 'statement.foreign-header'],
    ['another key', { ...header, kid: 'us-1' }, 'statement.unknown-key'],
    [
      'a loose spelling',
      JSON.stringify(Object.fromEntries(Object.entries(header).reverse())),
      'ok',
    ],
    ['white space', `${canonicalJson(header)} `, 'statement.not-canonical'],
  ])('with %s', async (_, changed, code) => {
    const value = await withHeader(changed);
    expect(codeOf(value)).toBe(code === 'ok' ? 'statement.not-canonical' : code);
  });

  it('may not be joined by an unprotected one', () => {
    const [entry] = good.signatures;
    const loose = { ...good, signatures: [{ ...entry, header: { kid: 'gb-1' } }] };
    expect(codeOf(loose)).toBe('statement.malformed');
  });
});

const vectors = path.resolve(import.meta.dirname, '../../../../shared/data/vectors');
describe.skipIf(!existsSync(vectors))('foreign vectors (skipped where absent)', () => {
  const read = <T>(name: string): T => JSON.parse(readFileSync(`${vectors}/${name}`, 'utf8')) as T;

  it('refuses every JWS of Wycheproof: none is a statement in this profile', () => {
    type Group = { tests: { tcId: number; jws: string | Json }[] };
    let seen = 0;
    for (const { tests } of read<{ testGroups: Group[] }>('jws/wycheproof.json').testGroups)
      for (const { tcId, jws } of tests) {
        const parts = typeof jws === 'string' ? jws.split('.') : [];
        const [head, payload, signature] = parts;
        const general = { payload, signatures: [{ protected: head, signature }] };
        for (const form of [jws, general])
          expect([tcId, readSigned(form).ok]).toEqual([tcId, false]);
        // Their headers over our payload are as foreign.
        const ours = { ...good, signatures: [{ ...good.signatures[0], protected: head ?? '' }] };
        expect([tcId, readSigned(ours).ok]).toEqual([tcId, false]);
        seen++;
      }
    expect(seen).toBeGreaterThan(350);
  });

  it('lets no CCTV edge case sign: its keys are not enrolled, or its signature does not hold', () => {
    type Case = { number: number; key: string; sig: string };
    const cases = read<Case[]>('ed25519/cctv.json');
    for (const { number, key: hex, sig } of cases) {
      const record = { ...key.record, publicKey: fromHex(hex) };
      const [entry] = good.signatures;
      const value = {
        ...good,
        signatures: [{ ...entry!, signature: toBase64url(fromHex(sig)) }],
      };
      const isCounted =
        isAcceptablePublicKey(record.publicKey) && verifyStatement(value, [record]).ok;
      expect([number, isCounted]).toEqual([number, false]);
    }
    expect(cases.length).toBe(914);
  });
});
