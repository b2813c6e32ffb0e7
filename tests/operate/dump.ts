// A database as SQL text. Rule packs are left out: every start reads them again from their files.
import type { DatabaseSync } from 'node:sqlite';

type Value = null | number | bigint | string | Uint8Array;

export function dumpDatabase(database: DatabaseSync): string {
  const made = schemaOf(database).map(({ sql }) => `${sql};`);
  const tables = schemaOf(database).filter(({ type, name }) => type === 'table' && !isLaw(name));
  const rows = tables.flatMap(({ name }) =>
    database
      .prepare(`select * from "${name}" order by rowid`)
      .all()
      .map((row) => {
        const columns = Object.keys(row).map((column) => `"${column}"`);
        const values = Object.values(row).map((value) => literal(value as Value));
        return `insert into "${name}" (${columns.join(', ')}) values (${values.join(', ')});`;
      }),
  );
  return `${[...made, 'begin;', ...rows, 'commit;'].join('\n')}\n`;
}

/** Tables and indexes, without those that SQLite makes for itself. */
export function schemaOf(database: DatabaseSync) {
  const made = `select type, name, sql from sqlite_schema where sql is not null
    and name not like 'sqlite_%' order by type desc, name`;
  return database.prepare(made).all() as { type: string; name: string; sql: string }[];
}

const isLaw = (table: string): boolean => table.startsWith('law_pack');

function literal(value: Value): string {
  if (value === null) return 'null';
  if (value instanceof Uint8Array) return `x'${Buffer.from(value).toString('hex')}'`;
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}
