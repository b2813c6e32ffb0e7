// A store that can only be read, beside a running node or without one: for audits, exports, backups
// and the doctor. An embedded one shows a single moment, whatever the node writes meanwhile.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Kysely } from 'kysely';
import { Fault } from '../../base/fault.ts';
import type { Database, Store } from './database.ts';
import type { StoreSettings } from './open-store.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteFile, sqliteDialect } from './sqlite.ts';

export const databaseFile = (folder: string): string => path.join(folder, 'entente.db');

/** Throws a `Fault` when there is no database; takes no lock and changes nothing. */
export function openStoreForReading(settings: StoreSettings): Store {
  const { folder, databaseUrl, schema } = settings;
  if (databaseUrl !== undefined)
    return { ...openPostgresStore(databaseUrl, schema ? { schema } : {}), ...refusing };
  const file = databaseFile(folder);
  if (!existsSync(file))
    throw new Fault(`There is no database ${file}. Make a node with \`entente init\`.`);
  const opened = openSqliteFile(file, { readOnly: true });
  const db = new Kysely<object>({ dialect: sqliteDialect(opened) }) as Database;
  opened.exec('begin');
  return { kind: 'sqlite', db, ...refusing, close: () => db.destroy() };
}

const refusing = {
  async unit(): Promise<never> {
    throw new Fault('This database was opened for reading only.');
  },
  onFlush: () => undefined,
};
