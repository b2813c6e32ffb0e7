// Private keys on disk: who may read them, what opens them, what damage is called.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fromBase64url, utf8 } from '../../../base/bytes.ts';
import { seededBytes } from '../../../testkit/network.ts';
import { isAcceptablePublicKey, verifyWithKey } from './ed25519.ts';
import { createKeyring, NODE_PURPOSES, openKeyring, RECOVERY_FILE } from './keyring.ts';
import { createRecoveryKey, readRecoveryKey } from './recovery.ts';

/** Of the system, where it is there: no package of ours. */
const OPENSSL = 'openssl';
const folders: string[] = [];
function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-keys-'));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});
const message = utf8('a message');

describe('a keyring', () => {
  it('holds one key for each purpose, signs with it, and reads back the same', () => {
    const folder = freshFolder();
    const made = createKeyring(folder, seededBytes(1));
    const read = openKeyring(folder, seededBytes(2));
    for (const purpose of NODE_PURPOSES) {
      const signer = read.signer(purpose);
      expect(signer.keyId).toBe(made.signer(purpose).keyId);
      expect(isAcceptablePublicKey(signer.publicKey)).toBe(true);
      expect(verifyWithKey(signer.publicKey, message, signer.sign(message))).toBe(true);
    }
    expect(new Set(read.keyIds.map(({ keyId }) => keyId)).size).toBe(4);
  });

  it('is for its own user only, and never written over', () => {
    const folder = freshFolder();
    createKeyring(folder, seededBytes(1));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(folder))
      expect([name, statSync(path.join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
    expect(() => createKeyring(folder, seededBytes(2))).toThrow('never written over');
  });

  it('makes the same keys from the same randomness, so that a demonstration repeats', () => {
    const [one, other] = [freshFolder(), freshFolder()].map((folder) =>
      createKeyring(folder, seededBytes(7)).signer('log'),
    );
    expect(one!.keyId).toBe(other!.keyId);
  });

  it('keeps a new key out of use until it is put in use', () => {
    const folder = freshFolder();
    const keyring = createKeyring(folder, seededBytes(1));
    const before = keyring.signer('node').keyId;
    const added = keyring.addKey('node');
    expect(keyring.signer('node').keyId).toBe(before);
    keyring.use(added.keyId);
    expect(openKeyring(folder, seededBytes(2)).signer('node').keyId).toBe(added.keyId);
    expect(keyring.signerOf(before)?.keyId).toBe(before);
  });

  it('puts a new key in use at once where the purpose has lost its own', () => {
    const folder = freshFolder();
    createKeyring(folder, seededBytes(1));
    const lost = readdirSync(folder).find((one) => one.startsWith('log-'))!;
    rmSync(path.join(folder, lost));
    const keyring = openKeyring(folder, seededBytes(2));
    expect(keyring.addKey('log').keyId).toBe(keyring.signer('log').keyId);
  });

  it('sealed with a passphrase opens with it alone', () => {
    const folder = freshFolder();
    const passphrase = 'four words of a story';
    const made = createKeyring(folder, seededBytes(1), { passphrase });
    const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    expect(texts.some((text) => text.includes('"d"'))).toBe(false);
    expect(openKeyring(folder, seededBytes(2), { passphrase }).signer('log').keyId).toBe(
      made.signer('log').keyId,
    );
    expect(() => openKeyring(folder, seededBytes(2))).toThrow('sealed');
    expect(() => openKeyring(folder, seededBytes(2), { passphrase: 'wrong' })).toThrow(
      'does not open',
    );
  });

  it('leaves the recovery key as a file to take away, and knows its public half afterwards', () => {
    const folder = freshFolder();
    const { recovery } = createKeyring(folder, seededBytes(1));
    const file = path.join(folder, RECOVERY_FILE);
    const signer = readRecoveryKey(readFileSync(file, 'utf8'));
    expect(signer.ok && signer.value.keyId).toBe(recovery?.keyId);
    expect(openKeyring(folder, seededBytes(2)).isRecoveryKeyHere).toBe(true);
    rmSync(file);
    const without = openKeyring(folder, seededBytes(2));
    expect(without.isRecoveryKeyHere).toBe(false);
    expect(without.recovery).toEqual(recovery);
  });

  it('names the file that is damaged, or whose purpose was changed', () => {
    const folder = freshFolder();
    createKeyring(folder, seededBytes(1));
    const name = readdirSync(folder).find((one) => one.startsWith('log-'))!;
    const file = path.join(folder, name);
    const key = JSON.parse(readFileSync(file, 'utf8')) as { d: string };
    const seed = fromBase64url(key.d)!;
    seed[0]! ^= 1;
    writeFileSync(file, JSON.stringify({ ...key, d: Buffer.from(seed).toString('base64url') }));
    expect(() => openKeyring(folder, seededBytes(2))).toThrow(`${file} is damaged`);
    writeFileSync(file, 'not a key');
    expect(() => openKeyring(folder, seededBytes(2))).toThrow(`${file} is not a key file`);
    rmSync(file);
    expect(() => openKeyring(folder, seededBytes(2)).signer('log')).toThrow('lost-keys.md');
  });
});

describe('a recovery key', () => {
  it('reads back from its PEM, and nothing else does', () => {
    const { signer, pem } = createRecoveryKey(seededBytes(3));
    const read = readRecoveryKey(pem);
    expect(read.ok && read.value.keyId).toBe(signer.keyId);
    expect(readRecoveryKey('hello').ok).toBe(false);
    expect(readRecoveryKey(pem.replace('MC4', 'MC5')).ok).toBe(false);
  });

  it('signs with openssl on a machine without Entente, as the guide says', (context) => {
    const folder = freshFolder();
    const { signer, pem } = createRecoveryKey(seededBytes(3));
    writeFileSync(path.join(folder, 'recovery.pem'), pem);
    writeFileSync(path.join(folder, 'statement.json'), message);
    const version = opensslVersion();
    if (!/^OpenSSL 3/.test(version)) context.skip(`needs openssl 3, found "${version}"`);
    const asked = ['pkeyutl', '-sign', '-rawin', '-inkey', 'recovery.pem', '-in', 'statement.json'];
    const signature = execFileSync(OPENSSL, asked, { cwd: folder });
    expect(verifyWithKey(signer.publicKey, message, new Uint8Array(signature))).toBe(true);
  });
});

function opensslVersion(): string {
  try {
    return execFileSync(OPENSSL, ['version'], { encoding: 'utf8' });
  } catch (cause) {
    return (cause as Error).message;
  }
}
