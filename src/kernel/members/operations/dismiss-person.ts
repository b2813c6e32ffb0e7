// A person leaves: mandates stay in the record, every session and token ends now.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../storage/index.ts';
import { openSessions, revokeSessions } from '../access/session-store.ts';
import { findPerson, markLeft } from '../people/person-store.ts';
import { PersonIdSchema } from '../portable.ts';
import { unknownPerson } from './refusals.ts';

export const dismissPerson = writeOperation({
  id: 'members.dismiss-person',
  summary: 'End a person’s access to this node.',
  route: { method: 'POST', path: '/members/people/:person/dismiss' },
  input: Type.Object(
    { person: PersonIdSchema, because: Type.String({ minLength: 1, maxLength: 300 }) },
    { additionalProperties: false },
  ),
  output: Type.Object({ sessionsEnded: Type.Integer() }),
  refusals: ['members.unknown-person'],
  permission: ['mandate:operator', 'node-itself'],
  needs: {},
  entry: 'person.dismissed',
  async run({ db, at }, { person: id, because }) {
    const person = await findPerson(db, id);
    if (!person || person.leftAt !== undefined) return refused(unknownPerson(id));
    await markLeft(db, id, at);
    const ended = (await openSessions(db, id, at)).map((session) => session.id);
    await revokeSessions(db, ended, at);
    return ok({
      output: { sessionsEnded: ended.length },
      record: { person: id, because, sessionsEnded: ended.length },
      events: [{ type: 'person.mandates-changed', subject: id, facts: { because } }],
    });
  },
});
