// Every operation of members.
import { acceptRotation } from './operations/accept-rotation.ts';
import { beginOidc } from './operations/begin-oidc.ts';
import { beginPasskeyRegistration } from './operations/begin-passkey-registration.ts';
import { beginPasskeySignIn } from './operations/begin-passkey-sign-in.ts';
import { chooseRole } from './operations/choose-role.ts';
import { confirmSecondPerson } from './operations/confirm-second-person.ts';
import { dismissPerson } from './operations/dismiss-person.ts';
import { draftKey } from './operations/draft-key.ts';
import { finishOidc } from './operations/finish-oidc.ts';
import { finishPasskeyRegistration } from './operations/finish-passkey-registration.ts';
import { finishPasskeySignIn } from './operations/finish-passkey-sign-in.ts';
import { grantMandate } from './operations/grant-mandate.ts';
import { issueToken } from './operations/issue-token.ts';
import { linkSubject } from './operations/link-subject.ts';
import { listConfirmations } from './operations/list-confirmations.ts';
import { listMembers } from './operations/list-members.ts';
import { listPeople } from './operations/list-people.ts';
import { listSignInWays } from './operations/list-sign-in-ways.ts';
import { listTokens } from './operations/list-tokens.ts';
import { readMember } from './operations/read-member.ts';
import { recoverKey } from './operations/recover-key.ts';
import { registerPerson } from './operations/register-person.ts';
import { revokeMandate } from './operations/revoke-mandate.ts';
import { revokeToken } from './operations/revoke-token.ts';
import { rotateKey } from './operations/rotate-key.ts';
import { setPassword } from './operations/set-password.ts';
import { signIn } from './operations/sign-in.ts';
import { signOut } from './operations/sign-out.ts';
import { whoAmI } from './operations/who-am-i.ts';

export const membersOperations = [
  signIn,
  signOut,
  whoAmI,
  chooseRole,
  listSignInWays,
  setPassword,
  beginPasskeyRegistration,
  finishPasskeyRegistration,
  beginPasskeySignIn,
  finishPasskeySignIn,
  beginOidc,
  finishOidc,
  linkSubject,
  issueToken,
  listTokens,
  revokeToken,
  registerPerson,
  listPeople,
  dismissPerson,
  grantMandate,
  revokeMandate,
  listMembers,
  readMember,
  rotateKey,
  draftKey,
  recoverKey,
  acceptRotation,
  confirmSecondPerson,
  listConfirmations,
] as const;

export {
  acceptRotation,
  beginOidc,
  beginPasskeyRegistration,
  beginPasskeySignIn,
  chooseRole,
  confirmSecondPerson,
  dismissPerson,
  draftKey,
  finishOidc,
  finishPasskeyRegistration,
  finishPasskeySignIn,
  grantMandate,
  issueToken,
  linkSubject,
  listConfirmations,
  listMembers,
  listPeople,
  listSignInWays,
  listTokens,
  readMember,
  recoverKey,
  registerPerson,
  revokeMandate,
  revokeToken,
  rotateKey,
  setPassword,
  signIn,
  signOut,
  whoAmI,
};
