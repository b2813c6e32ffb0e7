// Members' door.
export { csrfTokenOf } from './access/csrf.ts';
export { type Doorstep, doorstepOn } from './access/doorstep.ts';
export { type OidcDoor, type OidcProvider, oidcDoor } from './access/oidc.ts';
export type { RelyingParty } from './access/passkeys.ts';
export { resolveSession } from './access/resolve-session.ts';
export { carrySessions } from './access/session-store.ts';
export { isAcceptablePublicKey, verifyWithKey } from './keys/ed25519.ts';
export { countsAt, type KeyMoment, type MemberKey } from './keys/key-facts.ts';
export { keyIdOf } from './keys/key-id.ts';
export { applyRotation, keysAt, keysOf } from './keys/key-store.ts';
export {
  alignKeyring,
  createKeyring,
  type Keyring,
  type KeyringOptions,
  NODE_PURPOSES,
  type NodePurpose,
  openKeyring,
  RECOVERY_FILE,
} from './keys/keyring.ts';
export { createRecoveryKey, type RecoveryKey, readRecoveryKey } from './keys/recovery.ts';
export { type KeySigner, rotationBytes, rotationStatement, signRotation } from './keys/rotation.ts';
export {
  historyDirectory,
  type PinnedLog,
  peerDirectory,
  pinnedLogs,
} from './membership/directory.ts';
export {
  applyKeyChange,
  applyMembership,
  type EnrolledKey,
  type KeyChange,
  type MembershipChange,
  membershipEffects,
} from './membership/effects.ts';
export {
  activeMembers,
  findMember,
  type MemberDetails,
  memberListAt,
  membersAt,
} from './membership/member-store.ts';
export type { MembershipSpan } from './membership/standing.ts';
export { ROTATION_MESSAGE } from './operations/rotated.ts';
export { acceptRotation, issueToken, membersOperations, registerPerson } from './operations.ts';
export { mandatesOf, putMandate, rolesAt } from './people/mandate-store.ts';
export { findPerson, putPerson } from './people/person-store.ts';
export {
  type Confirmation,
  requireSecondPerson,
  type SecondPersonAsk,
  type SecondPersonRule,
  type SecondPersonState,
  secondPersonGate,
} from './people/second-person.ts';
export type {
  KeyPurpose,
  Mandate,
  Member,
  MemberList,
  Person,
  SignedRotation,
} from './portable.ts';
export {
  doorstepPort,
  homeMemberPort,
  keyringPort,
  oidcPort,
  relyingPartyPort,
  secureRandomPort,
} from './ports.ts';
export { membersMigrations } from './tables.ts';
