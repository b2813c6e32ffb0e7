// Rotation by the old key, recovery by the recovery key, and what a thief of an old key cannot do:
// the steps of docs/guides/lost-keys.md, on every store.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { toBase64url, utf8 } from '../../base/bytes.ts';
import { instantFrom } from '../../base/instants.ts';
import { ok } from '../../base/result.ts';
import { onEveryStore } from '../../testkit/every-store.ts';
import { seededBytes } from '../../testkit/network.ts';
import { operationRunner } from '../../testkit/run-operation.ts';
import { heldClock } from '../storage/index.ts';
import { keysAt } from './keys/key-store.ts';
import { alignKeyring, createKeyring, NODE_PURPOSES, openKeyring } from './keys/keyring.ts';
import { createRecoveryKey } from './keys/recovery.ts';
import { rotationStatement, signRotation } from './keys/rotation.ts';
import { applyMembership } from './membership/effects.ts';
import { acceptRotation, draftKey, readMember, recoverKey, rotateKey } from './operations.ts';
import type { SignedRotation } from './portable.ts';
import { enrolled, joining, NODE_ITSELF, sampleSigner } from './samples.ts';
import { membersMigrations } from './tables.ts';

const START = '2026-01-01T00:00:00.000Z';
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

interface Rotated {
  readonly keyId: string;
  readonly rotation: SignedRotation;
}

onEveryStore('keys', membersMigrations, (open) => {
  async function begin() {
    const folder = mkdtempSync(path.join(tmpdir(), 'entente-keys-'));
    folders.push(folder);
    const keyring = createKeyring(folder, seededBytes(1));
    const recovery = createRecoveryKey(seededBytes(2)).signer;
    const clock = heldClock('2026-01-10T00:00:00Z');
    const [store, partner] = [await open(), await open()];
    const keys = [
      ...NODE_PURPOSES.map((purpose) => enrolled(keyring.signer(purpose), purpose)),
      enrolled(recovery, 'recovery'),
    ];
    for (const { unit } of [store, partner])
      await unit(async ({ db }) =>
        ok(await applyMembership(db, [joining('US', START, keys), joining('GB', START)])),
      );
    const own = operationRunner(store, clock, { home: 'US', keyring });
    const theirs = operationRunner(partner, clock, { home: 'GB' });
    const counting = async (db = store.db) =>
      (await keysAt(db, 'US', 'node', clock.now())).map(({ keyId }) => keyId);
    const accept = async (rotation: SignedRotation, from = 'US') => {
      const done = await theirs.run(acceptRotation, { kind: 'node', member: from }, rotation);
      return done.ok ? 'accepted' : done.refusal.because.map(({ text }) => text).join();
    };
    return { folder, keyring, recovery, clock, store, partner, own, counting, accept };
  }

  it('rotates with the old key; partners take the statement in and count the same keys', async () => {
    const { keyring, clock, own, store, partner, counting, accept } = await begin();
    const old = keyring.signer('node').keyId;
    clock.advance('P1D');
    const input = { purpose: 'node', reason: 'routine', overlapHours: 2 };
    const done = await own.run<Rotated>(rotateKey, NODE_ITSELF, input);
    if (!done.ok) throw new Error(done.refusal.message);
    const { keyId, rotation } = done.value;
    expect(own.events).toMatchObject([{ type: 'member.key-rotated', subject: 'US' }]);
    // Partners believe the old key until they have read of the new one.
    await alignKeyring(store.db, keyring, 'US', clock.now());
    expect(keyring.signer('node').keyId).toBe(old);
    expect(await counting()).toEqual([keyId, old]);
    expect(await accept(rotation, 'JP')).toContain('rotation of another member');
    expect(await accept(rotation)).toBe('accepted');
    expect(await accept(rotation)).toBe('accepted');
    expect(await counting(partner.db)).toEqual([keyId, old]);
    clock.advance('PT2H');
    expect(await counting(partner.db)).toEqual([keyId]);
    await alignKeyring(store.db, keyring, 'US', clock.now());
    expect(keyring.signer('node').keyId).toBe(keyId);
  });

  it('signs at once with the new key of another purpose', async () => {
    const { keyring, clock, own, store } = await begin();
    const input = { purpose: 'log', reason: 'routine' };
    const done = await own.run<Rotated>(rotateKey, NODE_ITSELF, input);
    await alignKeyring(store.db, keyring, 'US', clock.now());
    expect(done.ok && done.value.keyId).toBe(keyring.signer('log').keyId);
  });

  it('refuses a rotation that anybody changed, or that one of the two keys did not sign', async () => {
    const { keyring, own, accept } = await begin();
    const done = await own.run<Rotated>(rotateKey, NODE_ITSELF, {
      purpose: 'node',
      reason: 'compromised',
    });
    if (!done.ok) throw new Error(done.refusal.message);
    const { rotation } = done.value;
    const { statement, signatures } = rotation;
    const later = { ...statement, retiresAt: '2030-01-01T00:00:00.000Z' };
    expect(await accept({ statement: later, signatures })).toContain('does not hold');
    const other = sampleSigner('not enrolled');
    const stolen = { ...statement, newKey: toBase64url(other.publicKey) };
    const old = keyring.signer('node');
    expect(await accept(signRotation(stolen, old, old))).toContain('the new key did not sign');
    const smallOrder = { ...statement, newKey: toBase64url(new Uint8Array(32)) };
    expect(await accept({ statement: smallOrder, signatures })).toContain('no Ed25519 key');
    const asLog = { ...statement, purpose: 'log' as const };
    const signedAsLog = signRotation(asLog, old, keyring.signerOf(done.value.keyId)!);
    expect(await accept(signedAsLog)).toContain('does not count, or not for this');
  });

  it('gives the thief of a retired key nothing, under whatever date', async () => {
    const { keyring, clock, own, accept } = await begin();
    const old = keyring.signer('node');
    const input = { purpose: 'node', reason: 'compromised' };
    const done = await own.run<Rotated>(rotateKey, NODE_ITSELF, input);
    expect(done.ok && (await accept(done.value.rotation))).toBe('accepted');
    clock.advance('PT1M');
    const thief = sampleSigner('thief');
    const backdated = rotationStatement({
      member: 'US',
      purpose: 'node',
      newKey: thief.publicKey,
      authorisedBy: old.keyId,
      retires: [],
      reason: 'routine',
      at: instantFrom('2026-01-02T00:00:00Z'),
    });
    expect(await accept(signRotation(backdated, old, thief))).toContain('does not count');
  });

  it('recovers a lost key with the recovery key on another machine', async () => {
    const { folder, recovery, clock, store, own, counting, accept } = await begin();
    const drafted = await own.run<{ keyId: string; statement: string }>(draftKey, NODE_ITSELF, {
      purpose: 'node',
      reason: 'lost',
    });
    if (!drafted.ok) throw new Error(drafted.refusal.message);
    const { statement, keyId } = drafted.value;
    const signature = Buffer.from(recovery.sign(utf8(statement))).toString('base64');
    const wrong = Buffer.from(sampleSigner('x').sign(utf8(statement))).toString('base64');
    const refusedOnce = await own.run(recoverKey, NODE_ITSELF, { statement, signature: wrong });
    expect(refusedOnce.ok ? null : refusedOnce.refusal.code).toBe('members.bad-rotation');
    clock.advance('PT1H');
    // A file from a text editor ends in a line feed; the signed bytes do not.
    const text = `${statement}\n`;
    const done = await own.run<Rotated>(recoverKey, NODE_ITSELF, { statement: text, signature });
    if (!done.ok) throw new Error(JSON.stringify(done.refusal));
    expect(await counting()).toEqual([keyId]);
    expect(await accept(done.value.rotation)).toBe('accepted');
    const reopened = openKeyring(folder, seededBytes(9));
    await alignKeyring(store.db, reopened, 'US', clock.now());
    expect(reopened.signer('node').keyId).toBe(keyId);
    const shown = await own.run<{ keys: object[] }>(readMember, NODE_ITSELF, { member: 'US' });
    expect(shown.ok && shown.value.keys).toEqual(
      expect.arrayContaining([expect.objectContaining({ endedBecause: 'rotated: lost' })]),
    );
  });
});
