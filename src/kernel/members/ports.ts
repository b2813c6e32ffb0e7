// What the operations of members need from the rest of the node; `main` fills them.
import type { MemberId } from '../../base/caller.ts';
import type { RandomBytes } from '../../base/ids.ts';
import { port } from '../../base/port.ts';
import type { Keyring } from './keys/keyring.ts';

/** The member whose node this is. */
export const homeMemberPort = port<MemberId>('members.home-member');
/** A cryptographically secure source; secrets come from here and nowhere else. */
export const secureRandomPort = port<RandomBytes>('members.secure-random');
export const keyringPort = port<Keyring>('members.keyring');
export { doorstepPort } from './access/doorstep.ts';
export { oidcPort } from './access/oidc.ts';
export { relyingPartyPort } from './access/passkeys.ts';
