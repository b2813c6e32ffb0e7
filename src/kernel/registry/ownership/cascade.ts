// Ownership that passes down whole: some laws count a party that the listed hold far enough as
// listed itself, and what it holds in turn as held by the listed (OFAC FAQ 401). How far is far
// enough is the caller's, out of a rule pack; here is only the fixed point.
import { addFractions, type Fraction } from '../../../base/fraction.ts';
import type { Ownership, OwnershipMoment } from '../portable.ts';
import { type Interval, lesser, minus, NOTHING, WHOLE } from '../shares.ts';
import { type Holdings, holdingsAbove } from './bounds.ts';
import { holdingsAt } from './in-force.ts';

export interface Cascade {
  /** Direct share of the party that the seed and everything it reaches hold. */
  readonly share: Interval;
  /** Reached whatever the unknown shares are, sorted; without the seed. */
  readonly certain: readonly string[];
  /** Reached for some filling-in of the unknown shares, sorted; includes `certain`. */
  readonly possible: readonly string[];
}

export function cascadeOwnership(
  edges: readonly Ownership[],
  party: string,
  seed: ReadonlySet<string>,
  moment: OwnershipMoment,
  reaches: (share: Fraction) => boolean,
): Cascade {
  const holdings = holdingsAbove(holdingsAt(edges, moment), party);
  const certain = grow(holdings, seed, (owned, group) => reaches(lowest(holdings, owned, group)));
  const possible = grow(holdings, seed, (owned, group) => reaches(highest(holdings, owned, group)));
  return {
    share: { low: lowest(holdings, party, certain), high: highest(holdings, party, possible) },
    certain: withoutSeed(certain, seed),
    possible: withoutSeed(possible, seed),
  };
}

const withoutSeed = (group: ReadonlySet<string>, seed: ReadonlySet<string>): string[] =>
  [...group].filter((member) => !seed.has(member)).sort();

type Joins = (owned: string, group: ReadonlySet<string>) => boolean;

// Groups only grow, so the order in which parties join does not change where it ends.
function grow(holdings: Holdings, seed: ReadonlySet<string>, joins: Joins): Set<string> {
  const group = new Set(seed);
  for (let before = -1; before !== group.size; ) {
    before = group.size;
    for (const owned of holdings.keys())
      if (!group.has(owned) && joins(owned, group)) group.add(owned);
  }
  return group;
}

function lowest(holdings: Holdings, owned: string, group: ReadonlySet<string>): Fraction {
  const within = (holdings.get(owned) ?? []).filter(
    ({ owner }) => owner !== owned && group.has(owner),
  );
  return within.map(({ share }) => share.low).reduce(addFractions, NOTHING);
}

// What the group's holdings may come to, and never more than others' low ends leave.
function highest(holdings: Holdings, owned: string, group: ReadonlySet<string>): Fraction {
  const direct = holdings.get(owned) ?? [];
  const sum = (inGroup: boolean, end: 'low' | 'high') =>
    direct
      .filter(({ owner }) => (owner !== owned && group.has(owner)) === inGroup)
      .map(({ share }) => share[end])
      .reduce(addFractions, NOTHING);
  return lesser(sum(true, 'high'), minus(WHOLE, sum(false, 'low')));
}
