// What names, dates and licenses a data set, and whom to write to. Syntax is bounded here and
// judged by the readiness checks, so that a draft can be kept and its gaps become a to-do list.
import { DateSchema, PlaceSchema, type Static, Type } from '../../../base/schema.ts';

export const strict = { additionalProperties: false } as const;
export const Short = Type.String({ minLength: 1, maxLength: 300 });
export const Words = Type.String({ minLength: 1, maxLength: 8_000 });
const Address = Type.String({ pattern: '^https?://\\S+$', maxLength: 1_000 });
const Orcid = Type.String({ maxLength: 100, description: 'ORCID iD; its check digit is verified' });
const Ror = Type.String({ maxLength: 100, description: 'ROR id; its check digits are verified' });

export const KeywordSchema = Type.Object(
  {
    text: Short,
    iri: Type.Optional(
      Type.String({
        minLength: 3,
        maxLength: 1_000,
        description: 'CURIE or IRI of the term, when the keyword is from a vocabulary',
      }),
    ),
  },
  { ...strict, description: 'dcat:keyword; with `iri` also dcat:theme (DCAT 3, 6.4)' },
);

export const CreatorSchema = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 300,
      description: 'Of an organisation, or the role of a person; not a private person',
    }),
    orcid: Type.Optional(Orcid),
    ror: Type.Optional(Ror),
  },
  { ...strict, description: 'dct:creator, schema:creator' },
);

export const CITATION_FIELDS = {
  identifier: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 500,
      description:
        'Persistent: DOI, ARK, Handle, w3id.org, or a UUID under did:web (dct:identifier; FsF-F1-02D)',
    }),
  ),
  version: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'dcat:version; Semantic Versioning where possible',
    }),
  ),
  issuedOn: Type.Optional(DateSchema),
  modifiedOn: Type.Optional(DateSchema),
  keywords: Type.Optional(Type.Array(KeywordSchema, { maxItems: 100 })),
  creators: Type.Optional(Type.Array(CreatorSchema, { maxItems: 200 })),
  publisher: Type.Optional(
    Type.Object(
      { name: Short, url: Type.Optional(Address), ror: Type.Optional(Ror) },
      { ...strict, description: 'dct:publisher (DCAT-AP 3)' },
    ),
  ),
  licence: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9.+-]+$',
      maxLength: 100,
      description: 'SPDX licence id (SPDX licence list); or name an agreement instead',
    }),
  ),
  agreement: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 300,
      description: 'Id of the agreement under which it is used, where no licence is granted',
    }),
  ),
  accessLevel: Type.Optional(
    Type.Unsafe<'public' | 'restricted' | 'non-public'>(
      Type.Enum(['public', 'restricted', 'non-public'], {
        description: 'dct:accessRights, EU Publications Office access-right list',
      }),
    ),
  ),
  contact: Type.Optional(
    Type.Object(
      {
        organisation: Short,
        url: Type.Optional(Address),
        email: Type.Optional(
          Type.String({
            pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
            maxLength: 200,
            description: 'Of an office, not of a person',
          }),
        ),
      },
      { ...strict, description: 'The data-access office (dcat:contactPoint)' },
    ),
  ),
  spatial: Type.Optional(
    Type.Array(
      Type.Object(
        {
          name: Short,
          place: Type.Optional(PlaceSchema),
          iri: Type.Optional(Address),
        },
        strict,
      ),
      { maxItems: 100, description: 'Where it was collected (dct:spatial)' },
    ),
  ),
  temporal: Type.Optional(
    Type.Object(
      { from: Type.Optional(DateSchema), to: Type.Optional(DateSchema) },
      { ...strict, description: 'When it was collected (dct:temporal)' },
    ),
  ),
  taxa: Type.Optional(
    Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^NCBITaxon:[1-9]\\d*$', description: 'NCBITaxon:9606' }),
          name: Type.Optional(Short),
        },
        strict,
      ),
      { maxItems: 1_000, description: 'Bioschemas Dataset, `taxonomicRange` where profiled' },
    ),
  ),
  assays: Type.Optional(
    Type.Array(
      Type.Object(
        {
          id: Type.String({
            pattern: '^(EDAM|topic|operation|data|format|EFO|OBI|CHMO|NCIT):[A-Za-z0-9_]+$',
            description: 'EDAM, EFO or OBI: OBI:0002117',
          }),
          name: Type.Optional(Short),
        },
        strict,
      ),
      { maxItems: 100, description: 'schema:measurementTechnique' },
    ),
  ),
};

const CitationSchema = Type.Object(CITATION_FIELDS, strict);
export type Citation = Static<typeof CitationSchema>;
