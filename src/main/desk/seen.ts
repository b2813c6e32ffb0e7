// When each person last looked through what changed: one instant, overwritten, so that it is no
// diary. Looking is no act and leaves no ledger entry.
import { instantText } from '../../base/instants.ts';
import { port } from '../../base/port.ts';
import { ok } from '../../base/result.ts';
import {
  createTables,
  type Database,
  type Migration,
  type Store,
} from '../../kernel/storage/index.ts';

const tables = (db: Database) =>
  db.withTables<{ node_seen: { person: string; seen_at: string } }>();

export const nodeMigrations: readonly Migration[] = [
  {
    id: 'node/0001-seen',
    up: (db, columns) =>
      createTables(db, columns, [
        { name: 'node_seen', columns: ['person', 'seen_at'], unique: ['person'] },
      ]),
  },
];

export interface SeenMarks {
  read(db: Database, person: string): Promise<string | null>;
  mark(person: string, at: Temporal.Instant): Promise<string>;
}
export const seenPort = port<SeenMarks>('node.seen');

export const seenIn = (store: Store): SeenMarks => ({
  async read(db, person) {
    const row = await tables(db)
      .selectFrom('node_seen')
      .select('seen_at')
      .where('person', '=', person)
      .executeTakeFirst();
    return row?.seen_at ?? null;
  },
  async mark(person, at) {
    const set = { seen_at: instantText(at) };
    await store.unit(async ({ db }) => {
      await tables(db)
        .insertInto('node_seen')
        .values({ person, ...set })
        .onConflict((conflict) => conflict.column('person').doUpdateSet(set))
        .execute();
      return ok(null);
    });
    return set.seen_at;
  },
});
