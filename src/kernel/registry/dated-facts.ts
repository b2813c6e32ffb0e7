// What was recorded for a later day and now is so: holdings and attributes that begin or end. The
// days alone change what is true of a party, so whoever used its facts must hear of it then.
import { sql } from 'kysely';
import type { DomainEvent } from '../../base/operation.ts';
import type { Database } from '../storage/index.ts';
import { partiesBelow } from './ownership-store.ts';
import { tables } from './tables.ts';

/** Civil dates in UTC: after the first, up to and including the last. */
export interface Days {
  readonly after: string;
  readonly upTo: string;
}

/** One event for each party whose facts change on these days, owners' holdings passed down. */
export async function datedChanges(db: Database, days: Days): Promise<DomainEvent[]> {
  const begun = await tables(db)
    .selectFrom('registry_ownership')
    .select('owned')
    .distinct()
    .where(inDays(days))
    .execute();
  const stated = await tables(db)
    .selectFrom('registry_attribute')
    .select('party')
    .distinct()
    .where(inDays(days))
    .execute();
  const owned = new Set<string>();
  for (const { owned: party } of begun)
    if (!owned.has(party)) for (const below of await partiesBelow(db, party)) owned.add(below);
  const event = (type: string) => (subject: string) => ({ type, subject, facts: { ...days } });
  return [
    ...[...owned].sort().map(event('party.ownership-changed')),
    ...stated
      .map(({ party }) => party)
      .sort()
      .map(event('party.attribute-changed')),
  ];
}

const inDays = ({ after, upTo }: Days) =>
  sql<boolean>`((from_on > ${after} and from_on <= ${upTo}) or (to_on > ${after} and to_on <= ${upTo}))`;
