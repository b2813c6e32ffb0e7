// Who the node takes the caller for, in which role, and until when.
import type { Caller } from '../../../base/caller.ts';
import { ok } from '../../../base/result.ts';
import { InstantSchema, PlaceSchema, Type } from '../../../base/schema.ts';
import { findParty } from '../../registry/index.ts';
import { type Database, readOperation } from '../../storage/index.ts';
import { csrfTokenOfSession } from '../access/csrf.ts';
import { carriedRoles } from '../access/resolve-session.ts';
import { findSession } from '../access/session-store.ts';
import { rolesAt } from '../people/mandate-store.ts';
import { findPerson } from '../people/person-store.ts';
import {
  PartyRefSchema,
  PersonIdSchema,
  RoleSchema,
  SESSION_WAYS,
  SessionIdSchema,
} from '../portable.ts';

const CurrentSessionSchema = Type.Object({
  id: SessionIdSchema,
  way: Type.Enum(SESSION_WAYS),
  openedAt: InstantSchema,
  /** Over at this instant, used or not. */
  expiresAt: InstantSchema,
  idleUntilAt: Type.Optional(
    Type.String({ description: 'In a browser: over at this instant unless used before' }),
  ),
});

export const whoAmI = readOperation({
  id: 'members.who-am-i',
  summary: 'Show who the node takes you for.',
  route: { method: 'GET', path: '/sessions/me' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    kind: Type.Enum(['anyone', 'person', 'node', 'node-itself']),
    person: Type.Optional(PersonIdSchema),
    name: Type.Optional(Type.String()),
    party: Type.Optional(PartyRefSchema),
    partyName: Type.Optional(Type.String()),
    member: Type.Optional(PlaceSchema),
    mandates: Type.Optional(Type.Array(RoleSchema, { description: 'Roles you act in now' })),
    roles: Type.Optional(Type.Array(RoleSchema, { description: 'Roles you may choose among' })),
    actingAs: Type.Optional(RoleSchema),
    session: Type.Optional(CurrentSessionSchema),
    csrfToken: Type.Optional(
      Type.String({ description: 'In a browser: goes into the header entente-csrf of every act' }),
    ),
  }),
  refusals: [],
  permission: ['anyone'],
  needs: {},
  async run({ db, at, caller }) {
    if (caller.kind !== 'person') return ok({ output: { ...caller } });
    const { kind, person, party, member, mandates } = caller;
    const name = (await findPerson(db, person))?.name;
    const partyName = (await findParty(db, party))?.name;
    return ok({
      output: {
        ...{ kind, person, party, member, mandates: [...mandates] },
        ...(name === undefined ? {} : { name }),
        ...(partyName === undefined ? {} : { partyName }),
        ...(await sessionOf(db, caller, at)),
      },
    });
  },
});

async function sessionOf(
  db: Database,
  { person, session: through }: Extract<Caller, { kind: 'person' }>,
  at: Temporal.Instant,
) {
  const session = through ? await findSession(db, through.id) : null;
  if (!through || !session) return {};
  const { id, way, openedAt, expiresAt, actingAs } = session;
  const { idleUntilAt } = through;
  const csrfToken = idleUntilAt === undefined ? null : await csrfTokenOfSession(db, id);
  return {
    roles: carriedRoles(session, await rolesAt(db, person, at)),
    ...(actingAs === undefined ? {} : { actingAs }),
    session: {
      id,
      way,
      openedAt,
      expiresAt,
      ...(idleUntilAt === undefined ? {} : { idleUntilAt }),
    },
    ...(csrfToken === null ? {} : { csrfToken }),
  };
}
