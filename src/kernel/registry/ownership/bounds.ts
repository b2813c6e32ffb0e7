// Lowest and highest share that a group may hold of each party, over every way of filling in the
// unknown shares such that no party is held by more than the whole. The low end gives every unknown
// nothing. The high end hands what is unknown, holding by holding, to whoever is worth most to the
// group: policy iteration as for interval Markov chains (Givan, Leach, Dean 2000), exact and tight.
import {
  addFractions,
  compareFractions,
  type Fraction,
  timesFractions,
} from '../../../base/fraction.ts';
import type { Ownership } from '../portable.ts';
import { type Interval, intervalOf, lesser, minus, NOTHING, over, WHOLE } from '../shares.ts';
import { shareBehind, solve, type Values, type Weighted } from './solve.ts';

interface Holding {
  readonly owner: string;
  readonly share: Interval;
}
/** Party -> who holds it directly. */
export type Holdings = ReadonlyMap<string, readonly Holding[]>;

/** Everything upstream of the party, with shares that fit into the whole. */
export function holdingsAbove(edges: readonly Ownership[], party: string): Holdings {
  const byOwned = Map.groupBy(edges, ({ owned }) => owned);
  const above = new Map<string, readonly Holding[]>();
  const waiting = [party];
  for (let owned = waiting.pop(); owned !== undefined; owned = waiting.pop()) {
    if (above.has(owned)) continue;
    const direct = byOwned.get(owned) ?? [];
    above.set(
      owned,
      fitted(direct.map((edge) => ({ owner: edge.owner, share: intervalOf(edge.share) }))),
    );
    waiting.push(...direct.map(({ owner }) => owner));
  }
  return above;
}

const total = (shares: readonly Fraction[]): Fraction => shares.reduce(addFractions, NOTHING);

// Sources that together claim more than the whole are scaled down; a high end never exceeds what
// the others' low ends leave.
function fitted(holdings: readonly Holding[]): Holding[] {
  const claimed = total(holdings.map(({ share }) => share.low));
  const isTooMuch = compareFractions(claimed, WHOLE) > 0;
  const lows = holdings.map(({ share }) => (isTooMuch ? over(share.low, claimed) : share.low));
  const sum = isTooMuch ? WHOLE : claimed;
  return holdings.map(({ owner, share }, i) => {
    const low = lows[i]!;
    const left = minus(WHOLE, minus(sum, low));
    return { owner, share: { low, high: isTooMuch ? low : lesser(share.high, left) } };
  });
}

/**
 * The interval of the party's shares that the group holds, looked through every holding between.
 */
export function boundsOf(holdings: Holdings, party: string, owners: ReadonlySet<string>): Interval {
  const group = new Set(owners);
  group.delete(party);
  let weights = new Map([...holdings].map(([owned, direct]) => [owned, lowWeights(direct)]));
  let values = solve(weights, group);
  const low = values.get(party) ?? NOTHING;
  for (let isImproved = true; isImproved; ) {
    isImproved = false;
    const better = new Map(weights);
    for (const [owned, direct] of holdings) {
      const candidate = highWeights(direct, values, group);
      if (
        compareFractions(
          worth(candidate, values, group),
          worth(weights.get(owned)!, values, group),
        ) <= 0
      )
        continue;
      better.set(owned, candidate);
      isImproved = true;
    }
    weights = better;
    if (isImproved) values = solve(weights, group);
  }
  return { low, high: values.get(party) ?? NOTHING };
}

const lowWeights = (direct: readonly Holding[]): Weighted[] =>
  direct.map(({ owner, share }) => ({ owner, weight: share.low }));

function highWeights(
  direct: readonly Holding[],
  values: Values,
  group: ReadonlySet<string>,
): Weighted[] {
  let left = minus(WHOLE, total(direct.map(({ share }) => share.low)));
  const worthOf = ({ owner }: Holding) => shareBehind(values, group, owner);
  return direct
    .toSorted((a, b) => compareFractions(worthOf(b), worthOf(a)))
    .map(({ owner, share }) => {
      const more = lesser(left, minus(share.high, share.low));
      left = minus(left, more);
      return { owner, weight: addFractions(share.low, more) };
    });
}

const worth = (
  weights: readonly Weighted[],
  values: Values,
  group: ReadonlySet<string>,
): Fraction =>
  total(
    weights.map(({ owner, weight }) => timesFractions(weight, shareBehind(values, group, owner))),
  );
