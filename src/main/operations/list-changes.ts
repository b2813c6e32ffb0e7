// What changed since one last looked, newest first, in words.
import { instantFrom, instantText } from '../../base/instants.ts';
import { ok, refused } from '../../base/result.ts';
import { InstantSchema, Type } from '../../base/schema.ts';
import { readOperation } from '../../kernel/storage/index.ts';
import { changesOfAlliance } from '../desk/changes-alliance.ts';
import { changesHere } from '../desk/changes-here.ts';
import { type Change, ChangeSchema } from '../desk/item.ts';
import { seenPort } from '../desk/seen.ts';
import { readsPort } from '../own-reads.ts';
import { personOnly } from './person-only.ts';

/** Whoever never looked sees a month. */
const FIRST_LOOK_HOURS = 30 * 24;
const PAGE = 50;

export const listChanges = readOperation({
  id: 'node.list-changes',
  summary: 'List what changed since you last looked, newest first',
  route: { method: 'GET', path: '/node/changes' },
  input: Type.Object(
    {
      since: Type.Optional({ ...InstantSchema, description: 'Instead of when you last looked' }),
      offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    since: Type.String(),
    seenAt: Type.Optional(Type.String({ description: 'When you last said that you have seen it' })),
    changes: Type.Array(ChangeSchema),
    total: Type.Integer({ minimum: 0 }),
    nextOffset: Type.Union([Type.Integer(), Type.Null()]),
  }),
  refusals: ['node.person-only'],
  permission: ['signed-in'],
  needs: { reads: readsPort, seen: seenPort },
  async run({ db, at, caller, reads, seen }, { since: asked, offset = 0, limit = PAGE }) {
    if (caller.kind !== 'person') return refused(personOnly);
    const seenAt = await seen.read(db, caller.person);
    const known = asked === undefined ? seenAt : instantText(instantFrom(asked));
    const since = known ?? instantText(at.subtract({ hours: FIRST_LOOK_HOURS }));
    const all = [
      ...(await changesOfAlliance({ reads, caller, since })),
      ...(await changesHere({ reads, caller, since })),
    ].sort(newestFirst);
    const changes = all.slice(offset, offset + limit);
    const next = offset + changes.length;
    return ok({
      output: {
        since,
        ...(seenAt === null ? {} : { seenAt }),
        changes,
        total: all.length,
        nextOffset: next < all.length ? next : null,
      },
    });
  },
});

const newestFirst = (a: Change, b: Change): number =>
  a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at > b.at ? -1 : 1;
