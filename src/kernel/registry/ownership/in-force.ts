// Which recorded holdings count at a moment: valid on the date, known by the instant, and of
// several records about the same two parties the one learned last. Records are never changed, so an
// answer at a fixed moment stays the same for ever.
import type { Ownership, OwnershipMoment } from '../portable.ts';

export function holdingsAt(
  edges: readonly Ownership[],
  { validOn, knownAt }: OwnershipMoment,
): Ownership[] {
  const chosen = new Map<string, Ownership>();
  for (const edge of edges) {
    if (edge.knownFromAt > knownAt || edge.fromOn > validOn) continue;
    if (edge.toOn !== undefined && edge.toOn <= validOn) continue;
    const pair = `${edge.owner} ${edge.owned}`;
    const rival = chosen.get(pair);
    if (!rival || isLater(edge, rival)) chosen.set(pair, edge);
  }
  return [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

// Ties broken by what each record says, so that the order of reading never matters.
function isLater(a: Ownership, b: Ownership): boolean {
  if (a.knownFromAt !== b.knownFromAt) return a.knownFromAt > b.knownFromAt;
  if (a.fromOn !== b.fromOn) return a.fromOn > b.fromOn;
  return a.id > b.id;
}
