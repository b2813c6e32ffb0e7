// Parties and their dated attributes. Attributes are only ever added: what was known then stays
// answerable, and a correction is a later record about the same dates.
import { canonicalJson } from '../../base/canonical-json.ts';
import { folded, wordsOf } from '../../base/folded-text.ts';
import { instantText } from '../../base/instants.ts';
import { ok, type Result } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { identifiersOf, putIdentifiers } from './identifier-store.ts';
import type {
  Attribute,
  AttributeDraft,
  OwnershipMoment,
  Party,
  PartyKind,
  Source,
} from './portable.ts';
import { tables } from './tables.ts';

export const PAGE_SIZE = 200;

/**
 * Stores a party under the id its caller drew; refused when an identifier is malformed or taken.
 */
export async function putParty(db: Database, party: Party): Promise<Result<Party>> {
  const { id, kind, name, country, source, registeredAt } = party;
  const identifiers = await putIdentifiers(db, id, party.identifiers);
  if (!identifiers.ok) return identifiers;
  await tables(db)
    .insertInto('registry_party')
    .values({
      id,
      kind,
      name,
      name_folded: folded(name),
      country: country ?? null,
      source: canonicalJson(source),
      registered_at: registeredAt,
    })
    .execute();
  return ok({ ...party, identifiers: identifiers.value });
}

export async function findParty(db: Database, id: string): Promise<Party | null> {
  const row = await tables(db)
    .selectFrom('registry_party')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? ((await withIdentifiers(db, [row]))[0] ?? null) : null;
}

export interface PartyPage {
  readonly kind?: PartyKind | undefined;
  readonly country?: string | undefined;
  /** Every word of it stands in the name, whatever its case and accents; or it is the id. */
  readonly text?: string | undefined;
  /** Id after which the page starts. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Parties in the order of their ids, persons left out unless asked for by kind. */
export async function listParties(db: Database, page: PartyPage): Promise<Party[]> {
  let query = tables(db).selectFrom('registry_party').selectAll();
  query = page.kind ? query.where('kind', '=', page.kind) : query.where('kind', '!=', 'person');
  if (page.country) query = query.where('country', '=', page.country);
  for (const word of wordsOf(page.text ?? ''))
    query = query.where(({ eb, or }) =>
      or([eb('name_folded', 'like', `%${word.replaceAll(/[%_]/g, '')}%`), eb('id', '=', word)]),
    );
  if (page.after) query = query.where('id', '>', page.after);
  return withIdentifiers(db, await query.orderBy('id').limit(page.limit).execute());
}

interface PartyRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly country: string | null;
  readonly source: string;
  readonly registered_at: string;
}

async function withIdentifiers(db: Database, rows: readonly PartyRow[]): Promise<Party[]> {
  const identifiers = await identifiersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as PartyKind,
    name: row.name,
    ...(row.country === null ? {} : { country: row.country }),
    identifiers: identifiers.get(row.id) ?? [],
    source: JSON.parse(row.source) as Source,
    registeredAt: row.registered_at,
  }));
}

export async function putAttribute(
  db: Database,
  id: string,
  party: string,
  draft: AttributeDraft,
  at: Temporal.Instant,
): Promise<Attribute> {
  const knownFromAt = instantText(at);
  await tables(db)
    .insertInto('registry_attribute')
    .values({
      id,
      party,
      name: draft.name,
      value: canonicalJson(draft.value),
      from_on: draft.fromOn,
      to_on: draft.toOn ?? null,
      source: canonicalJson(draft.source),
      known_from_at: knownFromAt,
    })
    .execute();
  return { id, ...draft, knownFromAt };
}

/** Of each name the value valid on the date, by the record learned last. */
export async function attributesAt(
  db: Database,
  party: string,
  { validOn, knownAt }: OwnershipMoment,
): Promise<Attribute[]> {
  const rows = await tables(db)
    .selectFrom('registry_attribute')
    .selectAll()
    .where('party', '=', party)
    .where('known_from_at', '<=', knownAt)
    .where('from_on', '<=', validOn)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>', validOn)]))
    .orderBy('name')
    .orderBy('known_from_at')
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  const latest = new Map(rows.map((row) => [row.name, row]));
  return [...latest.values()].map((row) => ({
    id: row.id,
    name: row.name,
    value: JSON.parse(row.value) as Attribute['value'],
    fromOn: row.from_on,
    ...(row.to_on === null ? {} : { toOn: row.to_on }),
    source: JSON.parse(row.source) as Source,
    knownFromAt: row.known_from_at,
  }));
}
