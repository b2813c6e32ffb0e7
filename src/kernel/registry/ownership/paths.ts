// The chains of holdings from each owner down to a party, each with the share it carries alone.
// They explain a share; the share itself is solved (see `bounds.ts`), because rings have endless
// chains.
import { timesFractions } from '../../../base/fraction.ts';
import type { Ownership, OwnershipPath } from '../portable.ts';
import { type Interval, intervalOf, shareOf, WHOLE } from '../shares.ts';

const PATHS_MAX = 500;

export interface PathList {
  readonly byOwner: ReadonlyMap<string, readonly OwnershipPath[]>;
  readonly isCut: boolean;
}

interface Step {
  readonly parties: readonly string[];
  readonly edges: readonly string[];
  readonly share: Interval;
}

/** Chains without a repeated party, shortest first, at most 500 in all. */
export function pathsTo(edges: readonly Ownership[], party: string): PathList {
  const byOwned = Map.groupBy(edges, ({ owned }) => owned);
  const byOwner = new Map<string, OwnershipPath[]>();
  let steps: Step[] = [{ parties: [party], edges: [], share: { low: WHOLE, high: WHOLE } }];
  let count = 0;
  while (steps.length > 0) {
    const longer: Step[] = [];
    for (const step of steps)
      for (const edge of byOwned.get(step.parties[0]!) ?? []) {
        if (step.parties.includes(edge.owner)) continue;
        if (++count > PATHS_MAX) return { byOwner, isCut: true };
        const next = extended(step, edge);
        longer.push(next);
        const known = byOwner.get(edge.owner) ?? [];
        known.push({
          parties: [...next.parties],
          edges: [...next.edges],
          share: shareOf(next.share),
        });
        byOwner.set(edge.owner, known);
      }
    steps = longer;
  }
  return { byOwner, isCut: false };
}

function extended({ parties, edges, share }: Step, edge: Ownership): Step {
  const held = intervalOf(edge.share);
  return {
    parties: [edge.owner, ...parties],
    edges: [edge.id, ...edges],
    share: {
      low: timesFractions(share.low, held.low),
      high: timesFractions(share.high, held.high),
    },
  };
}
