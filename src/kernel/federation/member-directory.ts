// Who the partners are: addresses and keys as the adopted instruments pin them. Discovery (a peer
// document, DNS) is never a source of trust. Filled in `main` from the members module.
import type { MemberId } from '../../base/caller.ts';
import type { NodeKey } from './node-signature.ts';

export type KeyPurpose = 'node' | 'log';

export interface MemberDirectory {
  /** Base of the node's API, `https://gb.example/api`; null when none is pinned. */
  addressOf(member: MemberId, at: Temporal.Instant): Promise<string | null>;
  /** Keys valid at the instant, also of members that are suspended or have left. */
  keysOf(member: MemberId, purpose: KeyPurpose, at: Temporal.Instant): Promise<readonly NodeKey[]>;
  /** Neither suspended nor departed at the instant; this node's own member included. */
  activeMembers(at: Temporal.Instant): Promise<readonly MemberId[]>;
}
