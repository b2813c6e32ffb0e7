// What the registry says to others: schemas of parties, ownership and sameness, free of any store.
import { DateSchema, InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';

export const PARTY_KINDS = ['nation', 'body', 'firm', 'laboratory', 'person'] as const;
export const PartyKindSchema = Type.Enum(PARTY_KINDS);
export type PartyKind = (typeof PARTY_KINDS)[number];

const id = (prefix: string, description: string) =>
  Type.String({ pattern: `^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`, description });
export const PartyIdSchema = id('pty', 'Id of a party');
export const ProductIdSchema = id('prd', 'Id of a product');
export const OrganismIdSchema = id('org', 'Id of an organism');
export const SamenessIdSchema = id('sam', 'Id of a sameness claim');
/** Anything two records of which may describe one thing. */
export const SubjectIdSchema = Type.String({
  pattern: '^(pty|prd|org|ds)_[0-9a-hjkmnp-tv-z]{26}$',
});

export const NameSchema = Type.String({ minLength: 1, maxLength: 300 });

/** Where a statement about the world comes from; nothing is recorded without one. */
export const SourceSchema = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 300 }),
    url: Type.Optional(Type.String({ pattern: '^https?://', maxLength: 2000 })),
    retrievedOn: Type.Optional(DateSchema),
  },
  { additionalProperties: false },
);
export type Source = Static<typeof SourceSchema>;

export const IdentifierSchema = Type.Object(
  {
    /** `lei`, `ror`, `orcid`, `national` and whatever a field uses (`doi`, `gtin`). */
    scheme: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    value: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);
export type Identifier = Static<typeof IdentifierSchema>;

/** Null says that the value is not known any more. */
export const AttributeValueSchema = Type.Union([
  Type.Boolean(),
  Type.Integer(),
  Type.String({ maxLength: 500 }),
  Type.Null(),
]);
export const AttributeNameSchema = Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' });
export const AttributeDraftSchema = Type.Object(
  {
    name: AttributeNameSchema,
    value: AttributeValueSchema,
    fromOn: DateSchema,
    /** First day on which it no longer holds. */
    toOn: Type.Optional(DateSchema),
    source: SourceSchema,
  },
  { additionalProperties: false },
);
export type AttributeDraft = Static<typeof AttributeDraftSchema>;
export const AttributeSchema = Type.Object({
  id: Type.String(),
  ...AttributeDraftSchema.properties,
  knownFromAt: InstantSchema,
});
export type Attribute = Static<typeof AttributeSchema>;

export const PartySchema = Type.Object({
  id: PartyIdSchema,
  kind: PartyKindSchema,
  name: NameSchema,
  country: Type.Optional(PlaceSchema),
  identifiers: Type.Array(IdentifierSchema),
  source: SourceSchema,
  registeredAt: InstantSchema,
});
export type Party = Static<typeof PartySchema>;

const FractionText = Type.String({
  pattern: '^\\d+(/\\d+)?$',
  description: 'Exact fraction in lowest terms, `1/2`',
});
/** Exact when low equals high; `0` to `1` when nothing is known. */
export const ShareSchema = Type.Object({ low: FractionText, high: FractionText });
export type Share = Static<typeof ShareSchema>;

export const OwnershipSchema = Type.Object({
  id: Type.String(),
  owner: PartyIdSchema,
  owned: PartyIdSchema,
  share: ShareSchema,
  fromOn: DateSchema,
  toOn: Type.Optional(DateSchema),
  source: SourceSchema,
  knownFromAt: InstantSchema,
});
export type Ownership = Static<typeof OwnershipSchema>;

/** The civil date asked about, and the instant whose knowledge is used. */
export const OwnershipMomentSchema = Type.Object({ validOn: DateSchema, knownAt: InstantSchema });
export type OwnershipMoment = Static<typeof OwnershipMomentSchema>;

export const OwnershipPathSchema = Type.Object({
  /** From the owner, through those between, to the party. */
  parties: Type.Array(PartyIdSchema),
  edges: Type.Array(Type.String()),
  share: ShareSchema,
});
export type OwnershipPath = Static<typeof OwnershipPathSchema>;
export const OwnerSchema = Type.Object({
  owner: PartyIdSchema,
  /** Direct and indirect together, looked through every holding between. */
  share: ShareSchema,
  paths: Type.Array(OwnershipPathSchema),
});
export const AggregateOwnershipSchema = Type.Object({
  party: PartyIdSchema,
  moment: OwnershipMomentSchema,
  owners: Type.Array(OwnerSchema),
  /** True when there were more paths than are listed; shares are complete all the same. */
  isPathListCut: Type.Boolean(),
});
export type AggregateOwnership = Static<typeof AggregateOwnershipSchema>;

/** How sure the claimant is; `certain` needs a shared identifier or the party's own word. */
export const CONFIDENCES = ['possible', 'probable', 'certain'] as const;
export const ConfidenceSchema = Type.Enum(CONFIDENCES);
export type Confidence = (typeof CONFIDENCES)[number];

export const SamenessSchema = Type.Object({
  id: SamenessIdSchema,
  one: SubjectIdSchema,
  other: SubjectIdSchema,
  confidence: ConfidenceSchema,
  saidBy: Type.String(),
  source: SourceSchema,
  saidAt: InstantSchema,
  retractedAt: Type.Optional(InstantSchema),
  retractedBecause: Type.Optional(Type.String()),
});
export type Sameness = Static<typeof SamenessSchema>;

export const ProductSchema = Type.Object({
  id: ProductIdSchema,
  name: NameSchema,
  maker: Type.Optional(PartyIdSchema),
  identifiers: Type.Array(IdentifierSchema),
  source: SourceSchema,
  registeredAt: InstantSchema,
});
export type Product = Static<typeof ProductSchema>;

export const OrganismSchema = Type.Object({
  id: OrganismIdSchema,
  /** NCBI Taxonomy id. */
  taxonId: Type.Integer({ minimum: 1 }),
  name: NameSchema,
  strain: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  source: SourceSchema,
  registeredAt: InstantSchema,
});
export type Organism = Static<typeof OrganismSchema>;

export const DatasetIdentitySchema = Type.Object({
  id: id('ds', 'Id of a dataset'),
  holder: PlaceSchema,
  title: NameSchema,
  identifiers: Type.Array(IdentifierSchema),
  registeredAt: InstantSchema,
});
export type DatasetIdentity = Static<typeof DatasetIdentitySchema>;
