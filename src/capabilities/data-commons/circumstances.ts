// What law asks about a data set that its files do not tell: who holds it, on what basis it was
// given, where and when. The holder's verdicts name these facts, so partners learn them beforehand.
import type { Json } from '../../base/json.ts';
import { type Static, Type } from '../../base/schema.ts';
import { namesNobody } from './catalogue-formats/public-text.ts';
import { DescriptionSchema } from './model.ts';

const NAMES = [
  'holderKind',
  'consentBasis',
  'hasForeignUseConsent',
  'anonymisation',
  'collectionCountry',
  'collectedOn',
  'communityConsents',
  'concernsIndigenousPeoples',
  'isControlledAccess',
  'repository',
  'fundingNation',
] as const;

export const CircumstancesSchema = Type.Partial(Type.Pick(DescriptionSchema, [...NAMES]), {
  additionalProperties: false,
  description: 'What law asks about it that its files do not tell',
});
export type Circumstances = Static<typeof CircumstancesSchema>;

/** Without words that look as if they named a person. */
export function publishedCircumstances(described: Circumstances): Circumstances {
  const kept = NAMES.flatMap((name) => {
    const value = described[name];
    const words = [value].flat().filter((one) => typeof one === 'string');
    return value === undefined || !words.every(namesNobody) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

interface Provenance {
  readonly collectedIn?: string | undefined;
  readonly collectedOn?: string | undefined;
}

/** Nothing is said of what is not known; provenance says where and when if nothing else does. */
export const circumstanceFacts = (
  of: Circumstances,
  provenance: Provenance | undefined,
): Record<string, Json | undefined> => ({
  'dataset.holderKind': of.holderKind,
  'dataset.anonymisation': of.anonymisation,
  'dataset.isAnonymised':
    of.anonymisation === undefined ? undefined : of.anonymisation === 'anonymised',
  'dataset.consentBasis': of.consentBasis,
  'dataset.hasForeignUseConsent': of.hasForeignUseConsent,
  'dataset.collectionCountry': of.collectionCountry ?? provenance?.collectedIn,
  'dataset.collectedOn': of.collectedOn ?? provenance?.collectedOn,
  'dataset.communityConsents': of.communityConsents,
  'dataset.concernsIndigenousPeoples': of.concernsIndigenousPeoples,
  'dataset.isControlledAccess': of.isControlledAccess,
  'dataset.repository': of.repository,
  'dataset.fundingNation': of.fundingNation,
});
