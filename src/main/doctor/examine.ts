// The whole examination, in the order in which things build on one another. It changes nothing and
// runs beside the node.
import { Fault } from '../../base/fault.ts';
import type { Keyring } from '../../kernel/members/index.ts';
import { asFault, systemClock } from '../../kernel/storage/index.ts';
import { openNodeForReading, type ReadOnlyNode } from '../read-only-node.ts';
import { readSettings } from '../settings.ts';
import { checkFolder } from './check-folder.ts';
import { checkKeys, readKeys } from './check-keys.ts';
import { checkPacks } from './check-packs.ts';
import { checkPartners } from './check-partners.ts';
import { checkStore } from './check-store.ts';
import { bad, type Finding, fine } from './finding.ts';

export async function examine(config: string): Promise<Finding[]> {
  const read = readSettings(config);
  if (!read.ok) {
    const { message, because, next } = read.refusal;
    const why = because.map(({ field, text }) => `${field ? `${field}: ` : ''}${text}`);
    return [bad('settings', [message, ...why].join(' '), next ?? 'Correct the file.')];
  }
  const settings = read.value;
  const keyring = readKeys(settings);
  const findings = [
    fine('settings', `${settings.file}, ${settings.member}, ${settings.address}`),
    ...checkFolder(settings),
    ...('level' in keyring ? [keyring] : []),
    ...checkPacks(settings),
  ];
  const node = openStored(config);
  if ('level' in node) return [...findings, node];
  return [...findings, ...(await examineStored(node, keyring))];
}

async function examineStored(node: ReadOnlyNode, keyring: Keyring | Finding): Promise<Finding[]> {
  try {
    const stored = await checkStore(node);
    if (stored[0]!.level !== 'ok') return stored;
    const keys = 'level' in keyring ? [] : await checkKeys(node, keyring);
    const ahead = node.now.since(systemClock.now()).round('second');
    const partners = await checkPartners(node, () => systemClock.now().add(ahead));
    return [...stored, ...keys, ...partners];
  } catch (cause) {
    const fault = asFault(cause);
    if (!(fault instanceof Fault)) throw cause;
    return [bad('database', fault.message, 'Bring the database server back, then try again.')];
  } finally {
    await node.store.close();
  }
}

function openStored(config: string): ReadOnlyNode | Finding {
  try {
    const opened = openNodeForReading(config);
    if (opened.ok) return opened.value;
    return bad('database', opened.refusal.message, opened.refusal.next ?? '');
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return bad('database', cause.message, 'Restore a backup: entente restore.');
  }
}
