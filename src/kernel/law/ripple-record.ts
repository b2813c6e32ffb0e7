// What set off a ripple and how far it went, for people who ask why a permission changed. What each
// permission said before and says now stands in `permission_change`.
import { canonicalJson } from '../../base/canonical-json.ts';
import { InstantSchema, type Static, Type } from '../../base/schema.ts';
import type { Database } from '../storage/index.ts';
import { tables } from './tables.ts';

const closed = { additionalProperties: false };
const Names = Type.Array(Type.String());
export const CauseSchema = Type.Object(
  {
    kind: Type.Enum(['act', 'law', 'day', 'start'], {
      description:
        'act: an act changed things; law: rules or lists did; day: a recorded date came; ' +
        'start: the node looked again at what may have happened while it was down',
    }),
    things: Type.Optional(Type.Array(Type.String(), { description: 'Changed, at most 50' })),
    events: Type.Optional(Type.Array(Type.String(), { description: 'What happened to them' })),
    packs: Type.Optional(Type.Array(Type.String(), { description: 'Imported then' })),
    rules: Type.Optional(Type.Array(Type.String(), { description: 'Began, ended or changed' })),
    acts: Type.Optional(Names),
  },
  closed,
);
export type RippleCause = Static<typeof CauseSchema>;

export const RippleRowSchema = Type.Object(
  {
    event: Type.String({ description: 'ent_..., or law@ and the instant' }),
    at: InstantSchema,
    cause: CauseSchema,
    judged: Type.Integer({ minimum: 0, description: 'Permissions judged again' }),
    changed: Type.Integer({ minimum: 0, description: 'Of which so many say something else now' }),
  },
  { ...closed, title: 'Ripple' },
);
export type RippleRow = Static<typeof RippleRowSchema>;

export const THINGS_MAX = 50;

/** Adds to what the event's earlier pages or waves did. */
export async function recordRipple(db: Database, row: RippleRow): Promise<void> {
  await tables(db)
    .insertInto('law_ripple')
    .values({
      id: row.event,
      cause: canonicalJson(row.cause),
      started_at: row.at,
      judged: row.judged,
      changed: row.changed,
    })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ eb, ref }) => ({
        judged: eb(ref('law_ripple.judged'), '+', ref('excluded.judged')),
        changed: eb(ref('law_ripple.changed'), '+', ref('excluded.changed')),
      })),
    )
    .execute();
}

export async function rippleRow(db: Database, event: string): Promise<RippleRow | null> {
  const row = await selectRipples(db).where('id', '=', event).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** Newest first. */
export async function rippleRows(
  db: Database,
  page: {
    readonly before?: string | undefined;
    readonly limit: number;
    readonly isChanged: boolean;
  },
): Promise<{ readonly ripples: RippleRow[]; readonly next: string | null }> {
  let query = selectRipples(db)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1);
  if (page.isChanged) query = query.where('changed', '>', 0);
  const last = page.before === undefined ? null : await rippleRow(db, page.before);
  if (last !== null)
    query = query.where(({ and, or, eb }) =>
      or([
        eb('started_at', '<', last.at),
        and([eb('started_at', '=', last.at), eb('id', '<', last.event)]),
      ]),
    );
  const rows = await query.execute();
  const shown = rows.slice(0, page.limit);
  return {
    ripples: shown.map(fromRow),
    next: rows.length > page.limit ? shown.at(-1)!.id : null,
  };
}

const selectRipples = (db: Database) => tables(db).selectFrom('law_ripple').selectAll();

const fromRow = (
  row: Awaited<ReturnType<ReturnType<typeof selectRipples>['execute']>>[number],
) => ({
  event: row.id,
  at: row.started_at,
  cause: JSON.parse(row.cause) as RippleCause,
  judged: Number(row.judged),
  changed: Number(row.changed),
});
