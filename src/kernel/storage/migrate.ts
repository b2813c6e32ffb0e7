// Brings a database to the schema of this version: every migration not yet recorded, in the order
// given, each in a unit of its own with its record.
import { Fault } from '../../base/fault.ts';
import { ok } from '../../base/result.ts';
import { columnsOf, type Database, type Migration, type Store } from './database.ts';

type StorageTables = { migration: { id: string; position: number } };
const tables = (db: Database) => db.withTables<StorageTables>();

/** Returns the ids applied now. Throws when the database was written by a later version. */
export async function migrate(store: Store, migrations: readonly Migration[]): Promise<string[]> {
  const columns = columnsOf(store.kind);
  await store.unit(async ({ db }) => {
    await db.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('id', columns.text, (column) => column.primaryKey())
      .addColumn('position', columns.integer, (column) => column.notNull())
      .execute();
    return ok(null);
  });
  const applied: string[] = [];
  const recorded = new Set(await appliedMigrations(store.db));
  const known = new Set<string>(migrations.map(({ id }) => id));
  const unknown = [...recorded].filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new Fault(
      `This database was written by a later version (it has ${unknown.join(', ')}). ` +
        'Run that version, or restore a backup made by this one.',
    );
  for (const [position, migration] of migrations.entries()) {
    if (recorded.has(migration.id)) continue;
    await store.unit(async ({ db }) => {
      await migration.up(db, columns);
      await tables(db).insertInto('migration').values({ id: migration.id, position }).execute();
      return ok(null);
    });
    applied.push(migration.id);
  }
  return applied;
}

export async function appliedMigrations(db: Database): Promise<string[]> {
  const rows = await tables(db).selectFrom('migration').select('id').orderBy('position').execute();
  return rows.map(({ id }) => id);
}
