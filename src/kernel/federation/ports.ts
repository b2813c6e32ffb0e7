// What federation's operations need from the rest of the node; `main` fills them.
import type { MemberId } from '../../base/caller.ts';
import { port } from '../../base/port.ts';
import type { BootstrapSource } from './bootstrap.ts';
import type { MemberDirectory } from './member-directory.ts';
import type { Verifier } from './node-signature.ts';
import type { NodeSelf, OwnKeys } from './peer-document.ts';

export const memberDirectory = port<MemberDirectory>('federation.member-directory');
export const nodeSelf = port<NodeSelf>('federation.node-self');
/** This node's public keys at an instant. */
export const ownKeys = port<(at: Temporal.Instant) => Promise<OwnKeys>>('federation.own-keys');
export const verifier = port<Verifier>('federation.verifier');
/** A partner says that it has news: read its feed soon. Returns at once. */
export const poked = port<(member: MemberId) => void>('federation.poked');
/** Instruments as candidates and members without standing may read them. */
export const bootstrapSource = port<BootstrapSource>('federation.bootstrap-source');
