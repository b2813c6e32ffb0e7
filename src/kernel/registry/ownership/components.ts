// Strongly connected components in dependency order (Tarjan 1972): cross-holdings are solved
// together, everything else one party after another.

/** Components such that each depends only on itself and on earlier ones. */
export function componentsOf(
  nodes: readonly string[],
  dependsOn: (node: string) => readonly string[],
): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();

  const enter = (node: string) => {
    order.set(node, order.size);
    lowest.set(node, order.get(node)!);
    stack.push(node);
    onStack.add(node);
    return { node, rest: [...dependsOn(node)] };
  };
  const lower = (node: string, to: number) => lowest.set(node, Math.min(lowest.get(node)!, to));
  const leave = (node: string) => {
    if (lowest.get(node) !== order.get(node)) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack.delete(member);
    found.push(component);
  };

  for (const root of nodes) {
    if (order.has(root)) continue;
    // An explicit stack: chains of holdings may be longer than the call stack is deep.
    const path = [enter(root)];
    while (path.length > 0) {
      const { node, rest } = path.at(-1)!;
      const next = rest.pop();
      if (next === undefined) {
        path.pop();
        leave(node);
        const above = path.at(-1);
        if (above) lower(above.node, lowest.get(node)!);
      } else if (!order.has(next)) path.push(enter(next));
      else if (onStack.has(next)) lower(node, order.get(next)!);
    }
  }
  return found;
}
