import { createPrivateKey, createPublicKey, sign as edSign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64, utf8 } from '../../base/bytes.ts';
import { testNode, testVerify } from '../../testkit/node-keys.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { signRequest, signResponse, verifyRequest, verifyResponse } from './http-signature.ts';
import { signatureBase } from './signature-base.ts';
import { readSignatureInputs } from './signature-fields.ts';

const at = Temporal.Instant.from('2026-11-22T09:00:00Z');
const nonce = new Uint8Array(16).fill(5);
const us = testNode('US');
const gb = testNode('GB');
const draft: HttpRequest = {
  method: 'POST',
  url: 'http://127.0.0.1:4002/api/federation/poke?why=news',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: utf8('{"head":7}'),
};
const signed = await signRequest(draft, { signer: us.signer, to: 'GB', at, nonce });
const check = (request: HttpRequest, later = 0, self = 'GB') =>
  verifyRequest(request, {
    self,
    at: at.add({ seconds: later }),
    verify: testVerify,
    keysOf: async (member) => (member === 'US' ? us.keys : []),
  });
const codeOf = async (request: HttpRequest, later = 0, self = 'GB') => {
  const result = await check(request, later, self);
  return result.ok ? 'accepted' : result.refusal.code;
};
const withHeader = (name: string, value: string): HttpRequest => ({
  ...signed,
  headers: { ...signed.headers, [name]: value },
});

describe('RFC 9421 appendix B.2.6', () => {
  const request: HttpRequest = {
    method: 'POST',
    url: 'https://example.com/foo?param=Value&Pet=dog',
    headers: {
      host: 'example.com',
      date: 'Tue, 20 Apr 2021 02:07:55 GMT',
      'content-type': 'application/json',
      'content-length': '18',
    },
    body: utf8('{"hello": "world"}'),
  };
  const field =
    'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length")' +
    ';created=1618884473;keyid="test-key-ed25519"';
  const published =
    'wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==';
  // The RFC's own test key, appendix B.1.4: public by design.
  const privateKey = createPrivateKey({
    key: Buffer.from('MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF', 'base64'),
    format: 'der',
    type: 'pkcs8',
  });

  it('gives the published signature base, signature and verdict', () => {
    const input = readSignatureInputs(field)!.get('sig-b26')!;
    const base = signatureBase({ request }, input);
    if (!base.ok) throw new Error(base.refusal.message);
    expect(base.value.split('\n').slice(0, 4)).toEqual([
      '"date": Tue, 20 Apr 2021 02:07:55 GMT',
      '"@method": POST',
      '"@path": /foo',
      '"@authority": example.com',
    ]);
    expect(toBase64(edSign(null, utf8(base.value), privateKey))).toBe(published);
    const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    const raw = new Uint8Array(spki.subarray(-32));
    expect(testVerify(raw, utf8(base.value), fromBase64(published)!)).toBe(true);
  });
});

describe('a signed request', () => {
  it('is accepted where, when and as it was meant', async () => {
    const result = await check(signed);
    expect(result).toMatchObject({ ok: true, value: { member: 'US', keyId: us.signer.keyId } });
    expect(await codeOf(signed, 90)).toBe('accepted');
    expect(await codeOf(signed, -30)).toBe('accepted');
  });

  it.each<[string, HttpRequest, number, string, string]>([
    ['another node', signed, 0, 'JP', 'federation.wrong-audience'],
    [
      'another node, audience rewritten',
      withHeader('entente-to', 'JP'),
      0,
      'JP',
      'federation.bad-signature',
    ],
    [
      'another host',
      { ...signed, url: draft.url.replace('4002', '4003') },
      0,
      'GB',
      'federation.bad-signature',
    ],
    [
      'another path',
      { ...signed, url: draft.url.replace('poke', 'feed') },
      0,
      'GB',
      'federation.bad-signature',
    ],
    ['another query', { ...signed, url: `${draft.url}s` }, 0, 'GB', 'federation.bad-signature'],
    [
      'a path with dots',
      { ...signed, url: draft.url.replace('poke', 'x/../poke') },
      0,
      'GB',
      'federation.bad-signature',
    ],
    ['another method', { ...signed, method: 'PUT' }, 0, 'GB', 'federation.bad-signature'],
    ['another body', { ...signed, body: utf8('{"head":8}') }, 0, 'GB', 'federation.body-changed'],
    ['no body', { ...signed, body: utf8('') }, 0, 'GB', 'federation.body-changed'],
    [
      'another protocol',
      withHeader('entente-protocol', '2'),
      0,
      'GB',
      'federation.unsupported-protocol',
    ],
    ['later', signed, 91, 'GB', 'federation.expired-signature'],
    ['earlier', signed, -31, 'GB', 'federation.expired-signature'],
    ['no signature', draft, 0, 'GB', 'federation.unsigned'],
  ])('sent to or with %s is refused', async (_, request, later, self, code) => {
    expect(await codeOf(request, later, self)).toBe(code);
  });

  it('is refused under a key that is not pinned, or of another member', async () => {
    const forged = await signRequest(draft, {
      signer: { ...gb.signer, member: 'US', keyId: us.signer.keyId },
      to: 'GB',
      at,
      nonce,
    });
    expect(await codeOf(forged)).toBe('federation.bad-signature');
    const unknown = await signRequest(draft, { signer: gb.signer, to: 'GB', at, nonce });
    expect(await codeOf(unknown)).toBe('federation.unknown-key');
  });

  it('is refused after any change of one character in any covered field', async () => {
    const names = ['signature', 'signature-input', 'content-digest', 'entente-to'];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 32, max: 126 }),
        async (name, place, character) => {
          const text = signed.headers[name]!;
          const i = place % text.length;
          const changed = text.slice(0, i) + String.fromCharCode(character) + text.slice(i + 1);
          fc.pre(changed.trim() !== text);
          expect(await codeOf(withHeader(name, changed))).not.toBe('accepted');
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });

  it('survives any text in its signature fields without a throw', async () => {
    const soup = fc.string({
      unit: fc.constantFrom(...'entente=()":;,\\ created=1*@-_é\n'),
      maxLength: 90,
    });
    await fc.assert(
      fc.asyncProperty(soup, soup, async (input, signature) => {
        const request = withHeader('signature-input', input);
        const both = { ...request, headers: { ...request.headers, signature } };
        expect(await codeOf(request)).not.toBe('accepted');
        expect(await codeOf(both)).not.toBe('accepted');
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe('a signed reply', () => {
  const plain: HttpResponse = {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: utf8('{"count":12}'),
  };
  const sign = async (request = signed) =>
    (await signResponse(plain, { signer: gb.signer, request, at }))!;
  const checkReply = (response: HttpResponse, request = signed, from = 'GB', later = 0) =>
    verifyResponse(response, {
      request,
      from,
      keys: gb.keys,
      at: at.add({ seconds: later }),
      verify: testVerify,
    });

  it('holds for the request it answers, and for no other', async () => {
    const reply = await sign();
    expect(checkReply(reply)).toEqual({ ok: true, value: { skewSeconds: 0 } });
    const other = await signRequest(draft, {
      signer: us.signer,
      to: 'GB',
      at,
      nonce: new Uint8Array(16).fill(6),
    });
    expect(checkReply(reply, other)).toMatchObject({
      refusal: { code: 'federation.bad-signature' },
    });
  });

  it('fails when status, body, signer or time differ, or when it is not signed', async () => {
    const reply = await sign();
    expect(checkReply({ ...reply, status: 201 }).ok).toBe(false);
    expect(checkReply({ ...reply, body: utf8('{"count":13}') }).ok).toBe(false);
    expect(checkReply(reply, signed, 'JP').ok).toBe(false);
    expect(checkReply(reply, signed, 'GB', 120).ok).toBe(false);
    expect(checkReply(plain)).toMatchObject({ refusal: { code: 'federation.unsigned' } });
  });

  it('is not signed for a request that nobody signed', async () => {
    expect(await signResponse(plain, { signer: gb.signer, request: draft, at })).toBeNull();
  });
});
