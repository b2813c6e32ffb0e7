// The lines of a condition, each with how deep it stands, as the tree that they tell.
import type { Rule } from './rule-page.tsx';

export type ConditionLine = NonNullable<Rule['when']>['lines'][number];

export interface ConditionNode {
  readonly line: ConditionLine;
  readonly below: readonly ConditionNode[];
}

export function conditionTree(lines: readonly ConditionLine[], depth = 0): ConditionNode[] {
  const starts = lines.flatMap((line, i) => (line.depth === depth ? [i] : []));
  return starts.map((start, i) => ({
    line: lines[start]!,
    below: conditionTree(lines.slice(start + 1, starts[i + 1] ?? lines.length), depth + 1),
  }));
}
