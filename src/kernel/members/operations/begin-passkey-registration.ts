// Begins the registration of a passkey for the caller. Beginning is no act: nothing is entered.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { passkeysOf } from '../access/passkey-store.ts';
import { beginRegistration } from '../access/passkeys.ts';
import { findPerson } from '../people/person-store.ts';
import { CeremonyIdSchema } from '../portable.ts';
import { doorstepPort, relyingPartyPort, secureRandomPort } from '../ports.ts';
import { notAPerson, unknownPerson } from './refusals.ts';

export const CeremonyOptionsSchema = Type.Object({
  ceremony: CeremonyIdSchema,
  options: Type.Object(
    {},
    {
      additionalProperties: true,
      description: 'for navigator.credentials, in the JSON form of WebAuthn level 3',
    },
  ),
});

export const beginPasskeyRegistration = readOperation({
  id: 'members.begin-passkey-registration',
  summary: 'Begin to register a passkey for yourself.',
  route: { method: 'POST', path: '/sessions/passkeys/begin' },
  input: Type.Object({}, { additionalProperties: false }),
  output: CeremonyOptionsSchema,
  refusals: ['members.not-a-person', 'members.unknown-person'],
  permission: ['signed-in'],
  needs: { doorstep: doorstepPort, random: secureRandomPort, relyingParty: relyingPartyPort },
  async run({ db, at, caller, newId, doorstep, random, relyingParty }) {
    if (caller.kind !== 'person') return refused(notAPerson);
    const person = await findPerson(db, caller.person);
    if (!person) return refused(unknownPerson(caller.person));
    const known = await passkeysOf(db, person.id);
    const { challenge, options } = await beginRegistration(relyingParty, person, known, random);
    const ceremony = newId('cer');
    const kind = 'passkey-registration' as const;
    await doorstep.begin({ id: ceremony, kind, person: person.id, payload: { challenge } }, at);
    return ok({ output: { ceremony, options } });
  },
});
