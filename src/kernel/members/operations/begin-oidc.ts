// Begins a sign-in at an identity provider: where to send the person. The ceremony's id stays with
// the browser that began it, so that nobody can have another finish theirs.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { CeremonyIdSchema } from '../portable.ts';
import { doorstepPort, oidcPort, secureRandomPort } from '../ports.ts';

export const beginOidc = readOperation({
  id: 'members.begin-oidc',
  summary: 'Begin to sign in at an identity provider.',
  route: { method: 'POST', path: '/sessions/oidc/begin' },
  input: Type.Object({ provider: Type.String({ maxLength: 60 }) }, { additionalProperties: false }),
  output: Type.Object({ ceremony: CeremonyIdSchema, url: Type.String() }),
  refusals: ['members.unknown-provider'],
  permission: ['anyone'],
  needs: { doorstep: doorstepPort, oidc: oidcPort, random: secureRandomPort },
  async run({ at, newId, doorstep, oidc, random }, { provider }) {
    const begun = await oidc.begin(provider, random);
    if (!begun.ok) return begun;
    const { url, ...kept } = begun.value;
    const ceremony = newId('cer');
    await doorstep.begin({ id: ceremony, kind: 'oidc', payload: { provider, ...kept } }, at);
    return ok({ output: { ceremony, url } });
  },
});
