// Who owns how much of a party at a moment, directly and through others. These are facts only: what
// share matters (at least half, more than half) is a rule of law and stands in packs.
import { compareFractions, parseFraction } from '../../../base/fraction.ts';
import type { AggregateOwnership, Ownership, OwnershipMoment, Share } from '../portable.ts';
import { type Interval, shareOf } from '../shares.ts';
import { boundsOf, holdingsAbove } from './bounds.ts';
import { holdingsAt } from './in-force.ts';
import { pathsTo } from './paths.ts';

/** Every owner upstream of the party, largest first. */
export function aggregateOwnership(
  edges: readonly Ownership[],
  party: string,
  moment: OwnershipMoment,
): AggregateOwnership {
  const inForce = holdingsAt(edges, moment);
  const holdings = holdingsAbove(inForce, party);
  const { byOwner, isCut } = pathsTo(inForce, party);
  const owners = [...holdings.keys()]
    .filter((owner) => owner !== party)
    .map((owner) => ({
      owner,
      share: shareOf(boundsOf(holdings, party, new Set([owner]))),
      paths: [...(byOwner.get(owner) ?? [])],
    }))
    .sort((a, b) => byShare(b.share, a.share) || (a.owner < b.owner ? -1 : 1));
  return { party, moment, owners, isPathListCut: isCut };
}

function byShare(a: Share, b: Share): number {
  const compare = (x: string, y: string) => compareFractions(parseFraction(x)!, parseFraction(y)!);
  return compare(a.high, b.high) || compare(a.low, b.low);
}

/** What several owners hold together; a holding that passes through two of them counts once. */
export function groupOwnership(
  edges: readonly Ownership[],
  party: string,
  owners: ReadonlySet<string>,
  moment: OwnershipMoment,
): Interval {
  return boundsOf(holdingsAbove(holdingsAt(edges, moment), party), party, owners);
}
