// The agreement under which a copy would leave: the one that was named, else the newest that
// covers the data set and lets copies go, else the newest that covers it, so that a refusal cites
// its clause.
import type { Dataset } from '../model.ts';
import type { FoundAgreement } from '../ports.ts';

export function chooseAgreement(
  found: readonly FoundAgreement[],
  { id, description }: Dataset,
  named?: string,
): FoundAgreement | null {
  if (named !== undefined) return found.find((each) => each.id === named) ?? null;
  const covering = found.filter(
    ({ terms: { covered } }) =>
      covered.datasets.includes(id) ||
      covered.classes.some((name) => description.classes.includes(name)),
  );
  const letsCopiesGo = ({ terms, isInForce }: FoundAgreement) =>
    isInForce &&
    terms.tiers.some(
      ({ tier, granularities }) =>
        tier === description.tier && granularities.some((each) => each === 'copy'),
    );
  return covering.findLast(letsCopiesGo) ?? covering.at(-1) ?? found.at(-1) ?? null;
}
