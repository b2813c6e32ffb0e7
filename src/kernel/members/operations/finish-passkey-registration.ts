// Registers the passkey whose authenticator answered the challenge.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { peekCeremony, useCeremony } from '../access/doorstep.ts';
import { putPasskey } from '../access/passkey-store.ts';
import { badPasskey, finishRegistration } from '../access/passkeys.ts';
import { CeremonyIdSchema } from '../portable.ts';
import { relyingPartyPort } from '../ports.ts';

export const finishPasskeyRegistration = writeOperation({
  id: 'members.finish-passkey-registration',
  summary: 'Finish the registration of a passkey.',
  route: { method: 'POST', path: '/sessions/passkeys' },
  input: Type.Object(
    {
      ceremony: CeremonyIdSchema,
      label: Type.String({ minLength: 1, maxLength: 100 }),
      response: Type.Object({}, { additionalProperties: true }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ passkey: Type.String(), label: Type.String() }),
  refusals: ['members.ceremony-over', 'members.bad-passkey', 'members.passkey-known'],
  permission: ['signed-in'],
  needs: { relyingParty: relyingPartyPort },
  entry: 'passkey.registered',
  async prepare({ db, at, caller, relyingParty }, { ceremony: id, response }) {
    const ceremony = await peekCeremony(db, id, 'passkey-registration', at);
    if (!ceremony.ok) return ceremony;
    const { person, payload } = ceremony.value;
    if (caller.kind !== 'person' || person === undefined || caller.person !== person)
      return refused(badPasskey('somebody else began this registration'));
    const made = await finishRegistration(relyingParty, `${payload['challenge']}`, response);
    if (!made.ok) return made;
    return ok({ ceremony: ceremony.value, passkey: { ...made.value, person } });
  },
  async run({ db, at }, { label }, { ceremony, passkey }) {
    const used = await useCeremony(db, ceremony);
    if (!used.ok) return used;
    const put = await putPasskey(db, { ...passkey, label }, at);
    if (!put.ok) return put;
    const output = { passkey: passkey.id, label };
    return ok({ output, record: { ...output, person: passkey.person } });
  },
});
