// Where this node stands on its way into an alliance: whom it asked, under which anchor, what went
// wrong last. One row, gone over by the next request.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Json } from '../../base/json.ts';
import type { Anchor } from '../../kernel/federation/index.ts';
import { createTables, type Database, type Migration } from '../../kernel/storage/index.ts';

export interface JoiningFault {
  readonly code: string;
  readonly text: string;
}
export interface Joining {
  readonly anchor: Anchor;
  readonly askedAt: string;
  readonly joinedAt: string | null;
  readonly fault: JoiningFault | null;
}

const tables = (db: Database) =>
  db.withTables<{
    node_joining: {
      member: string;
      anchor: string;
      asked_at: string;
      joined_at: string | null;
      fault: string | null;
    };
  }>();

export const joiningMigrations: readonly Migration[] = [
  {
    id: 'node/0002-joining',
    up: (db, columns) =>
      createTables(db, columns, [
        {
          name: 'node_joining',
          columns: ['member', 'anchor', 'asked_at', 'joined_at?', 'fault?'],
          unique: ['member'],
        },
      ]),
  },
];

export async function readJoining(db: Database): Promise<Joining | null> {
  const row = await tables(db).selectFrom('node_joining').selectAll().executeTakeFirst();
  if (!row) return null;
  return {
    anchor: JSON.parse(row.anchor) as Anchor,
    askedAt: row.asked_at,
    joinedAt: row.joined_at,
    fault: row.fault === null ? null : (JSON.parse(row.fault) as JoiningFault),
  };
}

/** Inside a unit. */
export async function startJoining(db: Database, anchor: Anchor, askedAt: string): Promise<void> {
  await tables(db).deleteFrom('node_joining').execute();
  const text = canonicalJson(anchor as unknown as Json);
  await tables(db)
    .insertInto('node_joining')
    .values({
      member: anchor.member,
      anchor: text,
      asked_at: askedAt,
      joined_at: null,
      fault: null,
    })
    .execute();
}

/** Inside a unit. */
export async function noteJoining(
  db: Database,
  change: { readonly joinedAt?: string; readonly fault?: JoiningFault | null },
): Promise<void> {
  const { joinedAt, fault } = change;
  await tables(db)
    .updateTable('node_joining')
    .set({
      ...(joinedAt === undefined ? {} : { joined_at: joinedAt }),
      ...(fault === undefined
        ? {}
        : { fault: fault === null ? null : canonicalJson({ ...fault }) }),
    })
    .execute();
}
