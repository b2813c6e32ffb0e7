// The registry's tables, as types and as the migration that makes them.
import { folded } from '../../base/folded-text.ts';
import {
  type Columns,
  createTables,
  type Database,
  type Migration,
  type TableDraft,
} from '../storage/index.ts';

type RegistryTables = {
  registry_party: {
    id: string;
    kind: string;
    name: string;
    /** What a list is searched by. */
    name_folded: string;
    country: string | null;
    source: string;
    registered_at: string;
  };
  registry_identifier: { scheme: string; value: string; subject: string };
  registry_attribute: {
    id: string;
    party: string;
    name: string;
    value: string;
    from_on: string;
    to_on: string | null;
    source: string;
    known_from_at: string;
  };
  registry_ownership: {
    id: string;
    owner: string;
    owned: string;
    low: string;
    high: string;
    from_on: string;
    to_on: string | null;
    source: string;
    known_from_at: string;
  };
  registry_sameness: {
    id: string;
    one: string;
    other: string;
    confidence: string;
    said_by: string;
    source: string;
    said_at: string;
    retracted_at: string | null;
    retracted_by: string | null;
    retracted_because: string | null;
  };
  registry_product: {
    id: string;
    name: string;
    maker: string | null;
    source: string;
    registered_at: string;
  };
  registry_organism: {
    id: string;
    taxon_id: number;
    name: string;
    /** Empty when the record is of the whole taxon. */
    strain: string;
    source: string;
    registered_at: string;
  };
  registry_dataset: { id: string; holder: string; title: string; registered_at: string };
};

export const tables = (db: Database) => db.withTables<RegistryTables>();

const TABLES: readonly TableDraft[] = [
  {
    name: 'registry_party',
    columns: ['id', 'kind', 'name', 'country?', 'source', 'registered_at'],
    indexes: [['kind', 'id']],
  },
  {
    name: 'registry_identifier',
    columns: ['scheme', 'value', 'subject'],
    indexes: [['subject']],
    unique: ['scheme', 'value'],
  },
  {
    name: 'registry_attribute',
    columns: ['id', 'party', 'name', 'value', 'from_on', 'to_on?', 'source', 'known_from_at'],
    indexes: [['party', 'name']],
  },
  {
    name: 'registry_ownership',
    columns: [
      ...['id', 'owner', 'owned', 'low', 'high', 'from_on', 'to_on?', 'source', 'known_from_at'],
    ],
    indexes: [['owned'], ['owner']],
  },
  {
    name: 'registry_sameness',
    columns: [
      ...['id', 'one', 'other', 'confidence', 'said_by', 'source', 'said_at'],
      ...['retracted_at?', 'retracted_by?', 'retracted_because?'],
    ],
    indexes: [['one'], ['other']],
  },
  { name: 'registry_product', columns: ['id', 'name', 'maker?', 'source', 'registered_at'] },
  {
    name: 'registry_organism',
    columns: ['id', 'taxon_id#', 'name', 'strain', 'source', 'registered_at'],
    unique: ['taxon_id', 'strain'],
  },
  { name: 'registry_dataset', columns: ['id', 'holder', 'title', 'registered_at'] },
];

async function foldNames(db: Database, { text }: Columns): Promise<void> {
  await db.schema
    .alterTable('registry_party')
    .addColumn('name_folded', text, (column) => column.notNull().defaultTo(''))
    .execute();
  const parties = await tables(db).selectFrom('registry_party').select(['id', 'name']).execute();
  for (const { id, name } of parties)
    await tables(db)
      .updateTable('registry_party')
      .set({ name_folded: folded(name) })
      .where('id', '=', id)
      .execute();
}

export const registryMigrations: readonly Migration[] = [
  {
    id: 'registry/0001-parties-and-things',
    up: (db, columns) => createTables(db, columns, TABLES),
  },
  { id: 'registry/0002-party-names', up: foldNames },
];
