// Who acts at this node, with the mandates they hold, held and will hold.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { mandatesOf } from '../people/mandate-store.ts';
import { listPeople as allPeople } from '../people/person-store.ts';
import { MandateSchema, PersonSchema } from '../portable.ts';

export const listPeople = readOperation({
  id: 'members.list-people',
  summary: 'List the people who act at this node and their mandates.',
  route: { method: 'GET', path: '/members/people' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    people: Type.Array(Type.Object({ person: PersonSchema, mandates: Type.Array(MandateSchema) })),
  }),
  refusals: [],
  permission: ['mandate:operator', 'mandate:auditor', 'node-itself'],
  needs: {},
  async run({ db }) {
    const people = await allPeople(db);
    const mandates = await mandatesOf(
      db,
      people.map(({ id }) => id),
    );
    const byPerson = Map.groupBy(mandates, ({ person }) => person);
    const listed = people.map((person) => ({ person, mandates: byPerson.get(person.id) ?? [] }));
    return ok({ output: { people: listed } });
  },
});
