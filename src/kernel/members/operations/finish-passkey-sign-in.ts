// Signs in whoever owns the passkey that answered the challenge.
import { instantText } from '../../../base/instants.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { peekCeremony, useCeremony } from '../access/doorstep.ts';
import { openSession } from '../access/open-session.ts';
import { countUse, findPasskey } from '../access/passkey-store.ts';
import { badPasskey, finishSignIn } from '../access/passkeys.ts';
import { newToken } from '../access/secrets.ts';
import { findPerson } from '../people/person-store.ts';
import { CeremonyIdSchema, SessionOpenedSchema } from '../portable.ts';
import { relyingPartyPort, secureRandomPort } from '../ports.ts';

export const finishPasskeySignIn = writeOperation({
  id: 'members.finish-passkey-sign-in',
  summary: 'Sign in with the passkey’s answer.',
  route: { method: 'POST', path: '/sessions/passkey' },
  input: Type.Object(
    {
      ceremony: CeremonyIdSchema,
      response: Type.Object({ id: Type.String() }, { additionalProperties: true }),
    },
    { additionalProperties: false },
  ),
  output: SessionOpenedSchema,
  refusals: ['members.ceremony-over', 'members.bad-passkey'],
  permission: ['anyone'],
  needs: { random: secureRandomPort, relyingParty: relyingPartyPort },
  entry: 'session.opened',
  async prepare({ db, at, random, relyingParty }, { ceremony: id, response }) {
    // In this order: who uses the challenge first moves the use counter in the same commit, so a
    // later answer that read the counter after it finds the challenge used.
    const passkey = await findPasskey(db, response.id);
    const ceremony = await peekCeremony(db, id, 'passkey-sign-in', at);
    if (!ceremony.ok) return ceremony;
    const person = passkey && (await findPerson(db, passkey.person));
    const hasLeft = person?.leftAt !== undefined && person.leftAt <= instantText(at);
    if (!passkey || !person || hasLeft)
      return refused(badPasskey('this passkey is not registered here'));
    const challenge = `${ceremony.value.payload['challenge']}`;
    const uses = await finishSignIn(relyingParty, challenge, response, passkey);
    if (!uses.ok) return uses;
    return ok({ ceremony: ceremony.value, passkey, uses: uses.value, token: newToken(random) });
  },
  async run(frame, _input, { ceremony, passkey, uses, token }) {
    const used = await useCeremony(frame.db, ceremony);
    if (!used.ok) return used;
    await countUse(frame.db, passkey.id, uses);
    const { person } = passkey;
    const { output, record } = await openSession(frame, { person, token, way: 'passkey' });
    return ok({ output, record });
  },
});
