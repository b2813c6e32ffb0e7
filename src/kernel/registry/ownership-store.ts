// Recorded holdings. Nothing is updated or removed: a change of share is a new record from its
// date.

import { canonicalJson } from '../../base/canonical-json.ts';
import {
  addFractions,
  compareFractions,
  decimalText,
  type Fraction,
  fraction,
} from '../../base/fraction.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { holdingsAt } from './ownership/in-force.ts';
import type { Ownership, Source } from './portable.ts';
import { intervalOf, NOTHING, WHOLE } from './shares.ts';
import { tables } from './tables.ts';

export type SharesExceedWhole = Refusal<'registry.shares-exceed-whole'>;

/**
 * Refused when with it the certain holdings in the owned party would exceed the whole on any date.
 */
export async function putOwnership(
  db: Database,
  edge: Ownership,
): Promise<Result<Ownership, SharesExceedWhole>> {
  const excess = excessWith(await edgesInto(db, [edge.owned]), edge);
  if (excess) return refused(exceedsWhole(edge, excess));
  await tables(db)
    .insertInto('registry_ownership')
    .values({
      id: edge.id,
      owner: edge.owner,
      owned: edge.owned,
      low: edge.share.low,
      high: edge.share.high,
      from_on: edge.fromOn,
      to_on: edge.toOn ?? null,
      source: canonicalJson(edge.source),
      known_from_at: edge.knownFromAt,
    })
    .execute();
  return ok(edge);
}

interface Excess {
  readonly validOn: string;
  readonly others: readonly Ownership[];
}

// Sums change only where a holding starts or ends, so those dates are enough to look at.
function excessWith(others: readonly Ownership[], edge: Ownership): Excess | null {
  const all = [...others, edge];
  const starts = others
    .flatMap(({ fromOn, toOn }) => (toOn === undefined ? [fromOn] : [fromOn, toOn]))
    .filter((on) => on > edge.fromOn && (edge.toOn === undefined || on < edge.toOn));
  for (const validOn of [edge.fromOn, ...starts.sort()]) {
    const held = holdingsAt(all, { validOn, knownAt: edge.knownFromAt });
    if (compareFractions(certainTotal(held), WHOLE) > 0)
      return { validOn, others: held.filter(({ id }) => id !== edge.id) };
  }
  return null;
}

const certainTotal = (edges: readonly Ownership[]): Fraction =>
  edges.map(({ share }) => intervalOf(share).low).reduce(addFractions, NOTHING);

function exceedsWhole(edge: Ownership, { validOn, others }: Excess): SharesExceedWhole {
  const percent = (share: Fraction) =>
    decimalText(fraction(share.numerator * 100n, share.denominator), 2);
  const held = others.map(({ owner, share }) => `${owner} ${percent(intervalOf(share).low)} %`);
  const text = `On ${validOn} others already hold ${held.join(', ')} of ${edge.owned}.`;
  return refusal('conflict', 'registry.shares-exceed-whole', 'More than the whole would be held.', {
    because: [{ field: '/share', text }],
    next: 'Record what the others hold from that date first, or give the share as an interval.',
  });
}

export async function edgesInto(db: Database, owned: readonly string[]): Promise<Ownership[]> {
  return (await selectBy(db, 'owned', owned)).map(fromRow);
}

/** Every record on the chains above a party, of whatever date. */
export const edgesAbove = (db: Database, party: string): Promise<Ownership[]> =>
  closure(db, party, 'owned', 'owner');

/** Parties whose ownership a change above this one may touch, itself first. */
export async function partiesBelow(db: Database, party: string): Promise<string[]> {
  const edges = await closure(db, party, 'owner', 'owned');
  return [...new Set([party, ...edges.map(({ owned }) => owned)])];
}

type End = 'owner' | 'owned';

async function closure(db: Database, party: string, from: End, to: End): Promise<Ownership[]> {
  const found: Ownership[] = [];
  const seen = new Set([party]);
  for (let level = [party]; level.length > 0; ) {
    const edges = (await selectBy(db, from, level)).map(fromRow);
    found.push(...edges);
    level = [...new Set(edges.map((edge) => edge[to]))].filter((next) => !seen.has(next));
    for (const next of level) seen.add(next);
  }
  return found;
}

const selectBy = (db: Database, end: End, parties: readonly string[]) =>
  tables(db)
    .selectFrom('registry_ownership')
    .selectAll()
    .where(end, 'in', parties)
    .orderBy('id')
    .execute();

function fromRow(row: Awaited<ReturnType<typeof selectBy>>[number]): Ownership {
  return {
    id: row.id,
    owner: row.owner,
    owned: row.owned,
    share: { low: row.low, high: row.high },
    fromOn: row.from_on,
    ...(row.to_on === null ? {} : { toOn: row.to_on }),
    source: JSON.parse(row.source) as Source,
    knownFromAt: row.known_from_at,
  };
}
