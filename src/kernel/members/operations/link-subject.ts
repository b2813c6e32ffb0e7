// Maps a person at an identity provider to a person here.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { findPerson, putSubject } from '../people/person-store.ts';
import { PersonIdSchema, SubjectSchema } from '../portable.ts';
import { unknownPerson } from './refusals.ts';

export const linkSubject = writeOperation({
  id: 'members.link-subject',
  summary: 'Map a person of an identity provider to a person here.',
  route: { method: 'POST', path: '/members/people/:person/subjects' },
  input: Type.Object(
    { person: PersonIdSchema, ...SubjectSchema.properties },
    { additionalProperties: false },
  ),
  output: Type.Object({ person: PersonIdSchema, ...SubjectSchema.properties }),
  refusals: ['members.unknown-person', 'members.subject-taken'],
  permission: ['mandate:operator', 'node-itself'],
  needs: {},
  entry: 'subject.linked',
  async run({ db }, { person: id, issuer, subject }) {
    const person = await findPerson(db, id);
    if (!person || person.leftAt !== undefined) return refused(unknownPerson(id));
    const linked = await putSubject(db, { issuer, subject }, id);
    if (!linked.ok) return linked;
    const output = { person: id, issuer, subject };
    return ok({ output, record: output });
  },
});
