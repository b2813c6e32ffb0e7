// Who reads the law, who looks after it, and who sees decisions about others.
import type { Caller, Grant } from '../../../base/caller.ts';

/** Law binds whoever asks, so partners' nodes read it too. */
export const READERS: readonly Grant[] = ['signed-in', 'partner-node', 'node-itself'];
export const KEEPERS: readonly Grant[] = ['mandate:operator', 'node-itself'];
/** Permissions are the stewards' daily work; auditors and operators see everything. */
export const OVERSEERS: readonly Grant[] = [
  'mandate:steward',
  'mandate:auditor',
  'mandate:operator',
  'node-itself',
];

export const holdsAny = (caller: Caller, ...mandates: readonly string[]): boolean =>
  caller.kind === 'node-itself' ||
  (caller.kind === 'person' && caller.mandates.some((mandate) => mandates.includes(mandate)));
