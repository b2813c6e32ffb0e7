// Which terms may stand together in one statement. A contradiction permits nothing, at publication
// and at decision time alike; two primaries on one chain are old practice and left to the matcher.
import type { AskedAt } from '../../../base/verdict.ts';
import type { DuoReference } from './reference.ts';
import { countriesOf } from './regions.ts';
import type { Ground, Modifier, StatementProblem } from './statement.ts';
import { CHAIN, GS, IS, NPOA, NRES, POA, PS, US } from './terms.ts';

interface Combined {
  readonly grounds: readonly Ground[];
  readonly modifiers: readonly Modifier[];
  readonly reviews: readonly { readonly term: string }[];
}

export function checkCombination(
  statement: Combined,
  reference: DuoReference,
  at: AskedAt,
): StatementProblem[] {
  const problems: StatementProblem[] = [];
  const named = (id: string) => `${id} (${reference.terms.byId.get(id)?.label ?? 'unknown'})`;
  const add = (term: string, text: string, next: string) => problems.push({ term, text, next });
  for (const ground of statement.grounds) {
    const primaries = [...new Set(ground.primaries.map((primary) => primary.term))];
    if (primaries.length === 0)
      problems.push({
        text: 'The statement holds no permission, so it permits nothing',
        next: `Add one primary term, for example ${named(CHAIN[1]!)}.`,
      });
    const isAlone = primaries.length === 1 && statement.modifiers.length === 0;
    const isPure = isAlone && statement.reviews.length === 0 && !ground.allowsClinicalCare;
    if (primaries.includes(NRES) && !isPure)
      add(NRES, `${named(NRES)} stands beside other terms`, 'Remove it, or remove the others.');
    if (primaries.includes(POA) && statement.modifiers.some(({ term }) => term === NPOA))
      add(POA, `${named(POA)} stands beside ${named(NPOA)}`, 'Remove one of the two.');
    const offChain = primaries.filter((term) => !CHAIN.includes(term));
    if (primaries.length > 1 && offChain.some((term) => term !== NRES))
      add(POA, `${primaries.map(named).join(' and ')} contradict`, 'Keep one of them.');
  }
  return [...problems, ...emptyIntersections(statement.modifiers, reference, at)];
}

/** Terms that leave nobody and nowhere: two user lists without a user in both. */
export function emptyIntersections(
  modifiers: readonly Modifier[],
  reference: DuoReference,
  at: AskedAt,
): StatementProblem[] {
  return [GS, US, PS, IS].flatMap((term) => {
    const several = modifiers.filter((modifier) => modifier.term === term);
    if (several.length < 2) return [];
    const lists = several
      .filter((modifier) => (modifier.values ?? []).length > 0)
      .map(({ values = [] }) =>
        term === GS
          ? new Set(values.flatMap((code) => [...countriesOf(reference.regions, code, at)]))
          : new Set(values),
      );
    if (lists.length === 0) return [];
    const shared = lists.reduce((left, right) => left.intersection(right));
    if (shared.size > 0) return [];
    const label = reference.terms.byId.get(term)?.label;
    const text = `${term} (${label}) leaves nothing: the lists share no value`;
    return [{ term, text, next: 'Correct the lists, or use the data sets apart.' }];
  });
}
