// The share of each party that a group of owners holds, directly and through others: the least
// fixed point of x = W x + b, where W holds the weights between parties and b the weight held by
// the group itself. Cross-holdings make the system cyclic; it is solved exactly, component by
// component.
import { addFractions, type Fraction, timesFractions } from '../../../base/fraction.ts';
import { isZero, minus, NOTHING, over, WHOLE } from '../shares.ts';
import { componentsOf } from './components.ts';

/** One holding with a settled weight. */
export interface Weighted {
  readonly owner: string;
  readonly weight: Fraction;
}
export type Weights = ReadonlyMap<string, readonly Weighted[]>;
export type Values = ReadonlyMap<string, Fraction>;

/**
 * What stands behind an owner: one for the group, its own solved share otherwise, zero when nobody
 * holds it.
 */
export const shareBehind = (values: Values, group: ReadonlySet<string>, owner: string): Fraction =>
  group.has(owner) ? WHOLE : (values.get(owner) ?? NOTHING);

export function solve(weights: Weights, group: ReadonlySet<string>): Values {
  const values = new Map<string, Fraction>();
  const isOpen = ({ owner, weight }: Weighted) =>
    !group.has(owner) && weights.has(owner) && !isZero(weight);
  const dependsOn = (node: string) =>
    weights
      .get(node)!
      .filter(isOpen)
      .map(({ owner }) => owner);
  const nodes = [...weights.keys()].filter((node) => !group.has(node));
  for (const component of componentsOf(nodes, dependsOn))
    for (const [node, value] of solveComponent(component, weights, group, values))
      values.set(node, value);
  return values;
}

// Rows of (I - W) x = b over one component; b counts the group and the parties solved before.
function solveComponent(
  component: readonly string[],
  weights: Weights,
  group: ReadonlySet<string>,
  solved: Values,
): [string, Fraction][] {
  const place = new Map(component.map((node, i) => [node, i]));
  const rows = component.map((node, i) => {
    const row: Fraction[] = component.map((_, j) => (i === j ? WHOLE : NOTHING));
    let known = NOTHING;
    for (const { owner, weight } of weights.get(node)!) {
      const column = group.has(owner) ? undefined : place.get(owner);
      if (column !== undefined) row[column] = minus(row[column]!, weight);
      else known = addFractions(known, timesFractions(weight, shareBehind(solved, group, owner)));
    }
    return [...row, known];
  });
  const answer = eliminate(rows);
  return component.map((node, i) => [node, answer[i]!]);
}

// Gauss-Jordan on fractions. A pivot is missing only where a closed ring of parties owns itself
// whole; nobody outside holds any of it, and the least solution there is zero.
function eliminate(rows: Fraction[][]): Fraction[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows[column]![column]!;
    if (isZero(pivot)) return rows.map(() => NOTHING);
    const scaled = rows[column]!.map((value) => over(value, pivot));
    rows[column] = scaled;
    for (let i = 0; i < size; i++) {
      const factor = rows[i]![column]!;
      if (i === column || isZero(factor)) continue;
      rows[i] = rows[i]!.map((value, j) => minus(value, timesFractions(factor, scaled[j]!)));
    }
  }
  return rows.map((row) => row[size]!);
}
