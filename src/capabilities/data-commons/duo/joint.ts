// Several data sets used together, and data derived from them: all must permit, every duty is owed,
// and the strictest of each stays (section 6.2 step 7). The combination is itself a statement.
import type { AskedAt } from '../../../base/verdict.ts';
import { emptyIntersections } from './combination.ts';
import type { DuoReference } from './reference.ts';
import { type DuoStatement, distinct, type Modifier } from './statement.ts';
import { MOR, TS } from './terms.ts';

export function combineStatements(
  statements: readonly DuoStatement[],
  reference: DuoReference,
  at: AskedAt,
): DuoStatement {
  const modifiers = strictest(distinct(statements.flatMap((each) => each.modifiers)));
  const problems = [
    ...statements.flatMap((each) => each.problems),
    ...emptyIntersections(modifiers, reference, at),
  ];
  return {
    grounds: distinct(statements.flatMap((each) => each.grounds)),
    modifiers,
    problems: distinct(problems.map(({ index: _index, ...problem }) => problem)),
    reviews: distinct(statements.flatMap((each) => each.reviews)),
  };
}

/** One time limit, the shortest; one moratorium, the latest. The other terms all hold at once. */
function strictest(modifiers: readonly Modifier[]): Modifier[] {
  const limits = modifiers.filter(({ term }) => term === TS);
  const months = limits.flatMap((limit) => limit.months ?? []);
  const moratoria = modifiers.filter(({ term }) => term === MOR);
  const dates = moratoria.flatMap((each) => each.date ?? []).sort();
  const others = modifiers.filter(({ term }) => term !== TS && term !== MOR);
  const kept: Modifier[] = [...others];
  if (limits.length > 0)
    kept.push({ term: TS, ...(months.length > 0 ? { months: Math.min(...months) } : {}) });
  if (moratoria.length > 0)
    kept.push({ term: MOR, ...(dates.length > 0 ? { date: dates.at(-1)! } : {}) });
  return distinct(kept);
}
