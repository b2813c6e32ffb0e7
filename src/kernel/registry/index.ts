// The registry's door.
export { datedChanges } from './dated-facts.ts';
export { checkIdentifier } from './identifiers.ts';
export { registerParty, registryOperations } from './operations.ts';
export { aggregateOwnership, groupOwnership } from './ownership/aggregate.ts';
export { type Cascade, cascadeOwnership } from './ownership/cascade.ts';
export { edgesAbove, partiesBelow, putOwnership } from './ownership-store.ts';
export { attributesAt, findParty, putAttribute, putParty } from './party-store.ts';
export type {
  AggregateOwnership,
  Attribute,
  AttributeDraft,
  Confidence,
  DatasetIdentity,
  Identifier,
  Organism,
  Ownership,
  OwnershipMoment,
  Party,
  PartyKind,
  Product,
  Sameness,
  Share,
  Source,
} from './portable.ts';
export { clusterOf } from './sameness.ts';
export { claimsAround, sameAs } from './sameness-store.ts';
export { type Interval, intervalOf, readShare, shareOf } from './shares.ts';
export { registryMigrations } from './tables.ts';
export {
  findDatasetIdentity,
  isRegistered,
  putDatasetIdentity,
  putProduct,
} from './thing-store.ts';
