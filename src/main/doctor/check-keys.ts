// The private keys: there, readable, and the ones that partners count.
import { Fault } from '../../base/fault.ts';
import { type Keyring, keysAt, NODE_PURPOSES, openKeyring } from '../../kernel/members/index.ts';
import { keyFolder } from '../node-kernel.ts';
import { passphraseOf, systemRandom } from '../open-node.ts';
import type { ReadOnlyNode } from '../read-only-node.ts';
import type { Settings } from '../settings.ts';
import { bad, type Finding, fine, warn } from './finding.ts';

const LOST = 'Put the key files back, or follow docs/guides/lost-keys.md.';

export function readKeys(settings: Settings): Keyring | Finding {
  try {
    const keyring = openKeyring(keyFolder(settings), systemRandom, passphraseOf(settings));
    for (const purpose of NODE_PURPOSES) keyring.signer(purpose);
    return keyring;
  } catch (cause) {
    const isAbsent = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    if (!(cause instanceof Fault) && !isAbsent) throw cause;
    return bad('keys', (cause as Error).message, LOST);
  }
}

export async function checkKeys(
  { settings, store, now }: ReadOnlyNode,
  keyring: Keyring,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const unnamed: string[] = [];
  for (const purpose of NODE_PURPOSES) {
    const counting = await keysAt(store.db, settings.member, purpose, now);
    const what = `key ${purpose}`;
    const { keyId } = keyring.signer(purpose);
    const short = `${keyId.slice(0, 23)}…`;
    if (counting.length === 0) unnamed.push(purpose);
    else if (counting.some((key) => keyring.signerOf(key.keyId) !== null))
      findings.push(fine(what, `${short}, as the member list has it`));
    else
      findings.push(
        bad(what, 'none of the keys that partners count for it is in the folder', LOST),
      );
  }
  if (unnamed.length > 0) {
    const text = `they are there; no instrument names this member’s for ${unnamed.join(', ')} yet`;
    findings.push(warn('keys', text, 'Join an alliance: docs/guides/join-the-alliance.md.'));
  }
  if (keyring.isRecoveryKeyHere)
    findings.push(
      warn(
        'key recovery',
        'its private half still lies beside the keys it is to replace',
        'Take recovery.pem away to a safe place offline, then delete it here.',
      ),
    );
  return findings;
}
