// Products, organisms and the identities of datasets: what acts are about.
import { canonicalJson } from '../../base/canonical-json.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { identifiersOf, putIdentifiers } from './identifier-store.ts';
import { PAGE_SIZE } from './party-store.ts';
import type { DatasetIdentity, Organism, Product, Source } from './portable.ts';
import { tables } from './tables.ts';

export async function putProduct(db: Database, product: Product): Promise<Result<Product>> {
  const identifiers = await putIdentifiers(db, product.id, product.identifiers);
  if (!identifiers.ok) return identifiers;
  await tables(db)
    .insertInto('registry_product')
    .values({
      id: product.id,
      name: product.name,
      maker: product.maker ?? null,
      source: canonicalJson(product.source),
      registered_at: product.registeredAt,
    })
    .execute();
  return ok({ ...product, identifiers: identifiers.value });
}

/** Up to 200 products in the order of their ids. */
export async function listProducts(db: Database, after = ''): Promise<Product[]> {
  const rows = await tables(db)
    .selectFrom('registry_product')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE_SIZE)
    .execute();
  const identifiers = await identifiersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    ...(row.maker === null ? {} : { maker: row.maker }),
    identifiers: identifiers.get(row.id) ?? [],
    source: JSON.parse(row.source) as Source,
    registeredAt: row.registered_at,
  }));
}

export type OrganismKnown = Refusal<'registry.organism-known'>;

export async function putOrganism(
  db: Database,
  organism: Organism,
): Promise<Result<Organism, OrganismKnown>> {
  const strain = organism.strain ?? '';
  const known = await tables(db)
    .selectFrom('registry_organism')
    .select('id')
    .where('taxon_id', '=', organism.taxonId)
    .where('strain', '=', strain)
    .executeTakeFirst();
  if (known) return refused(organismKnown(organism, known.id));
  await tables(db)
    .insertInto('registry_organism')
    .values({
      id: organism.id,
      taxon_id: organism.taxonId,
      name: organism.name,
      strain,
      source: canonicalJson(organism.source),
      registered_at: organism.registeredAt,
    })
    .execute();
  return ok(organism);
}

const organismKnown = ({ taxonId, strain }: Organism, id: string): OrganismKnown =>
  refusal(
    'conflict',
    'registry.organism-known',
    `Taxon ${taxonId}${strain ? ` strain ${strain}` : ''} is registered already.`,
    { because: [{ field: '/taxonId', text: `It is ${id}.` }], next: `Use ${id}.` },
  );

/** Up to 200 organisms in the order of their ids. */
export async function listOrganisms(db: Database, after = ''): Promise<Organism[]> {
  const rows = await tables(db)
    .selectFrom('registry_organism')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(PAGE_SIZE)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    taxonId: row.taxon_id,
    name: row.name,
    ...(row.strain === '' ? {} : { strain: row.strain }),
    source: JSON.parse(row.source) as Source,
    registeredAt: row.registered_at,
  }));
}

/** Called by whoever registers a dataset, in the same unit; refused when an identifier is taken. */
export async function putDatasetIdentity(
  db: Database,
  identity: DatasetIdentity,
): Promise<Result<DatasetIdentity>> {
  const identifiers = await putIdentifiers(db, identity.id, identity.identifiers);
  if (!identifiers.ok) return identifiers;
  const { id, holder, title, registeredAt } = identity;
  await tables(db)
    .insertInto('registry_dataset')
    .values({ id, holder, title, registered_at: registeredAt })
    .execute();
  return ok({ ...identity, identifiers: identifiers.value });
}

export async function findDatasetIdentity(
  db: Database,
  id: string,
): Promise<DatasetIdentity | null> {
  const row = await tables(db)
    .selectFrom('registry_dataset')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const identifiers = (await identifiersOf(db, [id])).get(id) ?? [];
  return { id, holder: row.holder, title: row.title, identifiers, registeredAt: row.registered_at };
}

/** Whether a party, product, organism or dataset with this id is registered here. */
export async function isRegistered(db: Database, subject: string): Promise<boolean> {
  const table = TABLE_OF[subject.split('_')[0]!];
  if (!table) return false;
  const row = await tables(db)
    .selectFrom(table)
    .select('id')
    .where('id', '=', subject)
    .executeTakeFirst();
  return row !== undefined;
}

const TABLE_OF: {
  readonly [prefix: string]:
    | 'registry_party'
    | 'registry_product'
    | 'registry_organism'
    | 'registry_dataset';
} = {
  pty: 'registry_party',
  prd: 'registry_product',
  org: 'registry_organism',
  ds: 'registry_dataset',
};
