// The share of a party that is held from places of concern, as an interval in basis points. What is
// not recorded may be held from there, so a gap counts at the upper end (28 CFR 202.211 looks at
// owners alone or in the aggregate, directly or indirectly).
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  timesFractions,
} from '../../../base/fraction.ts';
import {
  aggregateOwnership,
  edgesAbove,
  findParty,
  groupOwnership,
  type Ownership,
  type OwnershipMoment,
  type Party,
} from '../../../kernel/registry/index.ts';
import type { Database } from '../../../kernel/storage/index.ts';

export interface ConcernShare {
  /** What is certain; nothing is, where nothing is recorded. */
  readonly minBps: number;
  /** Absent where nobody recorded who owns the party: then the law asks, and nothing is assumed. */
  readonly maxBps?: number;
}

const WHOLE = fraction(1);
const minus = (a: Fraction, b: Fraction) => addFractions(a, timesFractions(b, fraction(-1)));

export async function concernOwnership(
  db: Database,
  party: Party,
  places: ReadonlySet<string>,
  moment: OwnershipMoment,
): Promise<ConcernShare> {
  const edges = await edgesAbove(db, party.id);
  const owners = new Map<string, Party>();
  for (const id of new Set(edges.map(({ owner }) => owner))) {
    const owner = await findParty(db, id);
    if (owner) owners.set(id, owner);
  }
  const isOfConcern = ({ country }: Party) => country !== undefined && places.has(country);
  const concern = new Set([...owners].filter(([, owner]) => isOfConcern(owner)).map(([id]) => id));
  // Where the chain ends for certain: people, states and public bodies that sit somewhere else.
  const held = new Set(edges.map(({ owned }) => owned));
  const isSettled = (owner: Party) =>
    owner.country !== undefined && !isOfConcern(owner) && isAnEnd(owner) && !held.has(owner.id);
  const settled = new Set([...owners].filter(([, owner]) => isSettled(owner)).map(([id]) => id));
  const low = groupOwnership(edges, party.id, concern, moment).low;
  if (isAnEnd(party) && party.country !== undefined) return bounds(low, low);
  if (holdingsAbove(edges, party.id, moment) === 0) return { minBps: bounds(low, low).minBps };
  return bounds(low, minus(WHOLE, groupOwnership(edges, party.id, settled, moment).low));
}

/** Owners recorded for the moment, of whatever share. */
const holdingsAbove = (edges: readonly Ownership[], party: string, moment: OwnershipMoment) =>
  aggregateOwnership(edges, party, moment).owners.length;

const isAnEnd = ({ kind }: Party): boolean =>
  kind === 'person' || kind === 'nation' || kind === 'body';

/** Down for what is certain, up for what may be. */
function bounds(low: Fraction, high: Fraction): Required<ConcernShare> {
  const top = compareFractions(high, low) < 0 ? low : high;
  return {
    minBps: Number((low.numerator * 10_000n) / low.denominator),
    maxBps: Number((top.numerator * 10_000n + top.denominator - 1n) / top.denominator),
  };
}
