// SQLite in the node's folder, or PostgreSQL when the operator names a database.
import type { Store } from './database.ts';
import { openPostgresStore } from './postgres-store.ts';
import { openSqliteStore } from './sqlite-store.ts';

export interface StoreSettings {
  /** The node's folder; it holds the embedded database. */
  readonly folder: string;
  /** `postgres://...`; absent means embedded. */
  readonly databaseUrl?: string;
  /** PostgreSQL schema, so that several nodes can share one server. */
  readonly schema?: string;
}

export function openStore(settings: StoreSettings): Store {
  if (settings.databaseUrl === undefined) return openSqliteStore(settings.folder);
  return openPostgresStore(
    settings.databaseUrl,
    settings.schema ? { schema: settings.schema } : {},
  );
}
