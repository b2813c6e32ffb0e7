// What this node knows by itself of a partner's data set and of the agreement on it: the facts on
// which the packs known here speak where the holder itself was not asked. They promise nothing.
import { dateOf } from '../../base/instants.ts';
import type { Json } from '../../base/json.ts';
import type { DataActFacts } from './agreement/facts.ts';
import type { AttestedFacts } from './attested.ts';
import { circumstanceFacts } from './circumstances.ts';
import { coveredBy } from './covering.ts';
import { type Question, standardPolicy } from './disclosure/index.ts';
import { foundAgreementFacts, onlyKnown, questionFacts } from './holder-facts.ts';
import type { FoundAgreement } from './ports.ts';
import type { PublishedDataset } from './published-schema.ts';

export interface KnownHere {
  readonly at: Temporal.Instant;
  /** The asker's member. */
  readonly member: string;
  /** With the holder, the newest last. */
  readonly agreements: readonly FoundAgreement[];
  readonly question: { readonly kind: Question['kind'] | 'copy' };
  readonly said: AttestedFacts;
}

export function factsKnownHere(target: PublishedDataset, known: KnownHere): DataActFacts {
  const { at, member, agreements, question, said } = known;
  const agreement = agreements.findLast((one) => coveredBy(one, target) !== null);
  const { minimumCell = standardPolicy.minimumCell, roundingBase = 1 } = target;
  return {
    ...(said as DataActFacts),
    'requester.nation': member,
    'requester.isForeignPerson': member !== target.holder,
    ...onlyKnown({
      'dataset.id': target.id,
      'dataset.holderNation': target.holder,
      'dataset.classes': [...target.classes].sort(),
      'dataset.categories': [...target.categories].sort(),
      'dataset.isHuman': target.isHuman,
      ...circumstanceFacts(target.circumstances ?? {}, target.provenance),
      'dataset.readinessLevel': levelOn(target, at),
      'dataset.lawfulBasis': target.readiness?.lawfulBasis,
      'dataset.recordsTotal': target.recordsTotal,
      'dataset.dataUse': target.dataUse as unknown as Json | undefined,
      'dataset.provenance': target.provenance as unknown as Json | undefined,
    }),
    ...questionFacts(question, target.tier, { minimumCell, roundingBase }),
    ...foundAgreementFacts(agreement ?? agreements.at(-1) ?? null),
  };
}

/** As published; a holder that never said assessed nothing, or runs an older node. */
export function levelOn(
  { readiness }: Pick<PublishedDataset, 'readiness'>,
  at: Temporal.Instant,
): number | undefined {
  if (readiness === undefined) return undefined;
  return readiness.expiresOn > dateOf(at).toString() ? readiness.level : 0;
}
