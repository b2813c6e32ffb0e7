// The ways in that this node offers, for a sign-in page.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { oidcPort, relyingPartyPort } from '../ports.ts';

export const listSignInWays = readOperation({
  id: 'members.list-sign-in-ways',
  summary: 'List the ways to sign in at this node.',
  route: { method: 'GET', path: '/sessions/ways' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    password: Type.Boolean(),
    passkeys: Type.Object({ domain: Type.String() }),
    providers: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  }),
  refusals: [],
  permission: ['anyone'],
  needs: { oidc: oidcPort, relyingParty: relyingPartyPort },
  async run({ oidc, relyingParty }) {
    const providers = oidc.providers.map((provider) => ({ ...provider }));
    return ok({
      output: { password: true, passkeys: { domain: relyingParty.id }, providers },
    });
  },
});
