// What only people can say of how data came to be and may be used: the questions of Datasheets for
// Datasets (Gebru et al. 2021) as the Croissant RAI vocabulary 1.0 names them, ethics, provenance
// (W3C PROV) and the plan for what becomes of the data (Regulation (EU) 2025/327, Art. 77-79).
import { DateSchema, type Static, Type } from '../../../base/schema.ts';
import { Short, strict, Words } from './citation.ts';

const said = (description: string) => Type.Optional({ ...Words, description });

export const DocumentationSchema = Type.Object(
  {
    collection: said('rai:dataCollection'),
    preprocessing: said('rai:dataPreprocessingProtocol'),
    annotation: said('rai:dataAnnotationProtocol'),
    biases: said('rai:dataBiases'),
    limitations: said('rai:dataLimitations'),
    intendedUses: said('rai:dataUseCases'),
    unsuitableUses: said('What it must not or should not be used for (rai:dataLimitations)'),
    sensitiveInformation: said('rai:personalSensitiveInformation'),
    maintenance: said('rai:dataReleaseMaintenancePlan'),
  },
  strict,
);
export type Documentation = Static<typeof DocumentationSchema>;

export const EthicsSchema = Type.Object(
  {
    approvalId: Type.Optional(Short),
    body: Type.Optional({ ...Short, description: 'Board that approved it' }),
    approvedOn: Type.Optional(DateSchema),
    consentEvidence: Type.Optional({
      ...Words,
      description: 'Version of the consent form, approval or statute that evidences `consentBasis`',
    }),
    securityTier: Type.Optional({ ...Short, description: 'Name of the security level required' }),
  },
  { ...strict, description: 'Bridge2AI criteria 4.a and 4.d' },
);

export const LawfulCollectionSchema = Type.Object(
  {
    basis: Type.Optional({
      ...Words,
      description: 'Permit, law or agreement; or why none is needed',
    }),
    evidence: Type.Optional({
      ...Words,
      description: 'Permit number, IRCC id (Nagoya Protocol, Art. 17) or register entry',
    }),
  },
  { ...strict, description: 'For data that are not of persons' },
);

export const StepSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*$', maxLength: 100 }),
    uses: Type.Array(Short, {
      maxItems: 1_000,
      description:
        'prov:used: registered files, names of things in between, `#step`, or sha256:...',
    }),
    makes: Type.Array(Short, { maxItems: 1_000, description: 'prov:generated, named alike' }),
    software: Type.Optional(Short),
    softwareVersion: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    archivedAs: Type.Optional(
      Type.String({ maxLength: 500, description: 'DOI or SWHID of the archived software' }),
    ),
    digest: Type.Optional(
      Type.String({ pattern: '^sha256:[0-9a-f]{64}$', description: 'Of what it made' }),
    ),
    rerun: Type.Optional(
      Type.Enum(['unpack'], {
        description:
          'A sample step that the node runs again by itself: it unpacks the one registered file ' +
          'that it uses (gzip, RFC 1952) into the one that it makes',
      }),
    ),
  },
  { ...strict, description: 'prov:Activity with its software agent' },
);
export type Step = Static<typeof StepSchema>;

export const DOCUMENTATION_FIELDS = {
  documentation: Type.Optional(DocumentationSchema),
  ethics: Type.Optional(EthicsSchema),
  lawfulCollection: Type.Optional(LawfulCollectionSchema),
  steps: Type.Optional(Type.Array(StepSchema, { maxItems: 1_000 })),
  retention: Type.Optional({
    ...Words,
    description: 'How long it is kept, and what happens after',
  }),
  updates: Type.Optional({ ...Words, description: 'Whether and how often it changes' }),
  confirmedOn: Type.Optional({
    ...DateSchema,
    description: 'When the owner last confirmed all of this (yearly: EHDS Art. 77-79)',
  }),
};
