// Registers a person of this nation: name, party, ways to sign in, first mandates.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { findParty } from '../../registry/index.ts';
import { writeOperation } from '../../storage/index.ts';
import { putHash } from '../access/password-store.ts';
import { hashPassword } from '../access/passwords.ts';
import { putMandate } from '../people/mandate-store.ts';
import { putPerson, putSubject } from '../people/person-store.ts';
import {
  LoginSchema,
  type Mandate,
  MandateDraftSchema,
  MandateSchema,
  PartyRefSchema,
  PasswordSchema,
  PersonSchema,
  SubjectSchema,
} from '../portable.ts';
import { homeMemberPort, secureRandomPort } from '../ports.ts';
import { mandateFrom } from './mandate-from.ts';

export const registerPerson = writeOperation({
  id: 'members.register-person',
  summary: 'Register a person who acts at this node.',
  route: { method: 'POST', path: '/members/people' },
  input: Type.Object(
    {
      name: PersonSchema.properties.name,
      party: PartyRefSchema,
      login: Type.Optional(LoginSchema),
      password: Type.Optional(PasswordSchema),
      subjects: Type.Optional(Type.Array(SubjectSchema, { maxItems: 5 })),
      mandates: Type.Optional(Type.Array(MandateDraftSchema, { maxItems: 20 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ person: PersonSchema, mandates: Type.Array(MandateSchema) }),
  refusals: [
    'members.unknown-party',
    'members.login-taken',
    'members.login-needed',
    'members.subject-taken',
    'members.period-reversed',
  ],
  permission: ['mandate:operator', 'node-itself'],
  needs: { home: homeMemberPort, random: secureRandomPort },
  entry: 'person.registered',
  async prepare({ random }, { login, password }) {
    if (password !== undefined && login === undefined) return refused(loginNeeded);
    return ok(password === undefined ? null : await hashPassword(password, random));
  },
  async run({ db, at, caller, newId, home }, input, hash) {
    const { name, party, login } = input;
    if (!(await findParty(db, party))) return refused(unknownParty(party));
    const put = await putPerson(db, {
      id: newId('per'),
      name,
      ...(login === undefined ? {} : { login }),
      party,
      member: home,
      registeredAt: instantText(at),
    });
    if (!put.ok) return put;
    const person = put.value;
    if (hash !== null) await putHash(db, person.id, hash, at);
    for (const subject of input.subjects ?? []) {
      const linked = await putSubject(db, subject, person.id);
      if (!linked.ok) return linked;
    }
    const mandates: Mandate[] = [];
    for (const draft of input.mandates ?? []) {
      const mandate = mandateFrom(draft, { id: newId('mdt'), person: person.id, at, caller });
      if (!mandate.ok) return mandate;
      await putMandate(db, mandate.value);
      mandates.push(mandate.value);
    }
    return ok({
      output: { person, mandates },
      record: { person: person.id, party, mandates },
      events: [{ type: 'person.registered', subject: person.id, facts: { party } }],
    });
  },
});

const loginNeeded = refusal('invalid', 'members.login-needed', 'A password needs a sign-in name.', {
  because: [{ field: '/login', text: 'There is a password and no sign-in name.' }],
  next: 'Give both, or neither and let the person use a passkey.',
});

const unknownParty = (id: string) =>
  refusal('not-found', 'members.unknown-party', `There is no party ${id} in the registry.`, {
    because: [{ field: '/party', text: 'A person acts for a registered party.' }],
    next: 'Register the party first.',
  });
