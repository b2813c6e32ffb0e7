// Which records describe one thing: clusters derived from claims, at an instant and from a
// confidence upwards. Records are never merged, so a claim that proves wrong is retracted and the
// cluster parts.
import { CONFIDENCES, type Confidence, type Sameness } from './portable.ts';

export interface SamenessMoment {
  /** RFC 3339 instant. */
  readonly at: string;
  readonly atLeast: Confidence;
}

export function claimCounts(claim: Sameness, { at, atLeast }: SamenessMoment): boolean {
  const isSaid = claim.saidAt <= at;
  const isRetracted = claim.retractedAt !== undefined && claim.retractedAt <= at;
  const isSure = CONFIDENCES.indexOf(claim.confidence) >= CONFIDENCES.indexOf(atLeast);
  return isSaid && !isRetracted && isSure;
}

/** Everything that the claims which count join to the subject, itself included, sorted. */
export function clusterOf(
  claims: readonly Sameness[],
  subject: string,
  moment: SamenessMoment,
): string[] {
  const neighbours = new Map<string, string[]>();
  const join = (from: string, to: string) =>
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
  for (const claim of claims) {
    if (!claimCounts(claim, moment)) continue;
    join(claim.one, claim.other);
    join(claim.other, claim.one);
  }
  const cluster = new Set([subject]);
  for (const member of cluster)
    for (const neighbour of neighbours.get(member) ?? []) cluster.add(neighbour);
  return [...cluster].sort();
}
