// Tables from compact descriptions, for migrations: a column is `name`, nullable with a question
// mark (`to_on?`), an integer with a hash (`taxon_id#`), bytes with a plus sign (`public_key+`).
import type { CreateTableBuilder } from 'kysely';
import type { Columns, Database } from './database.ts';

export interface TableDraft {
  readonly name: string;
  /** A first column `id` is the primary key. */
  readonly columns: readonly string[];
  readonly indexes?: readonly (readonly string[])[];
  /** Columns whose values together stand once. */
  readonly unique?: readonly string[];
}

export async function createTables(
  db: Database,
  columns: Columns,
  drafts: readonly TableDraft[],
): Promise<void> {
  for (const draft of drafts) {
    let creation: CreateTableBuilder<string, string> = db.schema.createTable(draft.name);
    for (const spelt of draft.columns) {
      const name = spelt.replace(/[#+]?\??$/, '');
      creation = creation.addColumn(name, typeOf(spelt, columns), (column) => {
        if (name === 'id') return column.primaryKey();
        return spelt.endsWith('?') ? column : column.notNull();
      });
    }
    if (draft.unique)
      creation = creation.addUniqueConstraint(`${draft.name}_once`, [...draft.unique]);
    await creation.execute();
    for (const indexed of draft.indexes ?? [])
      await db.schema
        .createIndex(`${draft.name}_by_${indexed.join('_')}`)
        .on(draft.name)
        .columns([...indexed])
        .execute();
  }
}

function typeOf(spelt: string, { text, integer, bytes }: Columns) {
  if (/#\??$/.test(spelt)) return integer;
  return /\+\??$/.test(spelt) ? bytes : text;
}
