// Moves labels apart along one axis as little as it takes, in their order, within bounds.

interface Wanted {
  readonly at: number;
  readonly size: number;
}

/** The middle of each label, in the order given. */
export function spread(
  labels: readonly Wanted[],
  [low, high]: readonly [number, number],
): number[] {
  const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const middles = labels.map(({ at }) => at);
  let edge = low;
  for (const i of order) {
    const half = labels[i]!.size / 2;
    middles[i] = Math.max(middles[i]!, edge + half);
    edge = middles[i]! + half;
  }
  edge = high;
  for (const i of [...order].reverse()) {
    const half = labels[i]!.size / 2;
    middles[i] = Math.min(middles[i]!, edge - half);
    edge = middles[i]! - half;
  }
  return middles;
}
