// Complementary suppression as circulations (Cox 1995; Fischetti and Salazar 2000 for the bounds).
// A table with totals is a network: each cell, row total, column total and the grand total is an
// edge whose flow is its count, and additivity is conservation at the nodes. What published values
// leave open about a suppressed edge is exactly what flow may be pushed around a cycle of
// suppressed edges. So every small cell gets a cycle around which `width` units can be pushed, and
// all edges of the cycle are suppressed: each then has a feasible interval at least `width` wide,
// by construction.

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Loss of usefulness when it is suppressed, beside its count: totals cost more than cells. */
  readonly cost: number;
  /** What everybody knows it to be at least: a total is only shown when it reaches the minimum. */
  readonly floor: number;
  /** Known from elsewhere (the size of the whole table): suppressing it would protect nothing. */
  readonly isFixed?: boolean;
}

/** Which edges to suppress so that the small ones are protected; null when that cannot be done. */
export function protect(
  nodes: number,
  edges: readonly Edge[],
  isSmall: readonly boolean[],
  width: number,
): boolean[] | null {
  const suppressed = [...isSmall];
  const isProtected = edges.map(() => false);
  const order = [...edges.keys()].filter((at) => isSmall[at]);
  order.sort((a, b) => edges[b]!.count - edges[a]!.count || a - b);
  const network = arcsOf(nodes, edges, width);
  for (const at of order) {
    if (isProtected[at]) continue;
    const cycle = cheapestCycle(network, edges, at, suppressed);
    if (cycle === null) return null;
    for (const member of [at, ...cycle]) {
      suppressed[member] = true;
      isProtected[member] = true;
    }
  }
  return suppressed;
}

interface Arc {
  readonly to: number;
  readonly edge: number;
}

/**
 * Arcs along which `width` units can be pushed: forwards always, backwards where there are enough.
 */
function arcsOf(nodes: number, edges: readonly Edge[], width: number): readonly Arc[][] {
  const arcs: Arc[][] = Array.from({ length: nodes }, () => []);
  for (const [at, edge] of edges.entries()) {
    if (edge.isFixed) continue;
    arcs[edge.from]!.push({ to: edge.to, edge: at });
    if (edge.count - edge.floor >= width) arcs[edge.to]!.push({ to: edge.from, edge: at });
  }
  return arcs;
}

/** Dijkstra from the head of the edge back to its tail, already suppressed edges being free. */
function cheapestCycle(
  arcs: readonly Arc[][],
  edges: readonly Edge[],
  start: number,
  suppressed: readonly boolean[],
): number[] | null {
  const { to: source, from: target } = edges[start]!;
  const distance = arcs.map(() => Number.POSITIVE_INFINITY);
  const isDone = arcs.map(() => false);
  const reachedBy: { node: number; edge: number }[] = [];
  distance[source] = 0;
  for (;;) {
    const node = nearest(distance, isDone);
    if (node < 0) return null;
    if (node === target) break;
    isDone[node] = true;
    for (const { to, edge } of arcs[node]!) {
      if (edge === start) continue;
      const price = suppressed[edge] ? 0 : edges[edge]!.cost + edges[edge]!.count;
      if (distance[node]! + price < distance[to]!) {
        distance[to] = distance[node]! + price;
        reachedBy[to] = { node, edge };
      }
    }
  }
  const cycle: number[] = [];
  for (let node = target; node !== source; ) {
    const step = reachedBy[node]!;
    cycle.push(step.edge);
    node = step.node;
  }
  return cycle;
}

function nearest(distance: readonly number[], isDone: readonly boolean[]): number {
  let best = -1;
  for (let node = 0; node < distance.length; node++)
    if (!isDone[node] && distance[node]! < (best < 0 ? Number.POSITIVE_INFINITY : distance[best]!))
      best = node;
  return best;
}
