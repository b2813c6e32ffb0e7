import { describe, expect, it } from 'vitest';
import { fromUtf8, toHex, utf8 } from '../../base/bytes.ts';
import { alliancePolicy, type Policy } from './policy.ts';
import { checkPromise, promiseBatch } from './promise.ts';
import {
  sampleEntries,
  sampleLogSigner,
  samplePolicy,
  sampleReceipt,
  sampleWitnesses,
} from './sample-log.ts';
import { seededSigner } from './seeded-signer.ts';
import { logKeyOf, witnessKeyOf } from './signer.ts';
import { verifyReceipt } from './verify-receipt.ts';

const entries = sampleEntries(11);
const final = { cosigners: 3, withBody: true };
const edited = (text: string, edit: (receipt: Record<string, unknown>) => void): string => {
  const receipt = JSON.parse(text);
  edit(receipt);
  return JSON.stringify(receipt);
};

describe('a receipt', () => {
  it('is final with three of three cosignatures and provisional with fewer', async () => {
    for (const [cosigners, state] of [
      [3, 'final'],
      [2, 'provisional'],
      [0, 'provisional'],
    ] as const) {
      const text = await sampleReceipt(entries, 4, { cosigners, withBody: true });
      const report = await verifyReceipt(text, samplePolicy);
      expect(report).toMatchObject({ ok: true, state, firstBad: null });
      expect(report.cosignedBy).toEqual(['GB', 'JP', 'AU'].slice(0, cosigners));
      expect(report.witnessedBy).toBe(cosigners === 3 ? '2026-11-22T10:30:02Z' : null);
    }
  });

  it('holds for outsiders without the body, with or without a newline at its end', async () => {
    const text = await sampleReceipt(entries, 10, { cosigners: 3, withBody: false });
    expect(text).not.toContain('carriers');
    expect(await verifyReceipt(utf8(`${text}\n`), samplePolicy)).toMatchObject({ ok: true });
    expect(await verifyReceipt(`${text}\n\n`, samplePolicy)).toMatchObject({ ok: false });
  });

  it('is refused under a policy that trusts other logs, and by nobody’s quorum', async () => {
    const text = await sampleReceipt(entries, 4, final);
    const stranger: Policy = { ...samplePolicy, logs: [logKeyOf(seededSigner('x.example/log'))] };
    const report = await verifyReceipt(text, stranger);
    expect(report.firstBad).toMatchObject({ what: 'checkpoint' });
    const alone = alliancePolicy(samplePolicy.logs, []);
    expect((await verifyReceipt(text, alone)).firstBad).toMatchObject({ what: 'state' });
  });

  it('counts a member with two keys once', async () => {
    const [gb, jp, au] = sampleWitnesses.map(witnessKeyOf);
    const policy = alliancePolicy(samplePolicy.logs, [
      { member: 'GB', keys: [gb!, jp!] },
      { member: 'AU', keys: [au!] },
      { member: 'NZ', keys: [witnessKeyOf(seededSigner('nz.entente.example/witness'))] },
    ]);
    const text = await sampleReceipt(entries, 4, final);
    expect(await verifyReceipt(text, policy)).toMatchObject({ ok: false, state: 'provisional' });
  });

  it('names what was changed', async () => {
    const text = await sampleReceipt(entries, 4, final);
    const other = JSON.parse(await sampleReceipt(entries, 5, final));
    const named = async (edit: (receipt: Record<string, unknown>) => void) =>
      (await verifyReceipt(edited(text, edit), samplePolicy)).firstBad?.what;
    expect(await named((r) => (r['entry'] = other.entry))).toBe('leaf');
    expect(await named((r) => (r['leaf'] = other.leaf))).toBe('leaf');
    expect(await named((r) => (r['index'] = 3))).toBe('inclusion');
    expect(await named((r) => (r['proof'] = other.proof))).toBe('inclusion');
    expect(await named((r) => (r['body'] = other.body))).toBe('body');
    expect(await named((r) => delete r['salt'])).toBe('body');
    expect(await named((r) => (r['origin'] = 'gb.entente.example/log'))).toBe('checkpoint');
    expect(await named((r) => (r['state'] = 'provisional'))).toBe('digest');
    expect(await named((r) => (r['more'] = 1))).toBe('form');
    const two = await sampleReceipt(entries, 4, { ...final, cosigners: 2 });
    const claimed = edited(two, (r) => (r['state'] = 'final'));
    expect((await verifyReceipt(claimed, samplePolicy)).firstBad?.what).toBe('state');
  });

  it('shows any one byte changed anywhere, final or provisional', {
    timeout: 120_000,
  }, async () => {
    for (const cosigners of [3, 2]) {
      const bytes = utf8(await sampleReceipt(entries, 4, { cosigners, withBody: true }));
      for (let at = 0; at < bytes.length; at++) {
        const changed = bytes.with(at, bytes[at]! ^ (1 << (at % 7)));
        const report = await verifyReceipt(changed, samplePolicy);
        expect(report.firstBad?.what, `byte ${at} of ${fromUtf8(bytes)}`).toBeTypeOf('string');
      }
    }
  });
});

describe('a promise', () => {
  const hashes = entries.map(({ leafHash }) => leafHash);
  const at = '2026-11-22T09:30:00.000Z';
  const keys = [logKeyOf(sampleLogSigner)];

  it('serves a whole batch with one signature', async () => {
    let signatures = 0;
    const counting = {
      ...sampleLogSigner,
      sign: (bytes: Uint8Array) => {
        signatures++;
        return sampleLogSigner.sign(bytes);
      },
    };
    const promises = await promiseBatch(counting, hashes, at);
    expect(signatures).toBe(1);
    for (const [i, promise] of promises.entries()) {
      const checks = await checkPromise(promise, toHex(hashes[i]!), keys);
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    }
    const [first, second] = promises as [string, string];
    const wrong = await checkPromise(first, toHex(hashes[1]!), keys);
    expect(wrong.find(({ ok }) => !ok)?.what).toBe('path');
    expect((await checkPromise(second, 'no hash', keys)).some(({ ok }) => !ok)).toBe(true);
    expect((await checkPromise(second, toHex(hashes[1]!), []))[1]).toMatchObject({ ok: false });
  });

  it('shows any one byte changed', { timeout: 60_000 }, async () => {
    const bytes = utf8((await promiseBatch(sampleLogSigner, hashes, at))[4]!);
    for (let i = 0; i < bytes.length; i++) {
      const text = new TextDecoder().decode(bytes.with(i, bytes[i]! ^ (1 << (i % 7))));
      const checks = await checkPromise(text, toHex(hashes[4]!), keys);
      expect(
        checks.some(({ ok }) => !ok),
        text,
      ).toBe(true);
    }
  });
});
