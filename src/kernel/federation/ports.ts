// What federation's operations need from the rest of the node; `main` fills them.
import type { MemberId } from '../../base/caller.ts';
import { port } from '../../base/port.ts';
import type { Ledger, Policy, SeenHead, Witness } from '../ledger/index.ts';
import type { Database } from '../storage/index.ts';
import type { BootstrapSource } from './bootstrap.ts';
import type { MemberDirectory } from './member-directory.ts';
import type { Verifier } from './node-signature.ts';
import type { CallPeer } from './peer-client.ts';
import type { NodeSelf, OwnKeys } from './peer-document.ts';
import type { KnownLogs } from './witness-exchange.ts';

export const memberDirectory = port<MemberDirectory>('federation.member-directory');
export const nodeSelf = port<NodeSelf>('federation.node-self');
/** This node's public keys at an instant. */
export const ownKeys = port<(at: Temporal.Instant) => Promise<OwnKeys>>('federation.own-keys');
export const verifier = port<Verifier>('federation.verifier');
/** A partner says that it has news: read its feed soon. Returns at once. */
export const poked = port<(member: MemberId) => void>('federation.poked');
/** Instruments as candidates and members without standing may read them. */
export const bootstrapSource = port<BootstrapSource>('federation.bootstrap-source');
/** Calls a partner's node, within an operation that only reads. */
export const partnerCall = port<CallPeer>('federation.partner-call');
/** Which keys and witnesses this node trusts for a member's log. */
export const partnerPolicy = port<(member: MemberId, at: Temporal.Instant) => Promise<Policy>>(
  'federation.partner-policy',
);
/** Whose act here an entry of a partner answers, by what the entry is about; null: nobody's. */
export const partnerEntryAsker = port<
  (db: Database, member: MemberId, subject: string) => Promise<string | null>
>('federation.partner-entry-asker');
export const knownLogs = port<KnownLogs>('federation.known-logs');
/** The witness that this node is for its partners. */
export const ownWitness = port<Witness>('federation.own-witness');
/** Where this node's own log rests. */
export const ownTree = port<{ readonly db: Database } & Pick<Ledger, 'tiles'>>(
  'federation.own-tree',
);
/** A partner showed heads: compare them soon. Returns at once. */
export const headsShown =
  port<(from: MemberId, heads: readonly SeenHead[]) => void>('federation.heads-shown');
