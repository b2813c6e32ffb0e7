// The node's own private keys, in a folder that only its user reads. The database knows public keys
// and when each counts; this folder only holds what signs. Several keys of one purpose may lie
// here, past and coming ones; which one signs now follows the member's key history
// (`alignKeyring`).

import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromBase64url, toBase64url } from '../../../base/bytes.ts';
import type { MemberId } from '../../../base/caller.ts';
import { Fault } from '../../../base/fault.ts';
import type { RandomBytes } from '../../../base/ids.ts';
import { invariant } from '../../../base/invariant.ts';
import type { Database } from '../../storage/index.ts';
import type { KeyPurpose } from '../portable.ts';
import { keyIdOf } from './key-id.ts';
import { keysAt } from './key-store.ts';
import {
  type KeyPair,
  keyFileOf,
  pairFrom,
  readKeyFile,
  sealingKey,
  signerFrom,
} from './keyring-files.ts';
import { createRecoveryKey } from './recovery.ts';
import type { KeySigner } from './rotation.ts';

/** Purposes whose keys lie on the node; the recovery key does not. */
export const NODE_PURPOSES = ['instruments', 'node', 'log', 'witness'] as const;
export type NodePurpose = (typeof NODE_PURPOSES)[number];

export interface Keyring {
  /** The signer in use for the purpose. */
  signer(purpose: NodePurpose): KeySigner;
  /** Any signer in the folder, in use or not. */
  signerOf(keyId: string): KeySigner | null;
  /**
   * Makes a key, writes it to the folder and returns its signer. It is in use at once where the
   * purpose has no other: a node that lost its log key could not even enter that it makes a new
   * one.
   */
  addKey(purpose: NodePurpose): KeySigner;
  /** Puts a key of the folder in use for its purpose. */
  use(keyId: string): void;
  readonly keyIds: readonly { readonly keyId: string; readonly purpose: KeyPurpose }[];
  /** Public half of the recovery key made with the folder, to be enrolled with the others. */
  readonly recovery: { readonly keyId: string; readonly publicKey: Uint8Array } | null;
  /** True while the private half still lies in the folder, where it must not stay. */
  readonly isRecoveryKeyHere: boolean;
}

export interface KeyringOptions {
  readonly passphrase?: string | undefined;
}

const SEAL_FILE = 'seal.json';
const IN_USE_FILE = 'in-use.json';
const RECOVERY_PUBLIC_FILE = 'recovery.json';
/** The one copy of the recovery key, to be taken away and kept offline. */
export const RECOVERY_FILE = 'recovery.pem';

/**
 * Makes the folder with one key for each purpose, and the recovery key as a file to take away;
 * throws when the folder holds anything already.
 */
export function createKeyring(
  folder: string,
  random: RandomBytes,
  options: KeyringOptions = {},
): Keyring {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const present = readdirSync(folder);
  if (present.length > 0)
    throw new Fault(`the folder ${folder} is not empty; keys are never written over`);
  if (options.passphrase !== undefined)
    writePrivate(folder, SEAL_FILE, { kdf: 'scrypt', salt: toBase64url(random(16)) });
  const keyring = new FolderKeyring(folder, random, options);
  for (const purpose of NODE_PURPOSES) keyring.addKey(purpose);
  const { signer, pem } = createRecoveryKey(random);
  writePrivate(folder, RECOVERY_PUBLIC_FILE, { publicKey: toBase64url(signer.publicKey) });
  writePrivateText(folder, RECOVERY_FILE, pem, 'wx');
  return keyring;
}

/** Throws a `Fault` that names the file when one is missing, damaged or sealed otherwise. */
export const openKeyring = (
  folder: string,
  random: RandomBytes,
  options: KeyringOptions = {},
): Keyring => new FolderKeyring(folder, random, options);

class FolderKeyring implements Keyring {
  readonly #folder: string;
  readonly #random: RandomBytes;
  readonly #seal: Uint8Array | null;
  readonly #pairs = new Map<string, KeyPair>();
  readonly #inUse = new Map<string, string>();

  constructor(folder: string, random: RandomBytes, { passphrase }: KeyringOptions) {
    this.#folder = folder;
    this.#random = random;
    this.#seal = sealOf(folder, passphrase);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.jwk'))) {
      const where = path.join(folder, name);
      const pair = readKeyFile(readFileSync(where, 'utf8'), where, this.#seal);
      this.#pairs.set(keyIdOf(pair.publicKey), pair);
    }
    for (const [purpose, keyId] of Object.entries(readJson(folder, IN_USE_FILE) ?? {}))
      this.#inUse.set(purpose, keyId);
  }

  get keyIds() {
    return [...this.#pairs].map(([keyId, { purpose }]) => ({ keyId, purpose }));
  }

  get recovery() {
    const publicKey = fromBase64url(
      readJson(this.#folder, RECOVERY_PUBLIC_FILE)?.['publicKey'] ?? '',
    );
    return publicKey?.length === 32 ? { keyId: keyIdOf(publicKey), publicKey } : null;
  }

  get isRecoveryKeyHere() {
    return readdirSync(this.#folder).includes(RECOVERY_FILE);
  }

  signer(purpose: NodePurpose): KeySigner {
    const signer = this.signerOf(this.#inUse.get(purpose) ?? '');
    if (signer) return signer;
    throw new Fault(
      `there is no key for ${purpose} in ${this.#folder}; see docs/guides/lost-keys.md`,
    );
  }

  signerOf(keyId: string): KeySigner | null {
    const pair = this.#pairs.get(keyId);
    return pair ? signerFrom(pair) : null;
  }

  addKey(purpose: NodePurpose): KeySigner {
    const pair = pairFrom(this.#random(32), purpose);
    const signer = signerFrom(pair);
    const sealing = this.#seal && { key: this.#seal, random: this.#random };
    const name = `${purpose}-${signer.keyId.split(':')[1]!.slice(0, 16)}.jwk`;
    writePrivate(this.#folder, name, keyFileOf(pair, sealing), 'wx');
    this.#pairs.set(signer.keyId, pair);
    if (!this.signerOf(this.#inUse.get(purpose) ?? '')) this.use(signer.keyId);
    return signer;
  }

  use(keyId: string): void {
    const pair = this.#pairs.get(keyId);
    invariant(pair, `${keyId} is in the keyring`);
    if (this.#inUse.get(pair.purpose) === keyId) return;
    this.#inUse.set(pair.purpose, keyId);
    writePrivate(this.#folder, IN_USE_FILE, Object.fromEntries(this.#inUse));
  }
}

function sealOf(folder: string, passphrase: string | undefined): Uint8Array | null {
  const salt = fromBase64url(readJson(folder, SEAL_FILE)?.['salt'] ?? '');
  if (!salt || salt.length === 0) return null;
  if (passphrase === undefined)
    throw new Fault(`the keys in ${folder} are sealed: name the file with their passphrase`);
  return sealingKey(passphrase, salt);
}

function readJson(folder: string, name: string): { [key: string]: string } | null {
  if (!readdirSync(folder).includes(name)) return null;
  return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as { [key: string]: string };
}

type WriteFlag = 'w' | 'wx';

const writePrivate = (folder: string, name: string, value: unknown, flag: WriteFlag = 'w'): void =>
  writePrivateText(folder, name, `${JSON.stringify(value, null, 2)}\n`, flag);

function writePrivateText(folder: string, name: string, text: string, flag: WriteFlag): void {
  writeFileSync(path.join(folder, name), text, { mode: 0o600, flag, flush: true });
}

/**
 * Puts in use, for each purpose, the newest key here that the member's history says counts now.
 * Between nodes the oldest is kept up to its end: partners read the news of the new key in messages
 * that they can only believe under the old one.
 */
export async function alignKeyring(
  db: Database,
  keyring: Keyring,
  member: MemberId,
  at: Temporal.Instant,
): Promise<void> {
  for (const purpose of NODE_PURPOSES) {
    const counting = await keysAt(db, member, purpose, at);
    const here = counting.filter(({ keyId }) => keyring.signerOf(keyId) !== null);
    const chosen = purpose === 'node' ? here.at(-1) : here[0];
    if (chosen) keyring.use(chosen.keyId);
  }
}
