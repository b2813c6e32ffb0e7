// Signs in whom the identity provider vouches for, if the operator has mapped that person.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { peekCeremony, useCeremony } from '../access/doorstep.ts';
import { openSession } from '../access/open-session.ts';
import { newToken } from '../access/secrets.ts';
import { findBySubject } from '../people/person-store.ts';
import { CeremonyIdSchema, SessionOpenedSchema, type Subject } from '../portable.ts';
import { oidcPort, secureRandomPort } from '../ports.ts';

export const finishOidc = writeOperation({
  id: 'members.finish-oidc',
  summary: 'Sign in with the identity provider’s answer.',
  route: { method: 'POST', path: '/sessions/oidc' },
  input: Type.Object(
    {
      ceremony: CeremonyIdSchema,
      /** The whole address that the provider sent the person back to. */
      callback: Type.String({ maxLength: 8000 }),
    },
    { additionalProperties: false },
  ),
  output: SessionOpenedSchema,
  refusals: [
    'members.ceremony-over',
    'members.unknown-provider',
    'members.oidc-refused',
    'members.unmapped-subject',
  ],
  permission: ['anyone'],
  needs: { oidc: oidcPort, random: secureRandomPort },
  entry: 'session.opened',
  async prepare({ db, at, oidc, random }, { ceremony: id, callback }) {
    const ceremony = await peekCeremony(db, id, 'oidc', at);
    if (!ceremony.ok) return ceremony;
    const { provider, state, nonce, verifier } = ceremony.value.payload as {
      [key: string]: string;
    };
    const begun = { state: `${state}`, nonce: `${nonce}`, verifier: `${verifier}` };
    const subject = await oidc.complete(`${provider}`, begun, callback);
    if (!subject.ok) return subject;
    return ok({ ceremony: ceremony.value, subject: subject.value, token: newToken(random) });
  },
  async run(frame, _input, { ceremony, subject, token }) {
    const used = await useCeremony(frame.db, ceremony);
    if (!used.ok) return used;
    const person = await findBySubject(frame.db, subject);
    const hasLeft = person?.leftAt !== undefined && person.leftAt <= instantText(frame.at);
    if (!person || hasLeft) return refused(unmappedSubject(subject));
    const { output, record } = await openSession(frame, { person: person.id, token, way: 'oidc' });
    return ok({ output, record });
  },
});

const unmappedSubject = ({ issuer, subject }: Subject) =>
  refusal(
    'unauthenticated',
    'members.unmapped-subject',
    'The provider knows you, this node does not.',
    {
      because: [{ text: `Nobody here is subject "${subject}" of ${issuer}.` }],
      next:
        'Ask the operator to run `entente members link-subject` with this issuer and subject and ' +
        'your person id, or to register you with them.',
      detail: { issuer, subject },
    },
  );
