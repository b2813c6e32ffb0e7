// Begins a sign-in by passkey. Nobody is named: the authenticator offers whom it knows.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { beginSignIn } from '../access/passkeys.ts';
import { doorstepPort, relyingPartyPort, secureRandomPort } from '../ports.ts';
import { CeremonyOptionsSchema } from './begin-passkey-registration.ts';

export const beginPasskeySignIn = readOperation({
  id: 'members.begin-passkey-sign-in',
  summary: 'Begin to sign in with a passkey.',
  route: { method: 'POST', path: '/sessions/passkey/begin' },
  input: Type.Object({}, { additionalProperties: false }),
  output: CeremonyOptionsSchema,
  refusals: [],
  permission: ['anyone'],
  needs: { doorstep: doorstepPort, random: secureRandomPort, relyingParty: relyingPartyPort },
  async run({ at, newId, doorstep, random, relyingParty }) {
    const { challenge, options } = await beginSignIn(relyingParty, random);
    const ceremony = newId('cer');
    await doorstep.begin({ id: ceremony, kind: 'passkey-sign-in', payload: { challenge } }, at);
    return ok({ output: { ceremony, options } });
  },
});
